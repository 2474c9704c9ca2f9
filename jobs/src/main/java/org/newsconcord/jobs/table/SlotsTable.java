package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.INTEGER;
import static org.newsconcord.jobs.table.ColumnType.STRING;

/**
 * Table {@code slots}: one row per comparable thing inside an event; claims fill it with values.
 */
public final class SlotsTable {
  public static final String SLOT_ID = "slot_id";
  public static final String EVENT_ID = "event_id";
  public static final String TYPE = "type";
  public static final String LABEL = "label";
  public static final String SUBJECT_KEY = "subject_key";
  public static final String PREDICATE_CLASS = "predicate_class";
  public static final String UNIT = "unit";
  public static final String OUTLETS = "outlets";
  public static final String ORIGINS = "origins";
  public static final String CLAIMS = "claims";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named(
              "slots", "One row per comparable thing inside an event; claims fill it with values.")
          .required(SLOT_ID, STRING, "", "Hash of event_id, type and keys.", "9b0c4d5e6f708192")
          .required(EVENT_ID, STRING, "", "The event.", "eccbc87e4b5ce2fe")
          .required(TYPE, STRING, "", "Claim type of the slot.", "QUANTITY")
          .required(LABEL, STRING, "", "What the slot asks, for a reader.", "troops sent")
          .nullable(SUBJECT_KEY, STRING, "", "Subject shared by its claims.", "north korea")
          .nullable(PREDICATE_CLASS, STRING, "", "Verb class shared by its claims.", "DEPLOY")
          .nullable(UNIT, STRING, "", "Unit of its values.", "troop")
          .required(OUTLETS, INTEGER, "count", "Outlets that fill it.", "4")
          .required(ORIGINS, INTEGER, "count", "Independent origins that fill it.", "3")
          .required(CLAIMS, INTEGER, "count", "Claims that fill it.", "6")
          .sortedBy(SLOT_ID)
          .build();

  private SlotsTable() {}
}
