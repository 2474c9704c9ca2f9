package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.DOUBLE;
import static org.newsconcord.jobs.table.ColumnType.LONG;
import static org.newsconcord.jobs.table.ColumnType.STRING;

/** Table {@code score_summary}: one row: what the corpus can tell about its outlets. */
public final class ScoreSummaryTable {
  public static final String RANKED_OUTLETS = "ranked_outlets";
  public static final String TIERS = "tiers";
  public static final String ORDERED_PAIRS = "ordered_pairs";
  public static final String COUNTED_ITEMS = "counted_items";
  public static final String EFFECTIVE_ITEMS = "effective_items";
  public static final String PRIOR = "prior";
  public static final String PRIOR_LOW = "prior_low";
  public static final String PRIOR_HIGH = "prior_high";
  public static final String PRIOR_ITEMS = "prior_items";
  public static final String EVENT_CORRELATION = "event_correlation";
  public static final String MEDIAN_ITEMS = "median_items";
  public static final String ITEMS_NEEDED = "items_needed";
  public static final String BLOC_OUTLETS = "bloc_outlets";
  public static final String BLOC_ITEMS = "bloc_items";
  public static final String SENTENCE = "sentence";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named("score_summary", "One row: what the corpus can tell about its outlets.")
          .required(RANKED_OUTLETS, LONG, "count", "Outlets with enough items for a tier.", "31")
          .required(TIERS, LONG, "count", "Tiers that they fall into.", "2")
          .nullable(
              ORDERED_PAIRS,
              DOUBLE,
              "0 to 1",
              "Share of their pairs whose order has a probability of 0.9 or more; null without a pair.",
              "0.21")
          .required(
              COUNTED_ITEMS,
              LONG,
              "count",
              "Items that count for or against an outlet, over all outlets.",
              "4800")
          .required(
              EFFECTIVE_ITEMS,
              DOUBLE,
              "count",
              "The same, each by how much it can tell, corrected for events.",
              "1210.5")
          .nullable(
              PRIOR,
              DOUBLE,
              "0 to 1",
              "Consistency of an outlet of which nothing is known; null without a counted item.",
              "0.97")
          .nullable(PRIOR_LOW, DOUBLE, "0 to 1", "Lower end of its 90 % interval.", "0.91")
          .nullable(PRIOR_HIGH, DOUBLE, "0 to 1", "Upper end of its 90 % interval.", "0.99")
          .nullable(
              PRIOR_ITEMS,
              DOUBLE,
              "count",
              "Effective items that this prior is worth; with fewer the prior leads the score.",
              "160.2")
          .nullable(
              EVENT_CORRELATION,
              DOUBLE,
              "0 to 1",
              "How far items of one event stand or fall together.",
              "0.02")
          .nullable(
              MEDIAN_ITEMS,
              DOUBLE,
              "count",
              "Median of the effective items of the outlets in tiers.",
              "120.0")
          .nullable(
              ITEMS_NEEDED,
              DOUBLE,
              "count",
              "Effective items of each outlet at which the order of half of all pairs would be credible, by simulation; null where no number does.",
              "1400")
          .required(
              BLOC_OUTLETS,
              LONG,
              "count",
              "Outlets in tiers that stand in a bloc (outlet_scores.bloc).",
              "0")
          .nullable(
              BLOC_ITEMS,
              DOUBLE,
              "0 to 1",
              "Their share of the effective items of all outlets in tiers: how far the ranking rests on blocs; null without a tier.",
              "0.0")
          .required(
              SENTENCE,
              STRING,
              "",
              "The same in plain words.",
              "31 outlets stand in 2 tiers; inside a tier they cannot be told apart.")
          .build();

  private ScoreSummaryTable() {}
}
