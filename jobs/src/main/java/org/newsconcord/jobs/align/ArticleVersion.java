package org.newsconcord.jobs.align;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticleVersionsTable;
import org.newsconcord.sql.lane.SparkLane;

/**
 * Which text of an address an article is.
 *
 * @param address the address
 * @param number 1 for the first text
 */
record ArticleVersion(String address, int number) {
  /** The version of the article that a row tells of, where the address has several. */
  static Optional<ArticleVersion> of(Row row) {
    if (!List.of(row.schema().fieldNames()).contains(ArticleVersionsTable.VERSION)
        || row.getAs(ArticleVersionsTable.VERSION) == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ArticleVersion(
            row.getAs(ArticleVersionsTable.ADDRESS),
            row.<Integer>getAs(ArticleVersionsTable.VERSION)));
  }

  /** Articles with their address and version, both null where the address has one text. */
  static Dataset<Row> addTo(Dataset<Row> articles, RunFolder run) {
    if (!run.has(ArticleVersionsTable.TABLE)) {
      return articles
          .withColumn(ArticleVersionsTable.ADDRESS, functions.lit(null).cast("string"))
          .withColumn(ArticleVersionsTable.VERSION, functions.lit(null).cast("int"));
    }
    Dataset<Row> several =
        run.read(ArticleVersionsTable.TABLE)
            .where(functions.col(ArticleVersionsTable.VERSIONS).gt(1))
            .select(
                ArticleVersionsTable.ARTICLE_ID,
                ArticleVersionsTable.ADDRESS,
                ArticleVersionsTable.VERSION);
    return articles.join(several, SparkLane.seq(ArticleVersionsTable.ARTICLE_ID), "left");
  }

  /** Whether both are texts of one address, and not the same text. */
  boolean isOtherTextThan(ArticleVersion other) {
    return address.equals(other.address) && number != other.number;
  }
}
