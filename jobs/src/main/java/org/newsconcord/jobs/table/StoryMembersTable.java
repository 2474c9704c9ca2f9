package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.DOUBLE;
import static org.newsconcord.jobs.table.ColumnType.STRING;
import static org.newsconcord.jobs.table.ColumnType.TIMESTAMP;

/**
 * Table {@code story_members}: one row per article of a story: articles that carry the same text in
 * whole or large part. An article without copies is a story of one.
 */
public final class StoryMembersTable {
  public static final String STORY_ID = "story_id";
  public static final String ARTICLE_ID = "article_id";
  public static final String OUTLET = "outlet";
  public static final String ROLE = "role";

  /** The role of the article that stands for its story. */
  public static final String REPRESENTATIVE = "REPRESENTATIVE";

  public static final String JACCARD = "jaccard";
  public static final String CONTAINMENT = "containment";
  public static final String BOILERPLATE_SHARE = "boilerplate_share";
  public static final String PUBLISHED_AT = "published_at";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named(
              "story_members",
              "One row per article of a story: articles that carry the same text in whole or large part. An article without copies is a story of one.")
          .required(STORY_ID, STRING, "", "Hash of the representative article.", "c81e728d9d4c2f63")
          .required(
              ARTICLE_ID,
              STRING,
              "",
              "Hash of the outlet, the source id or url, and the body: the same article has the same id in every run.",
              "3f9a1c0e7b5d2846")
          .required(
              OUTLET,
              STRING,
              "",
              "The publication: its registrable domain, or the name that the input gave.",
              "example.com")
          .required(
              ROLE,
              STRING,
              "",
              "REPRESENTATIVE, REPRINT, PARTIAL, EXCERPT, VERSION (another text of the representative's address) or HUB.",
              "REPRINT")
          .required(
              JACCARD,
              DOUBLE,
              "0 to 1",
              "Shared share of word 5-grams with the representative, of both texts together.",
              "0.71")
          .required(
              CONTAINMENT,
              DOUBLE,
              "0 to 1",
              "Shared share of word 5-grams with the representative, of the shorter text.",
              "0.93")
          .required(
              BOILERPLATE_SHARE,
              DOUBLE,
              "0 to 1",
              "Share of the text that is template text and was not compared.",
              "0.12")
          .nullable(
              PUBLISHED_AT,
              TIMESTAMP,
              "UTC",
              "When the article says it was published; null where the input gave no usable date.",
              "2024-10-28 14:05:00")
          .build();

  private StoryMembersTable() {}
}
