package org.newsconcord.jobs.align;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.graph.ConnectedComponents;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageState;
import org.newsconcord.jobs.table.ArticleVersionsTable;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.CopyLinksTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.SlotClaimsTable;

/**
 * What counts as one independent voice. Articles of one story are one origin, and so are stories
 * linked by a wire credit, a canonical link or one address, and stories of one event that credit
 * the same agency. {@link CitedOrigins} adds what sentences take from a source that they name.
 */
final class Origins {
  private static final int ID_DIGITS = 16;
  private static final long DRIVER_LINKS = 1_000_000;
  private static final String AGENCY = "agency";
  private static final String VOICE = "voice";
  private static final String WIRE_CREDIT = "WIRE_CREDIT";
  private static final String CANONICAL_LINK = "CANONICAL_LINK";
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
    Dataset<Row> voices = voices(members);
    return voices
        .join(agencies(voices), new String[] {VOICE}, "left")
        .select(
            col(EventMembersTable.EVENT_ID),
            col(EventMembersTable.ARTICLE_ID),
            when(col(AGENCY).isNull(), col(VOICE))
                .otherwise(source())
                .as(SlotClaimsTable.ORIGIN_ID));
  }

  /** The agency of each voice that credits one. */
  private Dataset<Row> agencies(Dataset<Row> voices) {
    Dataset<Row> credits =
        run.read(ArticlesTable.TABLE)
            .where(col(ArticlesTable.WIRE_CREDIT).isNotNull())
            .select(ArticlesTable.ARTICLE_ID, ArticlesTable.WIRE_CREDIT);
    boolean few = StageState.areFew(credits);
    Dataset<Row> agencies =
        voices
            .join(few ? broadcast(credits) : credits, new String[] {EventMembersTable.ARTICLE_ID})
            .groupBy(VOICE)
            .agg(min(lower(col(ArticlesTable.WIRE_CREDIT))).as(AGENCY));
    return few ? broadcast(agencies) : agencies;
  }

  /** Members with the first story that a wire credit or canonical link ties their story to. */
  private Dataset<Row> voices(Dataset<Row> members) {
    if (!run.has(CopyLinksTable.TABLE)) {
      return members.withColumn(VOICE, col(EventMembersTable.STORY_ID));
    }
    Dataset<Row> links =
        run.read(CopyLinksTable.TABLE)
            .where(col(CopyLinksTable.DIRECTION_BASIS).isin(WIRE_CREDIT, CANONICAL_LINK))
            .join(
                members.select(
                    col(EventMembersTable.ARTICLE_ID).as(CopyLinksTable.FROM_ARTICLE_ID),
                    col(EventMembersTable.STORY_ID).as(VOICE)),
                CopyLinksTable.FROM_ARTICLE_ID)
            .join(
                members.select(
                    col(EventMembersTable.ARTICLE_ID).as(CopyLinksTable.TO_ARTICLE_ID),
                    col(EventMembersTable.STORY_ID)),
                CopyLinksTable.TO_ARTICLE_ID)
            .select(VOICE, EventMembersTable.STORY_ID)
            .union(versions(members));
    Dataset<Row> tied =
        new ConnectedComponents(run, "align-origins", DRIVER_LINKS)
            .of(links)
            .nodes()
            .select(
                col(ConnectedComponents.NODE).as(EventMembersTable.STORY_ID),
                col(ConnectedComponents.COMPONENT).as(VOICE));
    return members
        .join(tied, new String[] {EventMembersTable.STORY_ID}, "left")
        .withColumn(VOICE, coalesce(col(VOICE), col(EventMembersTable.STORY_ID)));
  }

  /** Stories of texts of one address, which speak with one voice however much was changed. */
  private Dataset<Row> versions(Dataset<Row> members) {
    if (!run.has(ArticleVersionsTable.TABLE)) {
      return members
          .select(col(EventMembersTable.STORY_ID).as(VOICE), col(EventMembersTable.STORY_ID))
          .limit(0);
    }
    return run.read(ArticleVersionsTable.TABLE)
        .where(col(ArticleVersionsTable.PREVIOUS_ARTICLE_ID).isNotNull())
        .join(
            members.select(
                col(EventMembersTable.ARTICLE_ID).as(ArticleVersionsTable.PREVIOUS_ARTICLE_ID),
                col(EventMembersTable.STORY_ID).as(VOICE)),
            ArticleVersionsTable.PREVIOUS_ARTICLE_ID)
        .join(
            members.select(EventMembersTable.ARTICLE_ID, EventMembersTable.STORY_ID),
            ArticleVersionsTable.ARTICLE_ID)
        .select(VOICE, EventMembersTable.STORY_ID);
  }

  /** The origin of what one event has from an agency, as {@link CitedOrigins} names it. */
  private static Column source() {
    return substring(
        sha2(concat_ws("|", lit("wire"), col(EventMembersTable.EVENT_ID), col(AGENCY)), 256),
        1,
        ID_DIGITS);
  }
}
