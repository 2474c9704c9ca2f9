package org.newsconcord.jobs.run;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What a stage of a run keeps beside its tables, so that the same stage of a run that adds to this
 * one need not compute it again. What is kept must be a function of what stands in its key, such as
 * the terms of one article; then a result is the same with it and without it.
 */
public final class StageState {
  /** All rows are written anew when more than one in so many is no longer valid. */
  private static final int LEAST_LIVING = 4;

  /** Rows up to which a join sends one side to all executors: some megabytes. */
  private static final long FEW = 50_000;

  private static final String FOLDER = "_kept";

  /** The run that a row is from. */
  private static final String SINCE = "_since";

  private final SparkSession spark;
  private final Path folder;
  private final String stage;

  StageState(SparkSession spark, Path run, String stage) {
    this.spark = Objects.requireNonNull(spark);
    this.folder = new Path(new Path(run, FOLDER), stage);
    this.stage = Objects.requireNonNull(stage);
  }

  /** Whether rows were kept under this name. */
  public boolean has(String name) {
    return storage().exists(new Path(path(name), "_SUCCESS"));
  }

  /** Reads what was kept under this name. */
  public Dataset<Row> read(String name, StructType schema) {
    return spark.read().schema(schema).parquet(LiteralPath.of(path(name)));
  }

  /** Keeps rows under this name; gives them as they were written. */
  public Dataset<Row> keep(String name, Dataset<Row> rows) {
    JobDescription.during(
        spark,
        "keep " + stage + " " + name,
        () -> {
          rows.write()
              .mode(SaveMode.Overwrite)
              .option("compression", "zstd")
              .parquet(path(name).toString());
          return name;
        });
    return read(name, rows.schema());
  }

  /**
   * Keeps what another run has kept, and these rows. The files of the other run are shared, until
   * there are so many of them that all rows are written anew.
   */
  public Dataset<Row> append(String name, StageState from, Dataset<Row> rows) {
    if (storage().files(from.path(name)) > RunFolder.MOST_FILES) {
      int files = RunFolder.FILES_PER_CORE * spark.sparkContext().defaultParallelism();
      return keep(name, from.read(name, rows.schema()).union(rows).coalesce(files));
    }
    Dataset<Row> added = keep(name, rows);
    storage().share(from.path(name), path(name));
    spark.catalog().refreshByPath(path(name).toString());
    return read(name, added.schema());
  }

  /**
   * Keeps rows that are each a function of one of these inputs: those of another run for the inputs
   * that it knew, and newly made ones for the others. Rows of inputs that have left are kept until
   * they are many, and not given.
   *
   * @param id the column that names an input, in the inputs as in the rows
   * @param inputs what names the inputs; their texts are read by what makes the rows
   * @param from where they may have been kept; the run itself has kept none then
   * @param make makes the rows of inputs
   */
  public Dataset<Row> keepByInput(
      String name, String id, Dataset<Row> inputs, Optional<StageState> from, Making make) {
    if (from.isEmpty() || !from.get().has(name)) {
      return keep(name, make.rows(inputs));
    }
    StageState before = from.get();
    StructType schema = make.rows(inputs.limit(0)).schema();
    String[] by = {id};
    Dataset<Row> kept = before.read(name, schema);
    try (KeptRows once = new KeptRows()) {
      Dataset<Row> fresh = once.keep(inputs.join(kept.select(id), by, "left_anti"));
      return kept(name, by, inputs.select(id), before, kept, make.rows(few(fresh)));
    }
  }

  private Dataset<Row> kept(
      String name,
      String[] by,
      Dataset<Row> ids,
      StageState before,
      Dataset<Row> kept,
      Dataset<Row> added) {
    String id = by[0];
    StructType schema = added.schema();
    Dataset<Row> gone = kept.select(id).join(ids, by, "left_anti");
    long stale = JobDescription.during(spark, "count inputs that went", gone::count);
    if (stale == 0) {
      return append(name, before, added);
    }
    if (stale * LEAST_LIVING > before.rows(name)) {
      return keep(name, columns(kept.join(ids, by, "left_semi"), schema).union(added));
    }
    return columns(append(name, before, added).join(ids, by, "left_semi"), schema);
  }

