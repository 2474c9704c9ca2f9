package org.newsconcord.jobs.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.ingest.read.RejectReason;
import org.newsconcord.jobs.run.JobDescription;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.RejectsTable;

/**
 * Records of one input that are one article: the first by file and position stays, the others
 * become rejects, which name it. One article are records of one id, and records with one text of
 * one outlet and day that only differ in their address.
 */
final class RepeatedRecords implements AutoCloseable {
  private static final String KEY = "key";
  private static final String ID = "ofId";
  private static final String TEXT = "ofText";
  private static final String PLACE = "place";
  private static final String POINTER = "pointer";
  private static final String KEPT = "kept";
  private static final String KEPT_TEXT = "keptText";
  private static final String COPIES = "copies";
  private final Dataset<Row> rows;
  private final Dataset<Row> repeated;

  /** Where each copy stands, and what its detail says; nothing where no record repeats. */
  private final Optional<Dataset<Row>> copies;

  private RepeatedRecords(Dataset<Row> rows) {
    this.rows = rows;
    this.repeated =
        rows.where(ArticleRows.isArticle())
            .select(explode(array(id(), text())).as(KEY), place().as(KEPT))
            .where(col(KEY).isNotNull())
            .groupBy(col(KEY))
            .agg(count(lit(1)).as(COPIES), min(col(KEPT)).as(KEPT))
            .where(col(COPIES).gt(1))
            .drop(COPIES)
            .cache();
    boolean any = !JobDescription.during(rows, "look for repeated records", repeated::isEmpty);
    this.copies = any ? Optional.of(pointers().cache()) : Optional.empty();
  }

  static RepeatedRecords of(Dataset<Row> rows) {
    return new RepeatedRecords(rows);
  }

  /** Records that are not the first of their article. */
  long copies() {
    return copies
        .map(found -> JobDescription.during(rows, "count repeated records", found::count))
        .orElse(0L);
  }

  /** All rows, those of copies as rejects. */
  Dataset<Row> marked() {
    return copies.map(this::marked).orElse(rows);
  }

  private Dataset<Row> marked(Dataset<Row> found) {
    Column isCopy = col(POINTER).isNotNull();
    return rows.join(found, place().equalTo(col(PLACE)), "left")
        .withColumn(
            RejectsTable.DETAIL, when(isCopy, col(POINTER)).otherwise(col(RejectsTable.DETAIL)))
        .withColumn(
            RejectsTable.REASON,
            when(isCopy, lit(RejectReason.DUPLICATE.name())).otherwise(col(RejectsTable.REASON)))
        .drop(PLACE, POINTER);
  }

  /** The copies, by the first record of their id, and of their text. */
  private Dataset<Row> pointers() {
    // A record of the same id may itself be no article, but the text of another: that one is named.
    Column first = coalesce(col(KEPT).equalTo(col(KEPT_TEXT)), lit(true));
    Column detail =
        when(isBehind(KEPT).and(first), ArticleRows.pointer(col(KEPT)))
            .otherwise(ArticleRows.addressPointer(col(KEPT_TEXT)));
    return rows.where(ArticleRows.isArticle())
        .select(
            place().as(PLACE),
            id().as(ID),
            text().as(TEXT),
            col(ArticlesTable.ARTICLE_ID),
            col(ArticlesTable.URL))
        .join(repeated.toDF(ID, KEPT), new String[] {ID}, "left")
        .join(repeated.toDF(TEXT, KEPT_TEXT), new String[] {TEXT}, "left")
        .where(isBehind(KEPT).or(isBehind(KEPT_TEXT)))
        .select(col(PLACE), detail.as(POINTER));
  }

  private static Column isBehind(String kept) {
    return coalesce(col(kept).notEqual(col(PLACE)), lit(false));
  }

  @Override
  public void close() {
    copies.ifPresent(Dataset::unpersist);
    repeated.unpersist();
  }

  private static Column id() {
    return concat(lit("id "), col(ArticlesTable.ARTICLE_ID));
  }

  /** Null without a day or an address: such records may be articles of their own. */
  static Column text() {
    return when(
        col(ArticlesTable.URL).isNotNull(),
        concat(
            lit("text "),
            col(ArticlesTable.PUBLISHED_DATE).cast("string"),
            lit(" "),
            col(ArticlesTable.BODY_SHA256),
            lit(" "),
            col(ArticlesTable.OUTLET)));
  }

  private static Column place() {
    return struct(
        col(ArticlesTable.INPUT_FILE), col(ArticlesTable.INPUT_RECORD), col(ArticleRows.ORDINAL));
  }
}
