package org.newsconcord.jobs.align;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.publish.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.SlotClaimsTable;

/**
 * What counts as one independent voice. Articles of one story are one origin; stories of one event
 * that credit the same agency are one as well.
 */
final class Origins {
  private static final int ID_DIGITS = 16;
  private static final String AGENCY = "agency";
  private final RunFolder run;

  Origins(RunFolder run) {
    this.run = run;
  }

  /** Columns event_id, article_id, origin_id. */
  Dataset<Row> byArticle() {
    Dataset<Row> members =
        run.read(EventMembersTable.TABLE)
            .select(
                EventMembersTable.EVENT_ID,
                EventMembersTable.ARTICLE_ID,
                EventMembersTable.STORY_ID);
    Dataset<Row> credits =
        run.read(ArticlesTable.TABLE).select(ArticlesTable.ARTICLE_ID, ArticlesTable.WIRE_CREDIT);
    Dataset<Row> agencies =
        members
            .join(credits, new String[] {EventMembersTable.ARTICLE_ID})
            .groupBy(EventMembersTable.STORY_ID)
            .agg(min(ArticlesTable.WIRE_CREDIT).as(AGENCY));
    return members
        .join(agencies, new String[] {EventMembersTable.STORY_ID})
        .select(
            col(EventMembersTable.EVENT_ID),
            col(EventMembersTable.ARTICLE_ID),
            origin().as(SlotClaimsTable.ORIGIN_ID));
  }

  private static Column origin() {
    Column credited =
        substring(
            sha2(concat_ws("|", lit("wire"), col(EventMembersTable.EVENT_ID), col(AGENCY)), 256),
            1,
            ID_DIGITS);
    return when(
            col(AGENCY).isNull(),
            coalesce(col(EventMembersTable.STORY_ID), col(EventMembersTable.ARTICLE_ID)))
        .otherwise(credited);
  }
}
