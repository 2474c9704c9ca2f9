package org.newsconcord.jobs.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.newsconcord.jobs.run.StageState.few;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.ingest.read.RejectReason;
import org.newsconcord.jobs.run.JobDescription;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageState;
import org.newsconcord.jobs.table.ArticleVersionsTable;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.RejectsTable;

/**
 * What a run holds before it reads anything: the articles and rejects of the run that it adds to,
 * without the articles that are too old to be kept. With additions in the order of their file names
 * the tables are those of one run over all files.
 */
final class KnownArticles {
  private static final String FIRST = "firstPlace";
  private static final String FIRST_TEXT = "firstOfText";
  private static final String TEXT = "textKey";
  private static final String WAS = "was";
  private static final String CAME = "came";
  private static final String[] ID = {ArticlesTable.ARTICLE_ID};
  private final RunFolder run;
  private final RunFolder base;
  private final LocalDate oldest;

  private KnownArticles(RunFolder run, RunFolder base, LocalDate oldest) {
    this.run = run;
    this.base = base;
    this.oldest = oldest;
  }

  /**
   * What this run adds to; empty when it begins with nothing.
   *
   * @param oldest articles published before this day leave; null keeps all, as undated ones are
   */
  static Optional<KnownArticles> of(RunFolder run, LocalDate oldest) {
    return run.base().map(base -> new KnownArticles(run, base, oldest));
  }

  /**
   * The records without those that were read before; what is known from another record, or has the
   * text of a known article at another address, is a duplicate of it, as {@link RepeatedRecords}
   * has it.
   */
  Dataset<Row> unknown(Dataset<Row> read) {
    Dataset<Row> texts = read.select(RepeatedRecords.text().as(TEXT)).where(col(TEXT).isNotNull());
    Dataset<Row> places =
        articles()
            .select(col(ArticlesTable.ARTICLE_ID), ArticleRows.place().as(FIRST))
            .join(few(read.select(ArticlesTable.ARTICLE_ID)), ID, "left_semi");
    Dataset<Row> firstOfText =
        articles()
            .select(RepeatedRecords.text().as(TEXT), ArticleRows.place().as(FIRST_TEXT))
            .join(few(texts), new String[] {TEXT}, "left_semi")
            .groupBy(TEXT)
            .agg(min(FIRST_TEXT).as(FIRST_TEXT));
    Column isKnown = col(FIRST).isNotNull();
    Column isCopy = isKnown.or(col(FIRST_TEXT).isNotNull()).and(ArticleRows.isArticle());
    Column again = coalesce(col(FIRST).equalTo(ArticleRows.place()), lit(false));
    Column detail =
        when(isKnown, ArticleRows.pointer(col(FIRST)))
            .otherwise(ArticleRows.addressPointer(col(FIRST_TEXT)));
    Dataset<Row> marked =
        read.join(places, ID, "left")
            .withColumn(TEXT, RepeatedRecords.text())
            .join(firstOfText, new String[] {TEXT}, "left")
            .where(not(again))
            .withColumn(
                RejectsTable.DETAIL, when(isCopy, detail).otherwise(col(RejectsTable.DETAIL)))
            .withColumn(
                RejectsTable.REASON,
                when(isCopy, lit(RejectReason.DUPLICATE.name()))
                    .otherwise(col(RejectsTable.REASON)))
            .drop(FIRST, FIRST_TEXT, TEXT);
    Dataset<Row> before = base.read(RejectsTable.TABLE);
    return run.materialise(
        "ingest-unknown", marked.join(before, sameReject(marked, before), "left_anti"));
  }

  /** Writes the known articles and these. */
  Dataset<Row> writeWith(Dataset<Row> articles) {
    return leave()
        ? run.write(
            ArticlesTable.TABLE,
            articles().select(ArticleRows.columns()).union(articles.select(ArticleRows.columns())))
        : run.append(ArticlesTable.TABLE, base, articles);
  }

  /** Writes the known rejects and these. */
  Dataset<Row> writeRejectsWith(Dataset<Row> rejects) {
    return run.append(RejectsTable.TABLE, base, rejects);
  }