  /** Keeps rows by key that later runs replace one by one. */
  public Dataset<Row> keepReplaceable(String name, String key, Dataset<Row> rows) {
    storage().delete(path(gone(name)));
    keep(name, since(rows));
    return readReplaceable(name, key, rows.schema());
  }

  /** Reads what {@link #keepReplaceable} or {@link #replace} kept. */
  public Dataset<Row> readReplaceable(String name, String key, StructType schema) {
    return columns(living(name, key, schema), schema);
  }

  /**
   * Keeps the rows by key of another run, some of them replaced. What is no longer valid is noted
   * beside the shared files, until it is so much that all rows are written anew.
   *
   * @param stale the keys whose rows go
   * @param added new rows
   */
  public Dataset<Row> replace(
      String name, String key, StageState from, Dataset<Row> stale, Dataset<Row> added) {
    StructType schema = added.schema();
    Dataset<Row> living = from.living(name, key, schema);
    String[] by = {key};
    Dataset<Row> gone =
        living.select(key, SINCE).join(broadcast(stale.select(key)), by, "left_semi");
    if (from.has(gone(name))) {
      gone = gone.union(from.read(gone(name), gone.schema()));
    }
    keep(gone(name), gone);
    if (rows(gone(name)) * LEAST_LIVING > from.rows(name)) {
      storage().delete(path(gone(name)));
      Dataset<Row> valid = living.join(broadcast(stale.select(key)), by, "left_anti");
      keep(name, columns(valid, sinceSchema(schema)).union(since(added)));
    } else {
      append(name, from, since(added));
    }
    return readReplaceable(name, key, schema);
  }

  private Dataset<Row> living(String name, String key, StructType schema) {
    StructType stored = sinceSchema(schema);
    Dataset<Row> rows = read(name, stored);
    if (!has(gone(name))) {
      return rows;
    }
    Dataset<Row> gone = read(gone(name), rows.select(key, SINCE).schema());
    return columns(rows.join(broadcast(gone), new String[] {key, SINCE}, "left_anti"), stored);
  }

  private Dataset<Row> since(Dataset<Row> rows) {
    return rows.withColumn(SINCE, lit(folder.getParent().getParent().getName()));
  }

  private static StructType sinceSchema(StructType schema) {
    return schema.add(SINCE, DataTypes.StringType);
  }

  private static String gone(String name) {
    return name + "-gone";
  }

  /** How many rows the files under this name hold. */
  private long rows(String name) {
    List<Path> files =
        storage().children(path(name)).stream()
            .filter(file -> file.getName().endsWith(RunFolder.PARQUET))
            .toList();
    return ParquetRows.of(files, spark.sessionState().newHadoopConf());
  }

  /** Rows that all executors get, if they are few, so that no large table is sorted for a join. */
  public static Dataset<Row> few(Dataset<Row> rows) {
    return few(rows, FEW);
  }

  /** The same for at most so many rows, where they are long. */
  public static Dataset<Row> few(Dataset<Row> rows, long most) {
    return count(rows) <= most ? broadcast(rows) : rows;
  }

  /** Whether rows are so few that all executors may get them. */
  public static boolean areFew(Dataset<Row> rows) {
    return count(rows) <= FEW;
  }

  private static long count(Dataset<Row> rows) {
    return JobDescription.during(rows, "count rows that all executors may get", rows::count);
  }

  /** Makes rows of inputs, each of one input. */
  @FunctionalInterface
  public interface Making {
    /** The rows of these inputs. */
    Dataset<Row> rows(Dataset<Row> inputs);
  }

  /** Takes over all that the same stage of another run has kept. */
  void share(StageState from) {
    for (Path kept : storage().children(from.folder)) {
      storage().delete(path(kept.getName()));
      storage().share(kept, path(kept.getName()));
    }
  }

  /** The columns of a schema, in its order: joins put theirs first. */
  public static Dataset<Row> columns(Dataset<Row> rows, StructType schema) {
    return rows.select(
        Arrays.stream(schema.fieldNames()).map(name -> col(name)).toArray(Column[]::new));
  }

  private Path path(String name) {
    return new Path(folder, name);
  }

  private Storage storage() {
    return Storage.of(spark, folder);
  }
}
