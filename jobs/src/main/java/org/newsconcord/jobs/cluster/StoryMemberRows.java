package org.newsconcord.jobs.cluster;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;
import static org.newsconcord.jobs.cluster.Fields.KEY;
import static org.newsconcord.jobs.cluster.Fields.STORY;
import static org.newsconcord.jobs.cluster.Fields.TEMPLATE_SHARE;
import static org.newsconcord.jobs.cluster.Fields.UNIT;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.sql.lane.SparkLane;

/** The rows of {@code story_members}: every article, those without copies as stories of one. */
final class StoryMemberRows {
  private static final String STORY_ARTICLE = "storyArticle";
  private static final int ID_DIGITS = 16;

  private StoryMemberRows() {}

  /**
   * All articles with their stories.
   *
   * @param members facts of every article with its unit and template share
   * @param stories story of the units that have links
   */
  static Dataset<Row> of(Dataset<Row> members, Dataset<Row> stories) {
    Dataset<Row> placed =
        members
            .join(stories, SparkLane.seq(UNIT), "left")
            .withColumn(STORY, coalesce(col(STORY), col(UNIT)));
    Dataset<Row> ids =
        members.select(col(KEY).as(STORY), col(ArticlesTable.ARTICLE_ID).as(STORY_ARTICLE));
    Column representative = col(STORY).equalTo(col(KEY));
    return placed
        .join(ids, SparkLane.seq(STORY))
        .select(
            storyId(STORY_ARTICLE).as(StoryMembersTable.STORY_ID),
            col(ArticlesTable.ARTICLE_ID).as(StoryMembersTable.ARTICLE_ID),
            col(ArticlesTable.OUTLET).as(StoryMembersTable.OUTLET),
            when(col(StoryMembersTable.ROLE).equalTo(StoryRole.HUB.name()), StoryRole.HUB.name())
                .when(representative, StoryRole.REPRESENTATIVE.name())
                .when(
                    coalesce(col(StoryMembersTable.ROLE), lit(StoryRole.REPRESENTATIVE.name()))
                        .equalTo(StoryRole.REPRESENTATIVE.name()),
                    StoryRole.REPRINT.name())
                .otherwise(col(StoryMembersTable.ROLE))
                .as(StoryMembersTable.ROLE),
            coalesce(col(StoryMembersTable.JACCARD), lit(1.0)).as(StoryMembersTable.JACCARD),
            coalesce(col(StoryMembersTable.CONTAINMENT), lit(1.0))
                .as(StoryMembersTable.CONTAINMENT),
            col(TEMPLATE_SHARE).as(StoryMembersTable.BOILERPLATE_SHARE),
            col(ArticlesTable.PUBLISHED_AT).as(StoryMembersTable.PUBLISHED_AT));
  }

  /** The story that the article of {@link ArticlesTable#ARTICLE_ID} stands for, if it does. */
  static Column storyId() {
    return storyId(ArticlesTable.ARTICLE_ID);
  }

  /** Hash of the representative's article id. */
  private static Column storyId(String article) {
    return substring(sha2(col(article), 256), 1, ID_DIGITS);
  }
}
