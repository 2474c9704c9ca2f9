package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.DOUBLE;
import static org.newsconcord.jobs.table.ColumnType.INTEGER;
import static org.newsconcord.jobs.table.ColumnType.LONG;
import static org.newsconcord.jobs.table.ColumnType.STRING;

/**
 * Table {@code copy_links}: one row per verified pair of articles of which one carries text of the
 * other.
 */
public final class CopyLinksTable {
  public static final String FROM_ARTICLE_ID = "from_article_id";
  public static final String TO_ARTICLE_ID = "to_article_id";
  public static final String FROM_OUTLET = "from_outlet";
  public static final String TO_OUTLET = "to_outlet";
  public static final String JACCARD = "jaccard";
  public static final String CONTAINMENT = "containment";
  public static final String CONTAINMENT_FROM = "containment_from";
  public static final String CONTAINMENT_TO = "containment_to";
  public static final String FROM_BEGIN = "from_begin";
  public static final String FROM_END = "from_end";
  public static final String TO_BEGIN = "to_begin";
  public static final String TO_END = "to_end";
  public static final String LAG_SECONDS = "lag_seconds";
  public static final String DIRECTION_BASIS = "direction_basis";
  public static final String WIRE_CREDIT = "wire_credit";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named(
              "copy_links",
              "One row per verified pair of articles of which one carries text of the other.")
          .required(
              FROM_ARTICLE_ID,
              STRING,
              "",
              "The article whose text was carried.",
              "3f9a1c0e7b5d2846")
          .required(TO_ARTICLE_ID, STRING, "", "The article that carries it.", "7e2d4b90aa31c5f8")
          .required(FROM_OUTLET, STRING, "", "Outlet of from_article_id.", "reuters.com")
          .required(TO_OUTLET, STRING, "", "Outlet of to_article_id.", "example.com")
          .required(
              JACCARD, DOUBLE, "0 to 1", "Shared word 5-grams, of both texts together.", "0.48")
          .required(
              CONTAINMENT, DOUBLE, "0 to 1", "Shared word 5-grams, of the shorter text.", "0.97")
          .required(
              CONTAINMENT_FROM,
              DOUBLE,
              "0 to 1",
              "Share of the carried article that stands in the other.",
              "0.51")
          .required(
              CONTAINMENT_TO,
              DOUBLE,
              "0 to 1",
              "Share of the carrying article that comes from the other.",
              "0.97")
          .nullable(
              FROM_BEGIN,
              INTEGER,
              "UTF-16 units",
              "First unit of the longest common run in the body of from_article_id.",
              "0")
          .nullable(FROM_END, INTEGER, "UTF-16 units", "Its end, exclusive.", "1840")
          .nullable(
              TO_BEGIN,
              INTEGER,
              "UTF-16 units",
              "First unit of the longest common run in the body of to_article_id.",
              "212")
          .nullable(TO_END, INTEGER, "UTF-16 units", "Its end, exclusive.", "2052")
          .nullable(
              LAG_SECONDS,
              LONG,
              "seconds",
              "Time from one to the other; null when either has no date.",
              "5400")
          .required(
              DIRECTION_BASIS,
              STRING,
              "",
              "WIRE_CREDIT, CANONICAL_LINK, TIME, CONTAINMENT or UNKNOWN: why the direction is this one.",
              "TIME")
          .nullable(WIRE_CREDIT, STRING, "", "Agency credited by either article.", "Reuters")
          .build();

  private CopyLinksTable() {}
}
