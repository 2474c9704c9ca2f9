package org.newsconcord.jobs.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.QualityGateException;
import org.newsconcord.jobs.ingest.read.InputFile;
import org.newsconcord.jobs.ingest.read.RejectReason;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.Stage;
import org.newsconcord.jobs.table.ArticleVersionsTable;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.RejectsTable;

/**
 * Loads articles: every record of the input becomes a row of {@code articles} or of {@code
 * rejects}, and the result states the three numbers.
 */
public final class IngestJob {
  static final String STAGE = "ingest";
  private static final String REVISIONS = "revisions";

  private static final String NANOSECONDS = "spark.sql.legacy.parquet.nanosAsLong";
  private static final String COPIES = "copies";
  private static final int MIN_ROWS_PER_FILE = 500;
  private static final int MAX_ROWS_PER_FILE = 20_000;
  private static final int FILES_PER_CORE = 4;

  private final SparkSession spark;
  private final RunFolder run;
  private final IngestOptions options;
  private final long partBytes;

  /** A job that writes into this run. */
  public IngestJob(SparkSession spark, RunFolder run, IngestOptions options) {
    this(spark, run, options, InputPlan.PART_BYTES);
  }

  /** A job that cuts files of lines into parts of so many bytes. */
  IngestJob(SparkSession spark, RunFolder run, IngestOptions options, long partBytes) {
    this.partBytes = partBytes;
    this.spark = spark;
    this.run = run;
    this.options = options;
  }

  /** The stage {@code ingest} with these options. */
  public static Stage stage(IngestOptions options) {
    return new Stage(
        STAGE,
        List.of(),
        List.of(ArticlesTable.TABLE, RejectsTable.TABLE, ArticleVersionsTable.TABLE),
        options,
        (spark, run) -> new IngestJob(spark, run, options).run());
  }

  /**
   * Runs.
   *
   * @throws QualityGateException after the tables are written, when too many records were rejected
   */
  public IngestResult run() {
    options.validate();
    Configuration configuration = spark.sessionState().newHadoopConf();
    Path output = run.path().getParent().getParent();
    InputPlan plan = InputPlan.of(options, output, configuration, partBytes);
    long bytes = plan.files().stream().mapToLong(InputFile::bytes).sum();
    return run.sized(bytes, () -> ingested(plan));
  }

  private IngestResult ingested(InputPlan plan) {
    FieldExpressions expressions = new FieldExpressions(spark, options.expressions());
    ParquetRecords parquet =
        withNanoseconds(
            () ->
                ParquetRecords.of(
                    spark,
                    plan.parquet(),
                    expressions.fieldNames(),
                    options.readSettings().maxRecordBytes()));
    Dataset<Row> records = parquet.addTo(units(plan));
    Dataset<Row> read =
        withNanoseconds(
            () ->
                materialised(ArticleRows.of(expressions.addTo(records), options.builderSource())));
    PartNumbers numbers = PartNumbers.of(plan.parts(), read);
    List<Row> unread = new ArrayList<>(parquet.unread(RecordCounts.of(read).byFile()));
    unread.addAll(numbers.empty());
    Dataset<Row> whole = withUnread(numbers.applied(read), unread);
    Optional<KnownArticles> known = KnownArticles.of(run, options.oldest(run));
    return written(known.map(k -> k.unknown(whole)).orElse(whole), known, plan);
  }

  private IngestResult written(Dataset<Row> fresh, Optional<KnownArticles> known, InputPlan plan) {
    RecordCounts counts = RecordCounts.of(fresh);
    try (RepeatedRecords repeated = RepeatedRecords.of(fresh)) {
      long copies = repeated.copies();
      Dataset<Row> all = repeated.marked();
      Map<RejectReason, Long> rejects = writeRejects(all, counts.rejects() + copies, known);
      Dataset<Row> articles = writeArticles(all, counts.articles() - copies, known);
      writeVersions(articles, all.where(ArticleRows.isArticle()), known);
      Map<String, Long> notices = notices(counts, articles, known);
      known.ifPresent(k -> notices.putAll(k.counters()));
      IngestResult result =
          new IngestResult(
              counts.records() + known.map(KnownArticles::records).orElse(0L),
              run.rows(ArticlesTable.TABLE),
              rejects.values().stream().mapToLong(Long::longValue).sum(),
              rejects,
              plan.counters(),
              notices,
              InputFingerprint.of(plan.files()));
      long repeats = known.isEmpty() ? 0 : fresh.where(ArticleRows.isDuplicate()).count();
      requireFewRejects(counts.rejects() + copies - repeats, counts.records() - repeats, result);
      return result;
    }
  }

  private void writeVersions(
      Dataset<Row> articles, Dataset<Row> added, Optional<KnownArticles> known) {
    LocalDate seen = options.seen(run);
    known.ifPresentOrElse(
        k -> k.writeVersions(articles, added, seen),
        () ->
            run.write(
                ArticleVersionsTable.TABLE, VersionRows.of(articles, Optional.empty(), seen)));
  }

