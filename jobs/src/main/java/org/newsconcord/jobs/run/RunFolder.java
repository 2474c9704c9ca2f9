package org.newsconcord.jobs.run;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.RunsTable;
import org.newsconcord.jobs.table.Table;
import org.newsconcord.jobs.table.Tables;

/**
 * The folder of one run, {@code OUT/runs/<run_id>}: stages read their tables from it and write
 * their tables into it. Nothing in it is current before it is published.
 */
public final class RunFolder {
  /** Small files slow every reader down. */
  static final int MOST_FILES = 200;

  static final int FILES_PER_CORE = 4;

  /** Files that the driver asks for their rows, one after the other. */
  private static final int FILES_TO_ASK = 64;

  static final String PARQUET = ".parquet";
  private final SparkSession spark;
  private final Path path;
  private final StageLog stageLog;

  RunFolder(SparkSession spark, Path path) {
    this.spark = Objects.requireNonNull(spark);
    this.path = Objects.requireNonNull(path);
    this.stageLog = new StageLog(Storage.of(spark, path), new Path(path, "_stages"));
  }

  /** The id of the run: the name of its folder. */
  public String runId() {
    return path.getName();
  }

  /** Where the run lives. */
  public Path path() {
    return path;
  }

  /** What the stages of this run counted and how long they took. */
  public StageLog stageLog() {
    return stageLog;
  }

  /** Whether a stage has written this table completely. */
  public boolean has(Table table) {
    return Storage.of(spark, path).exists(new Path(tablePath(table), "_SUCCESS"));
  }

  /**
   * Reads a table of this run.
   *
   * @throws MissingTableException when the stage that writes it has not run
   */
  public Dataset<Row> read(Table table) {
    if (!has(table)) {
      throw new MissingTableException(table.name(), runId());
    }
    return spark.read().schema(table.schema()).parquet(LiteralPath.of(tablePath(table)));
  }

  /**
   * Writes a table of this run, with exactly the columns of the table in their order, and returns
   * what was written. The rows may come from the table's earlier version.
   *
   * @throws IllegalArgumentException when a column is missing
   */
  public Dataset<Row> write(Table table, Dataset<Row> rows) {
    files().write(table, rows);
    return read(table);
  }

  /** Takes over a table of another run as it is; on a local disk its files are shared. */
  public void share(Table table, RunFolder from) {
    files().share(table, from);
  }

  /**
   * Takes over a table of another run and adds rows. The files of the other run are shared, until
   * there are so many of them that all rows are written anew.
   *
   * @return the whole table
   */
  public Dataset<Row> append(Table table, RunFolder from, Dataset<Row> rows) {
    files().append(table, from, rows);
    return read(table);
  }

  /**
   * Takes over a table of another run with some rows replaced. Files that hold none of these are
   * shared; rows that are replaced together should lie in few files.
   *
   * @param stale the keys whose rows go, in a column of the name that it has in the table
   * @return the whole table
   */
  public Dataset<Row> replace(Table table, RunFolder from, Dataset<Row> stale, Dataset<Row> rows) {
    files().replace(table, from, stale, rows);
    return read(table);
  }

  /**
   * The rows that {@link #append} added to a table of the run that this one adds to; empty when
   * there is no such run, or the table was written anew.
   */
  public Optional<Dataset<Row>> added(Table table) {
    return base().flatMap(base -> files().added(table, base));
  }

  /**
   * Rows of a table that hold all of these keys: those that {@link #append} added where they do, so
   * that no other is read, else all.
   *
   * @param made what is read of the rows, with the columns of the keys
   */
  public Dataset<Row> holding(Table table, UnaryOperator<Dataset<Row>> made, Dataset<Row> keys) {
    return added(table)
        .map(made)
        .filter(
            some ->
                describe(
                    "look for keys among added rows",
                    () -> keys.join(some, keys.columns(), "left_anti").isEmpty()))
        .orElseGet(() -> made.apply(read(table)));
  }

  /** A table of which an addition writes few files anew. */
  public TableParts parts(Table table) {
    return new TableParts(spark, this, table);
  }

  private TableFiles files() {
    return new TableFiles(spark, this);
  }

  /** The published run that this one adds articles to, if any. */
  public Optional<RunFolder> base() {
    return mark()
        .flatMap(AdditionMark::base)
        .map(id -> new RunFolder(spark, new Path(path.getParent(), id)));
  }

  /** Whether this run adds articles, if only to nothing. */
  public boolean isAddition() {
    return mark().isPresent();
  }

  /**
   * Whether stages keep for a later addition what they need not compute again, and take over what
   * the base has kept: in a run that adds, once it has so many articles that this costs less.
   */
  public boolean keepsState() {
    return mark().filter(mark -> rows(ArticlesTable.TABLE) >= mark.keepFrom()).isPresent();
  }

  private Optional<AdditionMark> mark() {
    return AdditionMark.of(Storage.of(spark, path), path);
  }

