package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.DOUBLE;
import static org.newsconcord.jobs.table.ColumnType.STRING;

/** Table {@code slot_claims}: one row per claim in a slot. */
public final class SlotClaimsTable {
  public static final String SLOT_ID = "slot_id";
  public static final String CLAIM_ID = "claim_id";
  public static final String ARTICLE_ID = "article_id";
  public static final String OUTLET = "outlet";
  public static final String ORIGIN_ID = "origin_id";
  public static final String VALUE_KEY = "value_key";
  public static final String WEIGHT = "weight";
  public static final String SAME_QUESTION = "same_question";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named("slot_claims", "One row per claim in a slot.")
          .required(SLOT_ID, STRING, "", "The slot (slots.slot_id).", "9b0c4d5e6f708192")
          .required(CLAIM_ID, STRING, "", "The claim (claims.claim_id).", "5d41402abc4b2a76")
          .required(
              ARTICLE_ID,
              STRING,
              "",
              "Hash of the outlet, the source id or url, and the body: the same article has the same id in every run.",
              "3f9a1c0e7b5d2846")
          .required(
              OUTLET,
              STRING,
              "",
              "The publication: its registrable domain, or the name that the input gave.",
              "example.com")
          .required(
              ORIGIN_ID,
              STRING,
              "",
              "What counts as one independent voice: the story, widened by wire credit and same feed.",
              "c81e728d9d4c2f63")
          .required(
              VALUE_KEY,
              STRING,
              "",
              "Normalised value; equal keys are equal values.",
              "10000~approx")
          .required(
              WEIGHT,
              DOUBLE,
              "0 to 1",
              "Share of the claim in the vote of its origin for its value: the claims of one origin with one value sum to one.",
              "0.5")
          .required(
              SAME_QUESTION,
              DOUBLE,
              "0 to 1",
              "How surely the claim answers the question of the slot: its mean probability with the claims of other origins; 1 where it is alone.",
              "0.91")
          .sortedBy(SLOT_ID, CLAIM_ID)
          .build();

  private SlotClaimsTable() {}
}