  private Dataset<Row> units(InputPlan plan) {
    Map<String, Long> bytes = new HashMap<>();
    plan.files().forEach(file -> bytes.put(file.uri(), file.bytes()));
    return new UnitReader(spark, options.readSettings()).read(plan.units(), bytes);
  }

  /** Spark reads moments in nanoseconds, as pandas and DuckDB write them, only on demand. */
  private <T> T withNanoseconds(Supplier<T> reading) {
    String before = spark.conf().get(NANOSECONDS, "false");
    spark.conf().set(NANOSECONDS, "true");
    try {
      return reading.get();
    } finally {
      spark.conf().set(NANOSECONDS, before);
    }
  }

  /** Reading happens once: what follows reads the same records again, but not the input. */
  private Dataset<Row> materialised(Dataset<Row> rows) {
    String scratch = run.scratch("ingest");
    run.describe(
        "read the input",
        () -> {
          rows.write().mode(SaveMode.Overwrite).option("compression", "zstd").parquet(scratch);
          return scratch;
        });
    return spark.read().schema(rows.schema()).parquet(scratch);
  }

  private Dataset<Row> withUnread(Dataset<Row> rows, List<Row> unread) {
    if (unread.isEmpty()) {
      return rows;
    }
    Dataset<Row> records = spark.createDataFrame(unread, RecordRows.SCHEMA);
    return rows.unionByName(ArticleRows.of(records, options.builderSource()));
  }

  private Map<RejectReason, Long> writeRejects(
      Dataset<Row> all, long rows, Optional<KnownArticles> known) {
    Dataset<Row> rejects =
        all.where(not(ArticleRows.isArticle()))
            .coalesce(Math.toIntExact(rows / MAX_ROWS_PER_FILE + 1));
    Map<RejectReason, Long> counts = new EnumMap<>(RejectReason.class);
    Dataset<Row> reasons =
        known
            .map(k -> k.writeRejectsWith(rejects))
            .orElseGet(() -> run.write(RejectsTable.TABLE, rejects))
            .groupBy(col(RejectsTable.REASON))
            .agg(count(lit(1)));
    run.describe("count rejects", reasons::collectAsList)
        .forEach(row -> counts.put(RejectReason.valueOf(row.getString(0)), row.getLong(1)));
    return counts;
  }

  /** Spread by id over files that later stages can read in parallel. */
  private Dataset<Row> writeArticles(Dataset<Row> all, long rows, Optional<KnownArticles> known) {
    long atLeast =
        Math.min(
            rows / MIN_ROWS_PER_FILE,
            (long) FILES_PER_CORE * spark.sparkContext().defaultParallelism());
    int files = Math.toIntExact(Math.max(rows / MAX_ROWS_PER_FILE + 1, atLeast));
    Dataset<Row> articles =
        all.where(ArticleRows.isArticle()).repartition(files, col(ArticlesTable.ARTICLE_ID));
    return known
        .map(k -> k.writeWith(articles))
        .orElseGet(() -> run.write(ArticlesTable.TABLE, articles));
  }

  private Map<String, Long> notices(
      RecordCounts counts, Dataset<Row> articles, Optional<KnownArticles> known) {
    Map<String, Long> notices = new LinkedHashMap<>();
    notices.put(
        "undated",
        run.describe(
            "count undated articles",
            () -> articles.where(col(ArticlesTable.PUBLISHED_AT).isNull()).count()));
    notices.put("unreadable_dates", counts.unreadableDates());
    notices.put("read_as_windows_1252", counts.readAsWindows1252());
    notices.put("repaired_characters", counts.repairedCharacters());
    notices.put("read_from_markup", counts.readFromMarkup());
    notices.put("beginnings_only", counts.beginningsOnly());
    notices.put("outlets_of_file_names", counts.outletsOfFiles());
    notices.put("repeated_names", counts.repeatedNames());
    notices.put("cut_fields", counts.cutFields());
    notices.put(
        REVISIONS, known.flatMap(k -> k.revisions(REVISIONS)).orElseGet(() -> revisions(articles)));
    return notices;
  }

  /** Articles that share outlet and source id with another of different text; all are kept. */
  private long revisions(Dataset<Row> articles) {
    Dataset<Row> revised =
        articles
            .where(col(ArticlesTable.SOURCE_ID).isNotNull())
            .groupBy(col(ArticlesTable.OUTLET), col(ArticlesTable.SOURCE_ID))
            .agg(count(lit(1)).as(COPIES))
            .where(col(COPIES).gt(1))
            .agg(coalesce(sum(col(COPIES)), lit(0L)));
    return run.describe("count revisions", revised::head).getLong(0);
  }

  /** Of what was read now, without what an addition has read before. */
  private void requireFewRejects(long rejects, long records, IngestResult result) {
    if (rejects > options.maxRejectShare() * records) {
      throw new QualityGateException(
          rejects
              + " of "
              + records
              + " records were rejected, more than --max-reject-share "
              + options.maxRejectShare()
              + " allows: "
              + result.rejectsByReason()
              + ". Table rejects of run "
              + run.runId()
              + " says why for each.");
    }
  }
}
