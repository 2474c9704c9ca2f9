package org.newsconcord.jobs.run;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.table.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs stages on a run, one after another. All options, and all tables that no stage of the list
 * writes, are checked before the first job. Spark's jobs carry the stage as their group; the stage
 * log of the run keeps time, counters, options, and from which run a result was taken over.
 */
public final class StageRunner {
  private static final Logger LOG = LoggerFactory.getLogger(StageRunner.class);
  private static final double NANOS_PER_SECOND = 1e9;
  private final SparkSession spark;
  private final RunFolder run;
  private final StageObserver observer;
  private final List<RunFolder> earlier;

  /** A runner for this run, which runs every stage. */
  public StageRunner(SparkSession spark, RunFolder run, StageObserver observer) {
    this(spark, run, observer, List.of());
  }

  /**
   * A runner for this run, which takes over what an earlier run made of the same rows, options,
   * word lists, models and code.
   *
   * @param earlier runs to look at, the run itself among them when it is to be resumed
   */
  public StageRunner(
      SparkSession spark, RunFolder run, StageObserver observer, List<RunFolder> earlier) {
    this.earlier = List.copyOf(earlier);
    this.spark = Objects.requireNonNull(spark);
    this.run = Objects.requireNonNull(run);
    this.observer = Objects.requireNonNull(observer);
  }

  /** Runs one stage and gives what it counted. */
  public StageResult run(Stage stage) {
    return run(List.of(stage)).get(0);
  }

  /**
   * Runs the stages in this order.
   *
   * @return what each counted
   * @throws UsageException when an option of any stage is impossible
   * @throws MissingTableException when a stage needs a table that neither the run has nor a stage
   *     before it writes
   */
  public List<StageResult> run(List<Stage> stages) {
    stages.forEach(Stage::validate);
    stages.forEach(stage -> stage.requireResources(spark));
    requireTables(stages);
    List<StageResult> results = new ArrayList<>();
    stages.forEach(stage -> results.add(runChecked(stage)));
    return results;
  }

  private void requireTables(List<Stage> stages) {
    Set<Table> written = new HashSet<>();
    for (Stage stage : stages) {
      for (Table table : stage.reads()) {
        if (!written.contains(table) && !run.has(table)) {
          throw new MissingTableException(table.name(), run.runId());
        }
      }
      written.addAll(stage.writes());
    }
  }

  private StageResult runChecked(Stage stage) {
    long begin = System.nanoTime();
    Optional<StageKey> key = StageKey.of(spark, run, stage);
    Optional<StageLog.Entry> reused = key.flatMap(wanted -> reused(stage, wanted, begin));
    if (reused.isPresent()) {
      observer.reused(stage, reused.get().reused());
      return new RecordedResult(reused.get());
    }
    spark.sparkContext().setJobGroup(stage.name(), stage.name(), false);
    LOG.info("Stage {} of run {} begins", stage.name(), run.runId());
    observer.begin(stage);
    try {
      StageResult result = result(stage);
      double seconds = secondsSince(begin);
      run.finished(
          new StageLog.Entry(
              stage.name(), seconds, result.counters(), result.notes(), stage.settings()));
      key.ifPresent(known -> run.sign(stage, known));
      LOG.info(
          "Stage {} ended after {} s: {}",
          stage.name(),
          String.format(Locale.ROOT, "%.1f", seconds),
          result.counters());
      observer.end(stage, seconds, result);
      return result;
    } catch (RuntimeException e) {
      throw OutOfRoomException.of(stage.name(), e, folders())
          .map(RuntimeException.class::cast)
          .orElse(e);
    } catch (OutOfMemoryError e) {
      throw OutOfRoomException.of(stage.name(), e, folders()).orElseThrow(() -> e);
    } finally {
      spark.sparkContext().clearJobGroup();
    }
  }

  /** Where a stage writes: the output, and the scratch space of Spark. */
  private List<String> folders() {
    URI output = run.path().toUri();
    String scratch =
        spark.sparkContext().getConf().get("spark.local.dir", System.getProperty("java.io.tmpdir"));
    return List.of("file".equals(output.getScheme()) ? output.getPath() : "" + output, scratch);
  }

  /** A stage that reads no table knows itself how much it reads. */
  private StageResult result(Stage stage) {
    return stage.reads().isEmpty()
        ? stage.job().run(spark, run)
        : run.sized(stage.reads(), () -> stage.job().run(spark, run));
  }

  /** Takes over the tables of the first earlier run that made them alike, if there is one. */
  private Optional<StageLog.Entry> reused(Stage stage, StageKey key, long begin) {
    for (RunFolder candidate : earlier) {
      Optional<StageLog.Entry> entry = candidate.stageLog().entry(stage.name());
      if (entry.isPresent() && holds(candidate, stage, key)) {
        if (!candidate.runId().equals(run.runId())) {
          stage.writes().forEach(table -> run.share(table, candidate));
          run.state(stage.name()).share(candidate.state(stage.name()));
        }
        StageLog.Entry taken = entry.get().reusedFrom(candidate.runId(), secondsSince(begin));
        run.finished(taken);
        LOG.info("Stage {} is taken over from run {}", stage.name(), candidate.runId());
        return Optional.of(taken);
      }
    }
    return Optional.empty();
  }

  private static boolean holds(RunFolder candidate, Stage stage, StageKey key) {
    return stage.writes().stream()
        .allMatch(table -> candidate.key(table).filter(key::equalTo).isPresent());
  }

  private static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / NANOS_PER_SECOND;
  }

  /** What an earlier run of a stage counted. */
  private record RecordedResult(StageLog.Entry entry) implements StageResult {
    @Override
    public Map<String, Long> counters() {
      return entry.counters();
    }

    @Override
    public Map<String, String> notes() {
      return entry.notes();
    }
  }
}
