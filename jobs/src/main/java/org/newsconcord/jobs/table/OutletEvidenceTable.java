package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.DOUBLE;
import static org.newsconcord.jobs.table.ColumnType.STRING;

/** Table {@code outlet_evidence}: the items that move the score of each outlet most. */
public final class OutletEvidenceTable {
  public static final String OUTLET = "outlet";
  public static final String SLOT_ID = "slot_id";
  public static final String CLAIM_ID = "claim_id";
  public static final String EFFECT = "effect";
  public static final String RELATION = "relation";
  public static final String REASON = "reason";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named("outlet_evidence", "The items that move the score of each outlet most.")
          .required(
              OUTLET,
              STRING,
              "",
              "The publication: its registrable domain, or the name that the input gave.",
              "example.com")
          .required(SLOT_ID, STRING, "", "The slot (slots.slot_id).", "9b0c4d5e6f708192")
          .required(
              CLAIM_ID, STRING, "", "The claim of the outlet in that slot.", "5d41402abc4b2a76")
          .required(
              EFFECT,
              DOUBLE,
              "-1 to 1",
              "How much the consistency would change without the item, with the sign of its pull.",
              "-0.012")
          .required(
              RELATION,
              STRING,
              "",
              "Relation of the claim to the consensus of the others.",
              "CONFLICT")
          .required(REASON, STRING, "", "Reason code.", "QUANTITY_DISJOINT")
          .build();

  private OutletEvidenceTable() {}
}
