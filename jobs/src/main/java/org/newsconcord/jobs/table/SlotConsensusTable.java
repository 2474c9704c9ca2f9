package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.DOUBLE;
import static org.newsconcord.jobs.table.ColumnType.INTEGER;
import static org.newsconcord.jobs.table.ColumnType.STRING;

/** Table {@code slot_consensus}: one row per slot: what its independent voices come to. */
public final class SlotConsensusTable {
  public static final String SLOT_ID = "slot_id";
  public static final String VOICES = "voices";
  public static final String STATUS = "status";
  public static final String TOP_VALUE = "top_value";
  public static final String TOP_PROBABILITY = "top_probability";
  public static final String RUNNER_UP_VALUE = "runner_up_value";
  public static final String RUNNER_UP_PROBABILITY = "runner_up_probability";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named(
              "slot_consensus", "One row per slot: what its independent voices come to together.")
          .required(SLOT_ID, STRING, "", "The slot (slots.slot_id).", "9b0c4d5e6f708192")
          .required(
              VOICES,
              INTEGER,
              "count",
              "Independent voices that fill it: its origins, those of one feed counted once.",
              "3")
          .required(
              STATUS,
              STRING,
              "",
              "AGREED, CONTESTED (two voices cannot both hold), UPDATED or SINGLE_ORIGIN.",
              "CONTESTED")
          .required(TOP_VALUE, STRING, "", "The most probable value, for a reader.", "about 10,000")
          .required(
              TOP_PROBABILITY,
              DOUBLE,
              "0 to 1",
              "Its probability under the consensus model; not a probability of truth.",
              "0.71")
          .nullable(RUNNER_UP_VALUE, STRING, "", "The next value.", "about 8,000")
          .nullable(RUNNER_UP_PROBABILITY, DOUBLE, "0 to 1", "Its probability.", "0.22")
          .sortedBy(SLOT_ID)
          .build();

  private SlotConsensusTable() {}
}
