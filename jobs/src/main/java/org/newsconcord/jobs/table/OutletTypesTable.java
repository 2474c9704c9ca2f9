package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.DOUBLE;
import static org.newsconcord.jobs.table.ColumnType.LONG;
import static org.newsconcord.jobs.table.ColumnType.STRING;

/** Table {@code outlet_types}: one row per outlet and claim type that it was compared on. */
public final class OutletTypesTable {
  public static final String OUTLET = "outlet";
  public static final String TYPE = "type";
  public static final String COMPARED_ITEMS = "compared_items";
  public static final String AGREE = "agree";
  public static final String COMPATIBLE = "compatible";
  public static final String UPDATE = "update";
  public static final String CONFLICT = "conflict";
  public static final String TWO_SIDED = "two_sided";
  public static final String STALE = "stale";
  public static final String EFFECTIVE_ITEMS = "effective_items";
  public static final String CONSISTENCY = "consistency";
  public static final String CONSISTENCY_LOW = "consistency_low";
  public static final String CONSISTENCY_HIGH = "consistency_high";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named(
              "outlet_types",
              "One row per outlet and claim type that it was compared on: numbers, offices, times, places, acts and statements apart.")
          .required(
              OUTLET,
              STRING,
              "",
              "The publication: its registrable domain, or the name that the input gave.",
              "example.com")
          .required(
              TYPE,
              STRING,
              "",
              "Claim type of the slots; for a claim table its attribute.",
              "QUANTITY")
          .required(
              COMPARED_ITEMS,
              LONG,
              "count",
              "Slots of the type in which at least two other origins make a comparison possible.",
              "40")
          .required(AGREE, LONG, "count", "Of these, agreeing.", "33")
          .required(COMPATIBLE, LONG, "count", "Vaguer or fuller; count for neither side.", "4")
          .required(
              UPDATE,
              LONG,
              "count",
              "An earlier or later state of a moving figure; count for neither side.",
              "1")
          .required(
              CONFLICT,
              LONG,
              "count",
              "The odd one out against two or more independent origins.",
              "1")
          .required(
              TWO_SIDED,
              LONG,
              "count",
              "Voices on both sides, or one against one; tells nothing about who is right.",
              "1")
          .required(STALE, LONG, "count", "Repeat a value superseded by others before.", "0")
          .nullable(
              EFFECTIVE_ITEMS,
              DOUBLE,
              "count",
              "Agreeing and conflicting items, weighed by how sure they are and corrected for events.",
              "34.0")
          .nullable(
              CONSISTENCY,
              DOUBLE,
              "0 to 1",
              "Consistency on this type by its items alone; null without a counted item.",
              "0.96")
          .nullable(CONSISTENCY_LOW, DOUBLE, "0 to 1", "Lower end of the 90 % interval.", "0.91")
          .nullable(CONSISTENCY_HIGH, DOUBLE, "0 to 1", "Upper end of the 90 % interval.", "0.99")
          .build();

  private OutletTypesTable() {}
}
