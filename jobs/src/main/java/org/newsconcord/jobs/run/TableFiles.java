package org.newsconcord.jobs.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.newsconcord.jobs.table.Table;

/** Writes the tables of a run, and takes over those of another run. */
final class TableFiles {
  private static final String ROW_GROUP = "parquet.block.size";

  /** Readers skip whole row groups by their least and largest values; what the user sets wins. */
  private static final long BYTES_OF_ROW_GROUP = 4L << 20;

  /** The file that a row is in. */
  private static final String FILE = "file";

  private final SparkSession spark;
  private final RunFolder run;

  TableFiles(SparkSession spark, RunFolder run) {
    this.spark = spark;
    this.run = run;
  }

  /**
   * Writes a table of this run, with exactly the columns of the table in their order. The rows may
   * come from the table's earlier version.
   *
   * @throws IllegalArgumentException when a column is missing
   */
  void write(Table table, Dataset<Row> rows) {
    if (!run.has(table) && !storage().renamesFolders()) {
      writeInPlace(table, rows);
      return;
    }
    Path fresh = new Path(run.scratch("write-" + table.name()));
    store("write " + table.name(), sorted(table, rows), fresh.toString());
    place(table, fresh);
  }

  /**
   * Where renaming would copy, a table is written where it stays. It is there once its mark of
   * success is, and counts once a manifest names its run.
   */
  private void writeInPlace(Table table, Dataset<Row> rows) {
    Storage storage = storage();
    storage.delete(run.manifestFile());
    storage.delete(run.tablePath(table));
    store("write " + table.name(), sorted(table, rows), run.tablePath(table).toString());
  }

  void place(Table table, Path fresh) {
    Storage storage = storage();
    storage.delete(run.manifestFile());
    storage.delete(run.tablePath(table));
    storage.move(fresh, run.tablePath(table));
    spark.catalog().refreshByPath(run.tablePath(table).toString());
  }

  /** Takes over a table of another run as it is; on a local disk its files are shared. */
  void share(Table table, RunFolder from) {
    Storage storage = storage();
    Path fresh = new Path(run.scratch("share-" + table.name()));
    storage.delete(fresh);
    storage.share(from.tablePath(table), fresh);
    place(table, fresh);
  }

  /**
   * Takes over a table of another run and adds rows. The files of the other run are shared, until
   * there are so many of them that all rows are written anew.
   */
  void append(Table table, RunFolder from, Dataset<Row> rows) {
    Storage storage = storage();
    if (storage.files(from.tablePath(table)) > RunFolder.MOST_FILES) {
      int files = RunFolder.FILES_PER_CORE * spark.sparkContext().defaultParallelism();
      write(table, from.read(table).union(conform(table, rows)).coalesce(files));
      return;
    }
    Path added = new Path(run.scratch("added-" + table.name()));
    store("add to " + table.name(), sorted(table, rows), added.toString());
    Path fresh = new Path(run.scratch("share-" + table.name()));
    storage.delete(fresh);
    storage.share(from.tablePath(table), fresh);
    storage.share(added, fresh);
    storage.delete(new Path(fresh, TableKeys.FILE));
    place(table, fresh);
  }

