package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.DOUBLE;
import static org.newsconcord.jobs.table.ColumnType.INTEGER;
import static org.newsconcord.jobs.table.ColumnType.LONG;
import static org.newsconcord.jobs.table.ColumnType.STRING;

/**
 * Table {@code outlet_scores}: one row per outlet: how consistent it is with the others, with
 * support and interval.
 */
public final class OutletScoresTable {
  public static final String OUTLET = "outlet";
  public static final String ARTICLES = "articles";
  public static final String STORIES = "stories";
  public static final String ORIGINAL_STORIES = "original_stories";
  public static final String REPRINTS = "reprints";
  public static final String ORIGINALITY = "originality";
  public static final String CLAIMS = "claims";
  public static final String COMPARED_ITEMS = "compared_items";
  public static final String EFFECTIVE_ITEMS = "effective_items";
  public static final String CONSISTENCY = "consistency";
  public static final String CONSISTENCY_LOW = "consistency_low";
  public static final String CONSISTENCY_HIGH = "consistency_high";
  public static final String RANK = "rank";
  public static final String AGREE = "agree";
  public static final String COMPATIBLE = "compatible";
  public static final String UPDATE = "update";
  public static final String CONFLICT = "conflict";
  public static final String STALE = "stale";
  public static final String UNIQUE = "unique";
  public static final String BLOC = "bloc";
  public static final String STATUS = "status";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named(
              "outlet_scores",
              "One row per outlet: how consistent it is with the others, with support and interval.")
          .required(
              OUTLET,
              STRING,
              "",
              "The publication: its registrable domain, or the name that the input gave.",
              "example.com")
          .required(ARTICLES, LONG, "count", "Articles of the outlet.", "120")
          .required(STORIES, LONG, "count", "Stories in which it takes part.", "110")
          .required(
              ORIGINAL_STORIES,
              LONG,
              "count",
              "Stories that it did not take from another outlet or agency.",
              "64")
          .required(
              REPRINTS,
              LONG,
              "count",
              "Articles that carry the text of another outlet or agency.",
              "46")
          .nullable(ORIGINALITY, DOUBLE, "0 to 1", "original_stories / stories.", "0.58")
          .required(CLAIMS, LONG, "count", "Claims of the outlet.", "980")
          .required(
              COMPARED_ITEMS,
              LONG,
              "count",
              "Slots in which at least two other origins make a comparison possible.",
              "75")
          .required(
              EFFECTIVE_ITEMS,
              DOUBLE,
              "count",
              "compared_items corrected for items of one event that move together.",
              "41.5")
          .nullable(
              CONSISTENCY,
              DOUBLE,
              "0 to 1",
              "Share of agreement with the consensus of the other origins, hard items weighing more; null without a compared item.",
              "0.87")
          .nullable(CONSISTENCY_LOW, DOUBLE, "0 to 1", "Lower end of the 90 % interval.", "0.80")
          .nullable(CONSISTENCY_HIGH, DOUBLE, "0 to 1", "Upper end of the 90 % interval.", "0.92")
          .nullable(
              RANK,
              INTEGER,
              "1 = most consistent",
              "Rank among the outlets with enough effective items (30 unless --rank-min-items says otherwise); null for the others.",
              "7")
          .nullable(
              AGREE,
              DOUBLE,
              "0 to 1",
              "Share of compared items that agree with the consensus.",
              "0.70")
          .nullable(
              COMPATIBLE, DOUBLE, "0 to 1", "Share that is vaguer or finer but can hold.", "0.15")
          .nullable(
              UPDATE,
              DOUBLE,
              "0 to 1",
              "Share that is an earlier or later state of a moving figure.",
              "0.05")
          .nullable(
              CONFLICT,
              DOUBLE,
              "0 to 1",
              "Share that cannot hold together with the consensus.",
              "0.08")
          .nullable(
              STALE,
              DOUBLE,
              "0 to 1",
              "Share that repeats a value superseded by others before.",
              "0.02")
          .nullable(
              UNIQUE,
              DOUBLE,
              "0 to 1",
              "Share of all filled slots that no other origin fills.",
              "0.31")
          .nullable(
              BLOC,
              STRING,
              "",
              "Group of outlets that side together against another group; null when none.",
              "b1")
          .required(STATUS, STRING, "", "RANKED or INSUFFICIENT.", "RANKED")
          .build();

  private OutletScoresTable() {}
}
