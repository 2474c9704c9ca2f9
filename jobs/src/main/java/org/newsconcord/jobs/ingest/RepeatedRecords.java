package org.newsconcord.jobs.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.ingest.read.RejectReason;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.RejectsTable;

/**
 * Records of one input that are one article: the first by file and position stays, the others
 * become rejects.
 */
final class RepeatedRecords implements AutoCloseable {
  private static final String KEPT = "kept";
  private static final String COPIES = "copies";
  private final Dataset<Row> rows;
  private final Dataset<Row> repeated;
  private final long copies;

  private RepeatedRecords(Dataset<Row> rows) {
    this.rows = rows;
    this.repeated =
        rows.where(ArticleRows.isArticle())
            .groupBy(col(ArticlesTable.ARTICLE_ID))
            .agg(count(lit(1)).as(COPIES), min(place()).as(KEPT))
            .where(col(COPIES).gt(1))
            .cache();
    this.copies = repeated.agg(coalesce(sum(col(COPIES).minus(1)), lit(0L))).head().getLong(0);
  }

  static RepeatedRecords of(Dataset<Row> rows) {
    return new RepeatedRecords(rows);
  }

  /** Records that are not the first of their article. */
  long copies() {
    return copies;
  }

  /** All rows, those of copies as rejects. */
  Dataset<Row> marked() {
    if (copies == 0) {
      return rows;
    }
    Column isCopy = ArticleRows.isArticle().and(col(KEPT).notEqual(place()));
    return rows.join(repeated.drop(COPIES), ArticlesTable.ARTICLE_ID, "left")
        .withColumn(
            RejectsTable.DETAIL,
            when(isCopy, ArticleRows.pointer(col(KEPT))).otherwise(col(RejectsTable.DETAIL)))
        .withColumn(
            RejectsTable.REASON,
            when(isCopy, lit(RejectReason.DUPLICATE.name())).otherwise(col(RejectsTable.REASON)))
        .drop(KEPT);
  }

  @Override
  public void close() {
    repeated.unpersist();
  }

  private static Column place() {
    return struct(
        col(ArticlesTable.INPUT_FILE), col(ArticlesTable.INPUT_RECORD), col(ArticleRows.ORDINAL));
  }
}