  /**
   * Writes which text of its address each article is. Only addresses of new articles are numbered
   * again; where none of them is known, the known rows are taken over as they are.
   *
   * @param articles all articles
   * @param added those of them that are new
   * @param seen as in {@link VersionRows#of}
   */
  void writeVersions(Dataset<Row> articles, Dataset<Row> added, LocalDate seen) {
    Dataset<Row> before = base.read(ArticleVersionsTable.TABLE);
    if (leave()) {
      run.write(ArticleVersionsTable.TABLE, VersionRows.of(articles, Optional.of(before), seen));
      return;
    }
    Dataset<Row> fresh = VersionRows.of(added, Optional.empty(), seen);
    String[] address = {ArticleVersionsTable.OUTLET, ArticleVersionsTable.ADDRESS};
    Dataset<Row> again =
        run.materialise(
            "ingest-addresses", before.join(few(addresses(fresh)), address, "left_semi"));
    if (run.describe("look for further texts of known addresses", again::isEmpty)) {
      run.append(ArticleVersionsTable.TABLE, base, fresh);
      return;
    }
    Dataset<Row> numbered = few(addresses(again).distinct());
    Dataset<Row> texts = VersionRows.addressed(articles);
    Dataset<Row> some =
        texts.join(few(addresses(again).union(addresses(fresh)).distinct()), address, "left_semi");
    run.write(
        ArticleVersionsTable.TABLE,
        StageState.columns(
                before.join(numbered, address, "left_anti"), ArticleVersionsTable.TABLE.schema())
            .union(
                StageState.columns(
                    VersionRows.of(some, Optional.of(again), seen),
                    ArticleVersionsTable.TABLE.schema())));
  }

  private static Dataset<Row> addresses(Dataset<Row> versions) {
    return versions.select(ArticleVersionsTable.OUTLET, ArticleVersionsTable.ADDRESS);
  }

  /**
   * Articles that share outlet and source id with another: those that the base has counted, and
   * what added articles make of them; empty where that is not known.
   *
   * @param name under which they were counted
   */
  Optional<Long> revisions(String name) {
    Optional<Long> counted =
        base.stageLog()
            .entry(IngestJob.STAGE)
            .map(entry -> entry.counters().getOrDefault(name, 0L));
    Optional<Dataset<Row>> added = run.added(ArticlesTable.TABLE).map(KnownArticles::sources);
    return counted.flatMap(before -> added.map(rows -> before + moreRevisions(rows)));
  }

  private long moreRevisions(Dataset<Row> added) {
    String[] source = added.columns();
    Dataset<Row> numbers =
        sources(base.read(ArticlesTable.TABLE))
            .join(few(added.distinct()), source, "left_semi")
            .select(col("*"), lit(1).as(WAS), lit(0).as(CAME))
            .union(added.select(col("*"), lit(0), lit(1)))
            .groupBy(source[0], source[1])
            .agg(sum(WAS).as(WAS), sum(CAME).as(CAME));
    Column now = col(WAS).plus(col(CAME));
    Dataset<Row> more =
        numbers.agg(
            coalesce(
                sum(
                    when(now.gt(1), now)
                        .otherwise(0)
                        .minus(when(col(WAS).gt(1), col(WAS)).otherwise(0))),
                lit(0L)));
    return run.describe("count revisions", more::head).getLong(0);
  }

  private static Dataset<Row> sources(Dataset<Row> articles) {
    return articles
        .where(col(ArticlesTable.SOURCE_ID).isNotNull())
        .select(ArticlesTable.OUTLET, ArticlesTable.SOURCE_ID);
  }

  /** Articles that stay, and rejects. */
  long records() {
    return stay() + base.rows(RejectsTable.TABLE);
  }

  /** Articles that stay and articles that leave. */
  Map<String, Long> counters() {
    long stay = stay();
    return Map.of("known_articles", stay, "left_articles", base.rows(ArticlesTable.TABLE) - stay);
  }

  private long stay() {
    if (oldest == null) {
      return base.rows(ArticlesTable.TABLE);
    }
    Dataset<Row> articles = articles();
    return JobDescription.during(articles, "count articles that stay", articles::count);
  }

  private boolean leave() {
    return oldest != null
        && !base.describe(
            "look for articles that leave",
            () ->
                base.read(ArticlesTable.TABLE)
                    .where(col(ArticlesTable.PUBLISHED_DATE).lt(lit(Date.valueOf(oldest))))
                    .isEmpty());
  }

  private Dataset<Row> articles() {
    Dataset<Row> articles = base.read(ArticlesTable.TABLE);
    return oldest == null
        ? articles
        : articles.where(
            col(ArticlesTable.PUBLISHED_DATE)
                .isNull()
                .or(col(ArticlesTable.PUBLISHED_DATE).geq(lit(Date.valueOf(oldest)))));
  }

  private static Column sameReject(Dataset<Row> rows, Dataset<Row> before) {
    Column same = rows.col(RejectsTable.REASON).equalTo(before.col(RejectsTable.REASON));
    for (String name :
        List.of(
            RejectsTable.INPUT_FILE,
            RejectsTable.INPUT_RECORD,
            RejectsTable.DETAIL,
            RejectsTable.RAW)) {
      same = same.and(rows.col(name).eqNullSafe(before.col(name)));
    }
    return same;
  }
}
