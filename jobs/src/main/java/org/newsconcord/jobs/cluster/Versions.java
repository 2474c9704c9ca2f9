package org.newsconcord.jobs.cluster;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticleVersionsTable;
import org.newsconcord.jobs.table.CopyLinksTable;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.sql.lane.SparkLane;

/**
 * Texts of one address: they belong to one story, but neither copies the other. A run without
 * article_versions, or without an address of several texts, stays as it is.
 */
final class Versions {
  private static final String ADDRESS = "versionAddress";
  private static final String REPRESENTED = "representedAddress";
  private static final String OTHER = "otherAddress";
  private final RunFolder run;
  private final boolean none;

  private Versions(RunFolder run) {
    this.run = run;
    this.none =
        !run.has(ArticleVersionsTable.TABLE)
            || run.describe("look for versions of one address", () -> addresses().isEmpty());
  }

  static Versions of(RunFolder run) {
    return new Versions(run);
  }

  /** Members; one that is another text of the representative's address is a VERSION of it. */
  Dataset<Row> marked(Dataset<Row> members) {
    if (none) {
      return members;
    }
    Dataset<Row> own =
        members.join(addresses(), SparkLane.seq(StoryMembersTable.ARTICLE_ID), "left");
    Dataset<Row> represented =
        own.where(isRole(StoryRole.REPRESENTATIVE).and(col(ADDRESS).isNotNull()))
            .select(col(StoryMembersTable.STORY_ID), col(ADDRESS).as(REPRESENTED));
    Column version =
        col(ADDRESS)
            .equalTo(col(REPRESENTED))
            .and(not(isRole(StoryRole.REPRESENTATIVE).or(isRole(StoryRole.HUB))));
    return own.join(represented, SparkLane.seq(StoryMembersTable.STORY_ID), "left")
        .withColumn(
            StoryMembersTable.ROLE,
            when(coalesce(version, lit(false)), StoryRole.VERSION.name())
                .otherwise(col(StoryMembersTable.ROLE)))
        .drop(ADDRESS, REPRESENTED);
  }

  /** Links without those between texts of one address. */
  Dataset<Row> without(Dataset<Row> links) {
    if (none) {
      return links;
    }
    Dataset<Row> from =
        addresses().withColumnRenamed(StoryMembersTable.ARTICLE_ID, CopyLinksTable.FROM_ARTICLE_ID);
    Dataset<Row> to =
        addresses()
            .withColumnRenamed(StoryMembersTable.ARTICLE_ID, CopyLinksTable.TO_ARTICLE_ID)
            .withColumnRenamed(ADDRESS, OTHER);
    return links
        .join(from, SparkLane.seq(CopyLinksTable.FROM_ARTICLE_ID), "left")
        .join(to, SparkLane.seq(CopyLinksTable.TO_ARTICLE_ID), "left")
        .where(coalesce(col(ADDRESS).notEqual(col(OTHER)), lit(true)))
        .drop(ADDRESS, OTHER);
  }

  private static Column isRole(StoryRole role) {
    return col(StoryMembersTable.ROLE).equalTo(role.name());
  }

  /** The articles that share an address with another. */
  private Dataset<Row> addresses() {
    return run.read(ArticleVersionsTable.TABLE)
        .where(col(ArticleVersionsTable.VERSIONS).gt(1))
        .select(
            col(ArticleVersionsTable.ARTICLE_ID),
            struct(col(ArticleVersionsTable.OUTLET), col(ArticleVersionsTable.ADDRESS))
                .as(ADDRESS));
  }
}
