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
  public static final String TIER = "tier";
  public static final String AGREE = "agree";
  public static final String COMPATIBLE = "compatible";
  public static final String UPDATE = "update";
  public static final String CONFLICT = "conflict";
  public static final String TWO_SIDED = "two_sided";
  public static final String STALE = "stale";
  public static final String UNIQUE = "unique";
  public static final String BLOC = "bloc";
  public static final String OUTLET_CONFUSABLE_WITH = "outlet_confusable_with";
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
              "Items that count for or against it, each by how much its kind can differ and how sure it is, corrected for items of one event that move together.",
              "41.5")
          .nullable(
              CONSISTENCY,
              DOUBLE,
              "0 to 1",
              "How often it goes with the independent others on items that can differ: median of the posterior; null without a counted item.",
              "0.97")
          .nullable(
              CONSISTENCY_LOW,
              DOUBLE,
              "0 to 1",
              "Lower end of the 90 % interval of the same posterior.",
              "0.93")
          .nullable(CONSISTENCY_HIGH, DOUBLE, "0 to 1", "Upper end of the 90 % interval.", "0.99")
          .nullable(
              TIER,
              INTEGER,
              "1 = most consistent",
              "Tier among outlets with enough effective items (--rank-min-items): outlets of one tier cannot be told apart, those of different tiers can, each pair with a probability of 0.9 or more; null otherwise.",
              "1")
          .nullable(
              AGREE,
              DOUBLE,
              "0 to 1",
              "Share of compared items that agree with what clearly most others say.",
              "0.70")
          .nullable(
              COMPATIBLE,
              DOUBLE,
              "0 to 1",
              "Share that is vaguer or finer but can hold; counts for neither side.",
              "0.15")
          .nullable(
              UPDATE,
              DOUBLE,
              "0 to 1",
              "Share that is an earlier or later state of a moving figure; counts for neither side.",
              "0.05")
          .nullable(
              CONFLICT,
              DOUBLE,
              "0 to 1",
              "Share in which it is the odd one out against two or more independent origins.",
              "0.08")
          .nullable(
              TWO_SIDED,
              DOUBLE,
              "0 to 1",
              "Share in which voices stand on both sides, or one against one; tells nothing about who is right.",
              "0.03")
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
              "Group of outlets that side together against another group (b), or that as a crowd have one and the same record and count as one voice (c); null when none.",
              "b1")
          .nullable(
              OUTLET_CONFUSABLE_WITH,
              STRING,
              "",
              "Other outlets whose names look like this one (in other letters, digits or case), with commas between; null when none.",
              "examp1e.com")
          .required(STATUS, STRING, "", "RANKED or INSUFFICIENT.", "RANKED")
          .build();

  private OutletScoresTable() {}
}
