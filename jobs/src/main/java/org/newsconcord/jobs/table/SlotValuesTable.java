package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.DOUBLE;
import static org.newsconcord.jobs.table.ColumnType.INTEGER;
import static org.newsconcord.jobs.table.ColumnType.STRING;

/** Table {@code slot_values}: one row per distinct value of a slot. */
public final class SlotValuesTable {
  public static final String SLOT_ID = "slot_id";
  public static final String VALUE_KEY = "value_key";
  public static final String VALUE_TEXT = "value_text";
  public static final String QUANTITY_LOW = "quantity_low";
  public static final String QUANTITY_HIGH = "quantity_high";
  public static final String OUTLETS = "outlets";
  public static final String ORIGINS = "origins";
  public static final String WEIGHT = "weight";
  public static final String PROBABILITY = "probability";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named("slot_values", "One row per distinct value of a slot.")
          .required(SLOT_ID, STRING, "", "The slot (slots.slot_id).", "9b0c4d5e6f708192")
          .required(VALUE_KEY, STRING, "", "Normalised value.", "10000~approx")
          .required(VALUE_TEXT, STRING, "", "The value for a reader.", "about 10,000")
          .nullable(
              QUANTITY_LOW, DOUBLE, "slot unit", "Lower end, where the value is a number.", "9000")
          .nullable(
              QUANTITY_HIGH,
              DOUBLE,
              "slot unit",
              "Upper end, where the value is a number.",
              "11000")
          .required(OUTLETS, INTEGER, "count", "Outlets that state it.", "3")
          .required(ORIGINS, INTEGER, "count", "Independent origins that state it.", "2")
          .required(WEIGHT, DOUBLE, "votes", "Sum of independence weights.", "2.0")
          .required(PROBABILITY, DOUBLE, "0 to 1", "Probability under the consensus model.", "0.71")
          .sortedBy(SLOT_ID, VALUE_KEY)
          .build();

  private SlotValuesTable() {}
}