  /**
   * Takes over a table of another run with some rows replaced: files that hold none of these are
   * shared, of the others the rows that stay are written anew with the new ones.
   *
   * @param stale the keys whose rows go, in a column of the name that it has in the table
   */
  void replace(Table table, RunFolder from, Dataset<Row> stale, Dataset<Row> rows) {
    Dataset<Row> gone = StageState.few(stale);
    String[] key = stale.columns();
    Dataset<Row> holding =
        from.read(table)
            .withColumn(FILE, functions.input_file_name())
            .join(gone, key, "left_semi")
            .select(FILE)
            .distinct();
    List<String> files =
        run
            .describe("look for files of " + table.name() + " that change", holding::collectAsList)
            .stream()
            .map(file -> new Path(file.getString(0)).getName())
            .toList();
    Dataset<Row> stay =
        files.isEmpty()
            ? spark.createDataFrame(List.of(), table.schema())
            : spark
                .read()
                .schema(table.schema())
                .parquet(paths(from, table, files))
                .join(gone, key, "left_anti");
    Path changed = new Path(run.scratch("changed-" + table.name()));
    Dataset<Row> all = conform(table, stay).union(conform(table, rows));
    store(
        "replace in " + table.name(),
        sorted(table, all.coalesce(Math.max(1, files.size()))),
        changed.toString());
    Storage storage = storage();
    Path fresh = new Path(run.scratch("share-" + table.name()));
    storage.delete(fresh);
    storage.share(from.tablePath(table), fresh);
    files.forEach(file -> storage.delete(new Path(fresh, file)));
    storage.delete(new Path(fresh, TableKeys.FILE));
    storage.share(changed, fresh);
    place(table, fresh);
  }

  private static String[] paths(RunFolder from, Table table, List<String> files) {
    return files.stream()
        .map(file -> LiteralPath.of(new Path(from.tablePath(table), file)))
        .toArray(String[]::new);
  }

  /**
   * The rows that were added to a table of another run by {@link #append}; empty when not all files
   * of that table are shared.
   */
  Optional<Dataset<Row>> added(Table table, RunFolder from) {
    Set<String> before = files(from, table).keySet();
    Map<String, Path> now = files(run, table);
    if (!run.has(table) || !from.has(table) || !now.keySet().containsAll(before)) {
      return Optional.empty();
    }
    now.keySet().removeAll(before);
    String[] paths = now.values().stream().map(LiteralPath::of).toArray(String[]::new);
    return Optional.of(
        paths.length == 0
            ? spark.createDataFrame(List.of(), table.schema())
            : spark.read().schema(table.schema()).parquet(paths));
  }

  /** The files of a table by their names. */
  Map<String, Path> files(RunFolder of, Table table) {
    return storage().children(of.tablePath(table)).stream()
        .filter(file -> file.getName().endsWith(RunFolder.PARQUET))
        .collect(Collectors.toMap(Path::getName, file -> file, (a, b) -> a, TreeMap::new));
  }

  /** Writes rows as Parquet, and tells Spark what for. */
  void store(String what, Dataset<Row> rows, String path) {
    DataFrameWriter<Row> writer =
        rows.write()
            .mode(SaveMode.Overwrite)
            .option("compression", "zstd")
            .option(
                ROW_GROUP,
                spark.sparkContext().hadoopConfiguration().getLong(ROW_GROUP, BYTES_OF_ROW_GROUP));
    run.describe(
        what,
        () -> {
          writer.parquet(path);
          return path;
        });
  }

  /** The rows as they lie in the files of the table. */
  static Dataset<Row> sorted(Table table, Dataset<Row> rows) {
    Dataset<Row> conform = conform(table, rows);
    return table.order().isEmpty()
        ? conform
        : conform.sortWithinPartitions(
            table.order().stream().map(functions::col).toArray(Column[]::new));
  }

  static Dataset<Row> conform(Table table, Dataset<Row> rows) {
    List<String> present = Arrays.asList(rows.columns());
    for (org.newsconcord.jobs.table.Column column : table.columns()) {
      if (!present.contains(column.name())) {
        throw new IllegalArgumentException(
            "Table " + table.name() + " needs the column " + column.name() + "; got " + present);
      }
    }
    Column[] columns =
        table.columns().stream()
            .map(
                c ->
                    rows.col(c.name())
                        .cast(c.type().sparkType())
                        .as(c.name(), table.schema().apply(c.name()).metadata()))
            .toArray(Column[]::new);
    return rows.select(columns);
  }

  private Storage storage() {
    return Storage.of(spark, run.path());
  }
}
