package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.DOUBLE;
import static org.newsconcord.jobs.table.ColumnType.STRING;
import static org.newsconcord.jobs.table.ColumnType.TIMESTAMP;

/**
 * Table {@code event_members}: one row per article of an event: articles, from any outlets, about
 * the same happening.
 */
public final class EventMembersTable {
  public static final String EVENT_ID = "event_id";
  public static final String ARTICLE_ID = "article_id";
  public static final String OUTLET = "outlet";
  public static final String STORY_ID = "story_id";
  public static final String SIMILARITY = "similarity";
  public static final String PUBLISHED_AT = "published_at";
  public static final String LABEL = "label";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named(
              "event_members",
              "One row per article of an event: articles, from any outlets, about one event.")
          .required(
              EVENT_ID,
              STRING,
              "",
              "Hash of the representative article of the event.",
              "eccbc87e4b5ce2fe")
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
          .required(STORY_ID, STRING, "", "The story of the article.", "c81e728d9d4c2f63")
          .required(
              SIMILARITY,
              DOUBLE,
              "0 to 1",
              "Likelihood that the story and the representative are about one event.",
              "0.62")
          .nullable(
              PUBLISHED_AT,
              TIMESTAMP,
              "UTC",
              "When the article says it was published; null where the input gave no usable date.",
              "2024-10-28 14:05:00")
          .nullable(
              LABEL,
              STRING,
              "",
              "Words that mark the event, most telling first.",
              "kursk troops north korea")
          .build();

  private EventMembersTable() {}
}
