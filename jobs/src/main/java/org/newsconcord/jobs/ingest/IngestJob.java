package org.newsconcord.jobs.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.QualityGateException;
import org.newsconcord.jobs.ingest.read.RejectReason;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.Stage;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.RejectsTable;

/**
 * Loads articles: every record of the input becomes a row of {@code articles} or of {@code
 * rejects}, and the result states the three numbers.
 */
public final class IngestJob {
  private static final String KEPT = "kept";
  private static final String COPIES = "copies";
  private static final int MIN_ROWS_PER_FILE = 500;
  private static final int MAX_ROWS_PER_FILE = 20_000;
  private static final int FILES_PER_CORE = 4;

  private final SparkSession spark;
  private final RunFolder run;
  private final IngestOptions options;

  /** A job that writes into this run. */
  public IngestJob(SparkSession spark, RunFolder run, IngestOptions options) {
    this.spark = spark;
    this.run = run;
    this.options = options;
  }

  /** The stage {@code ingest} with these options. */
  public static Stage stage(IngestOptions options) {
    return new Stage(
        "ingest",
        List.of(),
        List.of(ArticlesTable.TABLE, RejectsTable.TABLE),
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
    InputPlan plan = InputPlan.of(options, output, configuration);
    FieldExpressions expressions = new FieldExpressions(spark, options.expressions());
    ParquetRecords parquet = ParquetRecords.of(spark, plan.parquet(), expressions.fieldNames());
    Dataset<Row> records = parquet.addTo(units(plan));
    Dataset<Row> read =
        materialised(ArticleRows.of(expressions.addTo(records), options.builderSource()));
    RecordCounts counts = RecordCounts.of(read);
    List<Row> unread = parquet.unread(counts.byFile());
    Dataset<Row> repeated = repeated(read).cache();
    try {
      long copies = copies(repeated);
      Dataset<Row> all = withUnread(copies == 0 ? read : withDuplicates(read, repeated), unread);
      Map<RejectReason, Long> rejects =
          writeRejects(all, counts.rejects() + copies + unread.size());
      Dataset<Row> articles = writeArticles(all, counts.articles() - copies);
      IngestResult result =
          new IngestResult(
              counts.records() + unread.size(),
              articles.count(),
              rejects.values().stream().mapToLong(Long::longValue).sum(),
              rejects,
              plan.counters(),
              notices(counts, articles),
              InputFingerprint.of(plan.files()));
      requireFewRejects(result);
      return result;
    } finally {
      repeated.unpersist();
    }
  }

  private Dataset<Row> units(InputPlan plan) {
    Map<String, Long> bytes = new HashMap<>();
    plan.files().forEach(file -> bytes.put(file.uri(), file.bytes()));
    return new UnitReader(spark, options.readSettings()).read(plan.units(), bytes);
  }

  /** Reading happens once: what follows reads the same records again, but not the input. */
  private Dataset<Row> materialised(Dataset<Row> rows) {
    String scratch = run.scratch("ingest");
    rows.write().mode(SaveMode.Overwrite).option("compression", "zstd").parquet(scratch);
    return spark.read().schema(rows.schema()).parquet(scratch);
  }

  /** Ids that more than one record has, with the place of the record that is kept. */
  private static Dataset<Row> repeated(Dataset<Row> read) {
    return read.where(ArticleRows.isArticle())
        .groupBy(col(ArticlesTable.ARTICLE_ID))
        .agg(count(lit(1)).as(COPIES), min(place()).as(KEPT))
        .where(col(COPIES).gt(1));
  }

  private static long copies(Dataset<Row> repeated) {
    return repeated.agg(coalesce(sum(col(COPIES).minus(1)), lit(0L))).head().getLong(0);
  }

  private static Column place() {
    return struct(
        col(ArticlesTable.INPUT_FILE), col(ArticlesTable.INPUT_RECORD), col(ArticleRows.ORDINAL));
  }

  /** Of records with one id the first by file and position stays; the others become rejects. */
  private static Dataset<Row> withDuplicates(Dataset<Row> rows, Dataset<Row> repeated) {
    Column isCopy = ArticleRows.isArticle().and(col(KEPT).notEqual(place()));
    Column pointer =
        concat(
            lit("The same article as record "),
            col(KEPT).getField(ArticlesTable.INPUT_RECORD),
            lit(" of "),
            col(KEPT).getField(ArticlesTable.INPUT_FILE),
            lit(", which was kept as "),
            col(ArticlesTable.ARTICLE_ID),
            lit("."));
    return rows.join(repeated.drop(COPIES), ArticlesTable.ARTICLE_ID, "left")
        .withColumn(RejectsTable.DETAIL, when(isCopy, pointer).otherwise(col(RejectsTable.DETAIL)))
        .withColumn(
            RejectsTable.REASON,
            when(isCopy, lit(RejectReason.DUPLICATE.name())).otherwise(col(RejectsTable.REASON)))
        .drop(KEPT);
  }

  private Dataset<Row> withUnread(Dataset<Row> rows, List<Row> unread) {
    if (unread.isEmpty()) {
      return rows;
    }
    Dataset<Row> records = spark.createDataFrame(unread, RecordRows.SCHEMA);
    return rows.unionByName(ArticleRows.of(records, options.builderSource()));
  }

  private Map<RejectReason, Long> writeRejects(Dataset<Row> all, long rows) {
    Dataset<Row> rejects =
        all.where(not(ArticleRows.isArticle()))
            .coalesce(Math.toIntExact(rows / MAX_ROWS_PER_FILE + 1));
    Map<RejectReason, Long> counts = new EnumMap<>(RejectReason.class);
    run.write(RejectsTable.TABLE, rejects)
        .groupBy(col(RejectsTable.REASON))
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(row -> counts.put(RejectReason.valueOf(row.getString(0)), row.getLong(1)));
    return counts;
  }

  /** Spread by id over files that later stages can read in parallel. */
  private Dataset<Row> writeArticles(Dataset<Row> all, long rows) {
    long atLeast =
        Math.min(
            rows / MIN_ROWS_PER_FILE,
            (long) FILES_PER_CORE * spark.sparkContext().defaultParallelism());
    int files = Math.toIntExact(Math.max(rows / MAX_ROWS_PER_FILE + 1, atLeast));
    return run.write(
        ArticlesTable.TABLE,
        all.where(ArticleRows.isArticle()).repartition(files, col(ArticlesTable.ARTICLE_ID)));
  }

  private static Map<String, Long> notices(RecordCounts counts, Dataset<Row> articles) {
    Map<String, Long> notices = new LinkedHashMap<>();
    notices.put("undated", articles.where(col(ArticlesTable.PUBLISHED_AT).isNull()).count());
    notices.put("unreadable_dates", counts.unreadableDates());
    notices.put("read_as_windows_1252", counts.readAsWindows1252());
    notices.put("repaired_characters", counts.repairedCharacters());
    notices.put("read_from_markup", counts.readFromMarkup());
    notices.put("outlets_of_file_names", counts.outletsOfFiles());
    notices.put("revisions", revisions(articles));
    return notices;
  }

  /** Articles that share outlet and source id with another of different text; all are kept. */
  private static long revisions(Dataset<Row> articles) {
    return articles
        .where(col(ArticlesTable.SOURCE_ID).isNotNull())
        .groupBy(col(ArticlesTable.OUTLET), col(ArticlesTable.SOURCE_ID))
        .agg(count(lit(1)).as(COPIES))
        .where(col(COPIES).gt(1))
        .agg(coalesce(sum(col(COPIES)), lit(0L)))
        .head()
        .getLong(0);
  }

  private void requireFewRejects(IngestResult result) {
    if (result.rejectShare() > options.maxRejectShare()) {
      throw new QualityGateException(
          result.rejects()
              + " of "
              + result.recordsIn()
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
