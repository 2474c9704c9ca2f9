package org.newsconcord.jobs.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.run.Manifest;
import org.newsconcord.jobs.run.MissingTableException;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.RunId;
import org.newsconcord.jobs.run.Stage;
import org.newsconcord.jobs.run.StageLog;
import org.newsconcord.jobs.table.RunsTable;
import org.newsconcord.jobs.table.Table;
import org.newsconcord.jobs.table.Tables;

/**
 * Makes a run current. The order is what keeps readers safe: the tables are complete, then the run
 * gets its manifest and its views, then {@code OUT/manifest.json} is replaced as a whole, which is
 * the commit, by one publisher at a time; copies of the views follow, and last the scratch space
 * goes. Killed before the commit, the old run stays current and untouched; after it, the new one
 * is. Publishing again takes up what was left.
 */
public final class Publisher {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PUBLISHED = "PUBLISHED";
  private final SparkSession spark;
  private final OutputFolder output;
  private final String version;
  private final PublishOptions options;

  /**
   * A publisher for this output folder.
   *
   * @param version version of News Concord, for the manifest
   */
  public Publisher(
      SparkSession spark, OutputFolder output, String version, PublishOptions options) {
    this.spark = spark;
    this.output = output;
    this.version = version;
    this.options = options;
  }

  /**
   * The stage {@code publish} into this output folder.
   *
   * @param version version of News Concord, for the manifest
   */
  public static Stage stage(OutputFolder output, String version, PublishOptions options) {
    List<Table> tables = Tables.ALL.stream().filter(table -> table != RunsTable.TABLE).toList();
    return new Stage(
        "publish",
        tables,
        List.of(RunsTable.TABLE),
        options,
        (spark, run) -> new Publisher(spark, output, version, options).publish(run));
  }

  /**
   * Publishes the run.
   *
   * @throws MissingTableException when a stage has not run
   */
  public PublishResult publish(RunFolder run) {
    Manifest manifest = run.manifest().orElseGet(() -> completed(run));
    return output.storage().alone(output.root(), () -> makeCurrent(run, manifest));
  }

  /** The commit. A run that began earlier than the current one becomes it only when told to. */
  private PublishResult makeCurrent(RunFolder run, Manifest manifest) {
    boolean late =
        output
            .current()
            .filter(current -> run.startedAt().isBefore(RunId.startOf(current.runId())))
            .isPresent();
    Views.write(output.storage(), run.path(), run);
    if (late && !options.named()) {
      run.removeScratch();
      return new PublishResult(run.runId(), manifest.tables(), 0, 0, 0, false);
    }
    output.storage().replace(output.manifestFile(), manifest.toJson());
    Views.write(output.storage(), output.root(), run);
    List<Path> old = oldRuns(run);
    List<Path> dead = options.clean() ? output.deadRuns(readBefore()) : List.of();
    long freed = remove(old) + remove(dead);
    run.removeScratch();
    return new PublishResult(run.runId(), manifest.tables(), old.size(), dead.size(), freed, true);
  }

  /** Removes runs and gives the bytes that nobody else holds. */
  private long remove(List<Path> runs) {
    long freed = 0;
    for (Path run : runs) {
      freed += output.storage().ownBytes(run);
      output.storage().delete(run);
    }
    return freed;
  }

  /** What was replaced or left before this moment is read by nobody any more. */
  private Instant readBefore() {
    return Instant.now().minus(Duration.ofHours(options.keepHours()));
  }

  /** Writes the table of the run itself and its manifest: from here on the run is complete. */
  private Manifest completed(RunFolder run) {
    Instant finished = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Map<String, Long> rows = rowsPerTable(run);
    run.write(
        RunsTable.TABLE,
        spark.createDataFrame(List.of(runsRow(run, finished, rows)), RunsTable.TABLE.schema()));
    rows.put(RunsTable.TABLE.name(), 1L);
    Manifest manifest = manifest(run, finished, rows);
    output.storage().replace(run.manifestFile(), manifest.toJson());
    return manifest;
  }

  private Map<String, Long> rowsPerTable(RunFolder run) {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (Table table : Tables.documented()) {
      boolean written = !Tables.OPTIONAL.contains(table) || run.has(table);
      if (table != RunsTable.TABLE && written) {
        rows.put(table.name(), run.rows(table));
      }
    }
    return rows;
  }

  private Row runsRow(RunFolder run, Instant finished, Map<String, Long> rows) {
    Map<String, Double> seconds = new TreeMap<>();
    Map<String, String> config = new TreeMap<>();
    for (StageLog.Entry entry : run.stageLog().entries()) {
      seconds.put(entry.stage(), entry.seconds());
      config.putAll(entry.config());
    }
    return RowFactory.create(
        run.runId(),
        Timestamp.from(run.startedAt()),
        Timestamp.from(finished),
        version,
        spark.version(),
        json(config),
        fingerprint(run),
        json(rows),
        json(seconds),
        PUBLISHED);
  }

  private Manifest manifest(RunFolder run, Instant finished, Map<String, Long> rows) {
    return new Manifest(
        Manifest.FORMAT,
        run.runId(),
        PUBLISHED,
        run.startedAt().toString(),
        finished.toString(),
        version,
        spark.version(),
        fingerprint(run),
        rows,
        run.stageLog().entries(),
        "runs/" + run.runId() + "/views");
  }

  private static String fingerprint(RunFolder run) {
    return run.stageLog().entries().stream()
        .map(entry -> entry.notes().get(RunsTable.INPUT_FINGERPRINT))
        .filter(value -> value != null)
        .findFirst()
        .orElse("");
  }

  /** Of runs that began in one second the current one is the newest. */
  private List<Path> oldRuns(RunFolder current) {
    List<Path> published =
        output.publishedRuns().stream()
            .sorted(
                Comparator.comparing((Path path) -> RunId.startOf(path.getName()))
                    .thenComparing(path -> path.getName().equals(current.runId())))
            .toList();
    return published.subList(0, Math.max(0, published.size() - options.keepRuns())).stream()
        .filter(path -> !path.getName().equals(current.runId()))
        .filter(path -> replacedBefore(path, published))
        .toList();
  }

  /** Whether the run after this one is older than readers may take. */
  private boolean replacedBefore(Path run, List<Path> published) {
    int next = published.indexOf(run) + 1;
    return options.keepHours() == 0
        || next < published.size()
            && output
                .run(published.get(next))
                .manifest()
                .filter(m -> Instant.parse(m.finishedAt()).isBefore(readBefore()))
                .isPresent();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
