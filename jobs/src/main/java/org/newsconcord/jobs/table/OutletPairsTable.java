package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.BOOLEAN;
import static org.newsconcord.jobs.table.ColumnType.DOUBLE;
import static org.newsconcord.jobs.table.ColumnType.LONG;
import static org.newsconcord.jobs.table.ColumnType.STRING;

/**
 * Table {@code outlet_pairs}: one row per pair of outlets that fill common slots or reprint one
 * another.
 */
public final class OutletPairsTable {
  public static final String OUTLET_A = "outlet_a";
  public static final String OUTLET_B = "outlet_b";
  public static final String ITEMS = "items";
  public static final String AGREE = "agree";
  public static final String CONFLICT = "conflict";
  public static final String AGREEMENT = "agreement";
  public static final String EXPECTED = "expected";
  public static final String KAPPA = "kappa";
  public static final String KAPPA_LOW = "kappa_low";
  public static final String KAPPA_HIGH = "kappa_high";
  public static final String KAPPA_REASON = "kappa_reason";
  public static final String REPRINTS_A_OF_B = "reprints_a_of_b";
  public static final String REPRINTS_B_OF_A = "reprints_b_of_a";
  public static final String SAME_FEED = "same_feed";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named(
              "outlet_pairs",
              "One row per pair of outlets that fill common slots or reprint one another.")
          .required(OUTLET_A, STRING, "", "One outlet, the first by name.", "example.com")
          .required(OUTLET_B, STRING, "", "The other outlet.", "other.org")
          .required(ITEMS, LONG, "count", "Slots that both fill from different origins.", "34")
          .required(AGREE, LONG, "count", "Of these, agreeing.", "29")
          .required(CONFLICT, LONG, "count", "Of these, in conflict.", "3")
          .nullable(AGREEMENT, DOUBLE, "0 to 1", "agree / items.", "0.85")
          .nullable(
              EXPECTED,
              DOUBLE,
              "0 to 1",
              "Agreement expected from how the other outlets answer the same items.",
              "0.74")
          .nullable(
              KAPPA,
              DOUBLE,
              "-inf to 1",
              "Item-conditional kappa; null where undefined, with the reason in the manifest of the run.",
              "0.42")
          .nullable(KAPPA_LOW, DOUBLE, "", "Lower end of its 90 % interval.", "0.20")
          .nullable(KAPPA_HIGH, DOUBLE, "", "Upper end of its 90 % interval.", "0.61")
          .nullable(
              KAPPA_REASON,
              STRING,
              "",
              "Why kappa is null: TOO_FEW_ITEMS or NO_DISAGREEMENT_POSSIBLE.",
              "TOO_FEW_ITEMS")
          .required(
              REPRINTS_A_OF_B,
              LONG,
              "count",
              "Articles of outlet_a that carry text of outlet_b.",
              "2")
          .required(
              REPRINTS_B_OF_A,
              LONG,
              "count",
              "Articles of outlet_b that carry text of outlet_a.",
              "0")
          .required(
              SAME_FEED,
              BOOLEAN,
              "",
              "Whether both look fed by one source: coverage and verbatim identity.",
              "false")
          .build();

  private OutletPairsTable() {}
}