  /**
   * Makes this run, which is still empty, one that adds articles to another, or the first.
   *
   * @param keepFrom articles from which stages keep what a later addition may take over
   */
  public void addTo(Optional<RunFolder> base, long keepFrom) {
    new AdditionMark(base.map(RunFolder::runId), keepFrom).write(Storage.of(spark, path), path);
  }

  /** What the table depends on; empty when that is not known. */
  Optional<StageKey> key(Table table) {
    return new TableKeys(spark, this).of(table);
  }

  /**
   * What a table is known by, for a stage that reads it where it is there: empty when it is not,
   * and equal to that of no other run when nobody knows how it was made.
   */
  public String fingerprint(Table table) {
    return has(table) ? key(table).map(StageKey::rows).orElse(runId()) : "";
  }

  /** Notes what the tables of a finished stage depend on. */
  void sign(Stage stage, StageKey key) {
    new TableKeys(spark, this).sign(stage, key);
  }

  /**
   * The run that this one adds to, if it made this table as this stage would: by the same code,
   * word lists, models and options. What each made it from may differ.
   */
  public Optional<RunFolder> baseMadeAlike(Stage stage, Table table) {
    String recipe = StageKey.recipe(spark, stage);
    return base()
        .filter(base -> base.key(table).filter(k -> k.recipe().equals(recipe)).isPresent());
  }

  /**
   * Scratch space of this run for data that a stage must materialise; removed by publishing.
   *
   * @param name a name that the stage chooses, unique within the run
   */
  public String scratch(String name) {
    return new Path(new Path(path, "_scratch"), name).toString();
  }

  /**
   * Writes rows into scratch space and reads them back, so that later steps neither compute them
   * again nor depend on how they were made.
   *
   * @param name as for {@link #scratch}
   */
  public Dataset<Row> materialise(String name, Dataset<Row> rows) {
    files().store("keep " + name, rows, scratch(name));
    return materialised(name, rows.schema());
  }

  /** Reads once more what {@link #materialise} wrote under this name, with columns of its own. */
  public Dataset<Row> materialised(String name, StructType schema) {
    return spark.read().schema(schema).parquet(LiteralPath.of(new Path(scratch(name))));
  }

  /** What a stage keeps beside its tables for a later run that adds to this one. */
  public StageState state(String stage) {
    return new StageState(spark, path, stage);
  }

  /** Whether both runs made this table alike: by the same code, lists, models and options. */
  public boolean alike(Table table, RunFolder other) {
    Optional<String> recipe = key(table).map(StageKey::recipe);
    return recipe.isPresent() && recipe.equals(other.key(table).map(StageKey::recipe));
  }

  /** Notes what a finished stage counted, for the manifest. */
  public void finished(StageLog.Entry entry) {
    stageLog.add(entry);
  }

  /** When the run was opened. */
  public Instant startedAt() {
    return RunId.startOf(runId());
  }

  /** Rows of a table; of many files Spark counts them, of few the files say it. */
  public long rows(Table table) {
    if (!has(table)) {
      throw new MissingTableException(table.name(), runId());
    }
    List<Path> files =
        Storage.of(spark, path).children(tablePath(table)).stream()
            .filter(file -> file.getName().endsWith(PARQUET))
            .toList();
    return files.size() <= FILES_TO_ASK
        ? ParquetRows.of(files, spark.sessionState().newHadoopConf())
        : describe("count " + table.name(), () -> read(table).count());
  }

  /** Does work on these tables, with Spark's steps sized to what they hold. */
  public <T> T sized(List<Table> tables, Supplier<T> work) {
    return sized(bytes(tables), work);
  }

  /** Does work on so many bytes of input, with Spark's steps sized to that. */
  public <T> T sized(long bytes, Supplier<T> work) {
    return ShuffleSize.during(spark, bytes, work);
  }

  private long bytes(List<Table> tables) {
    Storage storage = Storage.of(spark, path);
    return tables.stream().filter(this::has).mapToLong(t -> storage.bytes(tablePath(t))).sum();
  }

  /**
   * Describes an action to Spark, whose pages show it.
   *
   * @param what what it does, such as {@code count claims by type}
   */
  public <T> T describe(String what, Supplier<T> action) {
    return JobDescription.during(spark, what, action);
  }

  /** Whether every table is there that a stage before publishing writes. */
  public boolean isComplete() {
    return Tables.ALL.stream().filter(table -> table != RunsTable.TABLE).allMatch(this::has);
  }

  /** The manifest of the run, once it is complete; empty again when a table changes. */
  public Optional<Manifest> manifest() {
    Storage storage = Storage.of(spark, path);
    Path file = manifestFile();
    return storage.exists(file)
        ? Optional.of(Manifest.parse(storage.read(file), file))
        : Optional.empty();
  }

  /** Where the manifest of the run is. */
  public Path manifestFile() {
    return new Path(path, Manifest.FILE);
  }

  boolean hasScratch() {
    return Storage.of(spark, path).exists(new Path(path, "_scratch"));
  }

  /** Removes the scratch space, if there is any. */
  public void removeScratch() {
    Storage.of(spark, path).delete(new Path(path, "_scratch"));
  }

  public Path tablePath(Table table) {
    return new Path(path, table.name());
  }
}
