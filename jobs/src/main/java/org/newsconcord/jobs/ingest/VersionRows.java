package org.newsconcord.jobs.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.newsconcord.jobs.table.ArticleVersionsTable;
import org.newsconcord.jobs.table.ArticlesTable;

/**
 * Which articles are texts of one address, and in which order: by the time of publication that they
 * give, then by input file and position. The order goes by content alone, so it is the same however
 * the articles came in.
 */
final class VersionRows {
  private static final String SEEN_BEFORE = "seenBefore";
  private static final String FRAGMENT = "#.*$";

  private VersionRows() {}

  /**
   * Rows of {@code article_versions} for all articles that have an address.
   *
   * @param before rows of the run that these articles were added to
   * @param seen day on which the others are seen first; null when nobody says so
   */
  static Dataset<Row> of(Dataset<Row> articles, Optional<Dataset<Row>> before, LocalDate seen) {
    WindowSpec address = Window.partitionBy(ArticlesTable.OUTLET, ArticleVersionsTable.ADDRESS);
    WindowSpec inOrder =
        address.orderBy(
            col(ArticlesTable.PUBLISHED_AT).asc_nulls_first(),
            col(ArticlesTable.INPUT_FILE).asc(),
            col(ArticlesTable.INPUT_RECORD).asc(),
            col(ArticlesTable.ARTICLE_ID).asc());
    Dataset<Row> versions =
        addressed(articles)
            .select(
                col(ArticlesTable.ARTICLE_ID),
                col(ArticlesTable.OUTLET),
                col(ArticleVersionsTable.ADDRESS),
                row_number().over(inOrder).as(ArticleVersionsTable.VERSION),
                count(lit(1)).over(address).as(ArticleVersionsTable.VERSIONS),
                lag(ArticlesTable.ARTICLE_ID, 1)
                    .over(inOrder)
                    .as(ArticleVersionsTable.PREVIOUS_ARTICLE_ID));
    Column day = seen == null ? lit(null).cast("date") : lit(Date.valueOf(seen));
    return before
        .map(rows -> seenBefore(versions, rows, day))
        .orElseGet(() -> versions.withColumn(ArticleVersionsTable.SEEN_DATE, day));
  }

  /** The articles that have an address, with it. */
  static Dataset<Row> addressed(Dataset<Row> articles) {
    return articles
        .withColumn(ArticleVersionsTable.ADDRESS, address())
        .where(col(ArticleVersionsTable.ADDRESS).isNotNull());
  }

  private static Dataset<Row> seenBefore(Dataset<Row> versions, Dataset<Row> before, Column day) {
    Dataset<Row> known =
        before.select(
            col(ArticleVersionsTable.ARTICLE_ID),
            col(ArticleVersionsTable.SEEN_DATE).as(SEEN_BEFORE),
            lit(true).as(ArticleVersionsTable.SEEN_DATE));
    return versions
        .join(known, new String[] {ArticleVersionsTable.ARTICLE_ID}, "left")
        .withColumn(
            ArticleVersionsTable.SEEN_DATE,
            when(col(ArticleVersionsTable.SEEN_DATE), col(SEEN_BEFORE)).otherwise(day));
  }

  private static Column address() {
    return coalesce(
        regexp_replace(col(ArticlesTable.URL), FRAGMENT, ""), col(ArticlesTable.SOURCE_ID));
  }
}
