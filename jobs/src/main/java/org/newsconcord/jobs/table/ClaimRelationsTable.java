package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.DOUBLE;
import static org.newsconcord.jobs.table.ColumnType.STRING;

/**
 * Table {@code claim_relations}: one row per compared pair of claims of different origins in one
 * slot.
 */
public final class ClaimRelationsTable {
  public static final String SLOT_ID = "slot_id";
  public static final String CLAIM_A = "claim_a";
  public static final String CLAIM_B = "claim_b";
  public static final String OUTLET_A = "outlet_a";
  public static final String OUTLET_B = "outlet_b";
  public static final String ORIGIN_A = "origin_a";
  public static final String ORIGIN_B = "origin_b";
  public static final String RELATION = "relation";
  public static final String CONFIDENCE = "confidence";
  public static final String SAME_QUESTION = "same_question";
  public static final String REASON = "reason";
  public static final String DETAIL = "detail";
  public static final String OVERLAP = "overlap";
  public static final String FAVOURED_CLAIM = "favoured_claim";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named(
              "claim_relations",
              "One row per compared pair of claims of different origins in one slot.")
          .required(SLOT_ID, STRING, "", "The slot (slots.slot_id).", "9b0c4d5e6f708192")
          .required(CLAIM_A, STRING, "", "One claim.", "5d41402abc4b2a76")
          .required(CLAIM_B, STRING, "", "The other claim.", "6512bd43d9caa6e0")
          .required(OUTLET_A, STRING, "", "Outlet of claim_a.", "example.com")
          .required(OUTLET_B, STRING, "", "Outlet of claim_b.", "other.org")
          .required(ORIGIN_A, STRING, "", "Origin of claim_a.", "c81e728d9d4c2f63")
          .required(ORIGIN_B, STRING, "", "Origin of claim_b.", "e4da3b7fbbce2345")
          .required(
              RELATION,
              STRING,
              "",
              "AGREE, COMPATIBLE, MORE_SPECIFIC, UPDATE, CONFLICT, POSSIBLE_CONFLICT (counts for nobody),"
                  + " SCOPE_DIFFERS or NOT_COMPARABLE.",
              "CONFLICT")
          .required(
              CONFIDENCE,
              DOUBLE,
              "0 to 1",
              "Probability that the relation holds as it is given.",
              "0.93")
          .required(
              SAME_QUESTION,
              DOUBLE,
              "0 to 1",
              "Probability that both claims answer one question.",
              "0.97")
          .required(REASON, STRING, "", "Reason code.", "QUANTITY_DISJOINT")
          .required(
              DETAIL,
              STRING,
              "",
              "A sentence with the compared values.",
              "8,000 ± 10 % and 10,000 ± 10 % do not overlap.")
          .nullable(
              OVERLAP,
              DOUBLE,
              "0 to 1",
              "Intersection over union of the two values, where they are intervals.",
              "0.0")
          .nullable(
              FAVOURED_CLAIM,
              STRING,
              "",
              "The fuller claim of MORE_SPECIFIC, the one that supersedes of UPDATE; claim_a or"
                  + " claim_b.",
              "6512bd43d9caa6e0")
          .sortedBy(SLOT_ID, CLAIM_A, CLAIM_B)
          .build();

  private ClaimRelationsTable() {}
}
