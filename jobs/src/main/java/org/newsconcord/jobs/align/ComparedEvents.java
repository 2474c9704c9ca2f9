package org.newsconcord.jobs.align;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticleVersionsTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.SlotClaimsTable;

/** The events whose claims are compared: those of several origins, or with edited articles. */
final class ComparedEvents {
  /** The articles of an event: id, origin, address and version. */
  static final String ARTICLES = "articles";

  private static final String ARTICLE = "article";

  private ComparedEvents() {}

  /** Columns event_id and {@link #ARTICLES}. */
  static Dataset<Row> of(RunFolder run) {
    Dataset<Row> events =
        ArticleVersion.addTo(new Origins(run).byArticle(), run)
            .groupBy(EventMembersTable.EVENT_ID)
            .agg(
                collect_list(
                        struct(
                            EventMembersTable.ARTICLE_ID,
                            SlotClaimsTable.ORIGIN_ID,
                            ArticleVersionsTable.ADDRESS,
                            ArticleVersionsTable.VERSION))
                    .as(ARTICLES));
    return run.materialise(
        "align-compared",
        events.where(size(col(ARTICLES)).gt(1).and(severalOrigins().or(severalVersions()))));
  }

  /** The articles of events, one in a row, with their event. */
  static Dataset<Row> articles(Dataset<Row> events) {
    return events
        .select(col(EventMembersTable.EVENT_ID), explode(col(ARTICLES)).as(ARTICLE))
        .select(EventMembersTable.EVENT_ID, ARTICLE + ".*");
  }

  private static Column severalOrigins() {
    return several(
        transform(col(ARTICLES), article -> article.getField(SlotClaimsTable.ORIGIN_ID)));
  }

  private static Column severalVersions() {
    return several(
        transform(
            filter(
                col(ARTICLES),
                article -> article.getField(ArticleVersionsTable.ADDRESS).isNotNull()),
            article ->
                struct(
                    article.getField(ArticleVersionsTable.ADDRESS),
                    article.getField(ArticleVersionsTable.VERSION))));
  }

  private static Column several(Column values) {
    return size(array_distinct(values)).gt(1);
  }
}
