package org.newsconcord.jobs.run;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.Table;

/**
 * A table of which an addition writes few files anew. Its lasting rows lie in files by time, so
 * that what a day changes is in few of them; all others are shared with the run that is added to.
 * Its passing rows, which every run makes anew, lie in files of their own.
 */
public final class TableParts {
  /** Articles whose rows lie in one file, about. */
  private static final long ARTICLES_IN_PART = 10_000;

  private static final long MOST_PARTS = 100;

  /** What the names of files of passing rows begin with. */
  private static final String PASSING = "passing-";

  private static final String FILE = "file";

  private final SparkSession spark;
  private final RunFolder run;
  private final Table table;
  private final TableFiles files;

  TableParts(SparkSession spark, RunFolder run, Table table) {
    this.spark = spark;
    this.run = run;
    this.table = table;
    this.files = new TableFiles(spark, run);
  }

  /**
   * Writes the table.
   *
   * @param lasting rows that an addition may take over
   * @param time a column of these rows beside those of the table: rows near in it change together
   * @param passing all other rows
   * @return the whole table
   */
  public Dataset<Row> write(Dataset<Row> lasting, String time, Optional<Dataset<Row>> passing) {
    int parts = parts(run.rows(ArticlesTable.TABLE));
    return place(List.of(), lasting.repartitionByRange(parts, col(time)), passing);
  }

  /**
   * Writes the table with the lasting rows of another run, some of them replaced.
   *
   * @param from a run that has written the table by parts
   * @param stale the keys of the rows that go, few: one column, named as in the table
   * @param added new lasting rows
   * @param passing all other rows
   * @return the whole table
   */
  public Dataset<Row> replace(
      RunFolder from, Dataset<Row> stale, Dataset<Row> added, Optional<Dataset<Row>> passing) {
    Map<String, Path> lasting = new TreeMap<>(files.files(from, table));
    lasting.keySet().removeIf(name -> name.startsWith(PASSING));
    long articles = run.rows(ArticlesTable.TABLE) - from.rows(ArticlesTable.TABLE);
    int parts = parts(articles);
    Dataset<Row> fresh = TableFiles.conform(table, added).repartition(parts);
    if (lasting.size() > RunFolder.MOST_FILES) {
      int few = RunFolder.FILES_PER_CORE * spark.sparkContext().defaultParallelism();
      Dataset<Row> rest = without(read(lasting.values()), stale);
      return place(List.of(), rest.union(fresh).coalesce(few), passing);
    }
    Set<String> touched = touched(lasting.values(), stale);
    List<Path> changed = new ArrayList<>();
    touched.forEach(name -> changed.add(lasting.remove(name)));
    return place(lasting.values(), rewritten(changed, stale, fresh, parts > 1), passing);
  }

  /** The names of the files that hold rows of these keys. */
  private Set<String> touched(Collection<Path> lasting, Dataset<Row> stale) {
    if (lasting.isEmpty()) {
      return Set.of();
    }
    Dataset<String> names =
        read(lasting)
            .select(col(stale.columns()[0]), col("_metadata.file_name").as(FILE))
            .join(stale, stale.columns(), "left_semi")
            .select(FILE)
            .distinct()
            .as(Encoders.STRING());
    return new HashSet<>(
        run.describe("look for files of " + table.name() + " that change", names::collectAsList));
  }

  /**
   * A file for each of these, without the stale rows. New rows go to the smallest, where they are
   * no files of their own.
   */
  private Dataset<Row> rewritten(
      List<Path> changed, Dataset<Row> stale, Dataset<Row> fresh, boolean apart) {
    Storage storage = Storage.of(spark, run.path());
    changed.sort(Comparator.comparingLong(storage::bytes).thenComparing(Path::getName));
    Dataset<Row> rows = fresh;
    for (int file = 0; file < changed.size(); file++) {
      Dataset<Row> rest = without(read(List.of(changed.get(file))), stale);
      rows = file == 0 && !apart ? rows.union(rest).coalesce(1) : rows.union(rest.coalesce(1));
    }
    return rows;
  }

  private static Dataset<Row> without(Dataset<Row> rows, Dataset<Row> stale) {
    return StageState.columns(rows.join(stale, stale.columns(), "left_anti"), rows.schema());
  }

  private Dataset<Row> read(Collection<Path> paths) {
    return spark
        .read()
        .schema(table.schema())
        .parquet(paths.stream().map(LiteralPath::of).toArray(String[]::new));
  }

  private Dataset<Row> place(
      Collection<Path> shared, Dataset<Row> lasting, Optional<Dataset<Row>> passing) {
    Storage storage = Storage.of(spark, run.path());
    Path fresh = new Path(run.scratch("parts-" + table.name()));
    files.store("write " + table.name(), TableFiles.sorted(table, lasting), fresh.toString());
    shared.forEach(file -> storage.shareFile(file, new Path(fresh, file.getName())));
    passing.ifPresent(rows -> addPassing(storage, rows, fresh));
    files.place(table, fresh);
    return run.read(table);
  }

  private void addPassing(Storage storage, Dataset<Row> rows, Path fresh) {
    Path made = new Path(run.scratch(PASSING + table.name()));
    files.store(
        "write passing rows of " + table.name(), TableFiles.sorted(table, rows), made.toString());
    for (Path file : storage.children(made)) {
      if (file.getName().endsWith(RunFolder.PARQUET)) {
        storage.shareFile(file, new Path(fresh, PASSING + file.getName()));
      }
    }
  }

  private static int parts(long articles) {
    return (int) Math.max(1, Math.min(MOST_PARTS, articles / ARTICLES_IN_PART));
  }
}
