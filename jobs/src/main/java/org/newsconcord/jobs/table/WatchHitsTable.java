package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.DOUBLE;
import static org.newsconcord.jobs.table.ColumnType.STRING;
import static org.newsconcord.jobs.table.ColumnType.TIMESTAMP;

/** Table {@code watch_hits}: what a run brings of what a reader waits for. */
public final class WatchHitsTable {
  public static final String WATCH = "watch";
  public static final String CHANGE = "change";
  public static final String EVENT_ID = "event_id";
  public static final String SLOT_ID = "slot_id";
  public static final String LABEL = "label";
  public static final String VALUE_TEXT = "value_text";
  public static final String OUTLET = "outlet";
  public static final String CLAIM_ID = "claim_id";
  public static final String OTHER_CLAIM_ID = "other_claim_id";
  public static final String DETAIL = "detail";
  public static final String CONFIDENCE = "confidence";
  public static final String SENTENCE = "sentence";
  public static final String PUBLISHED_AT = "published_at";
  public static final String FIRST_SEEN = "first_seen";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named(
              "watch_hits",
              "One row per value, voice or conflict that a watch of --watch waits for. Written only"
                  + " where something is watched.")
          .required(WATCH, STRING, "", "Name of the watch.", "troops")
          .required(CHANGE, STRING, "", "NEW_VALUE, NEW_VOICE or CONFLICT.", "NEW_VALUE")
          .required(EVENT_ID, STRING, "", "The event.", "eccbc87e4b5ce2fe")
          .required(SLOT_ID, STRING, "", "The slot (slots.slot_id).", "9b0c4d5e6f708192")
          .required(LABEL, STRING, "", "What the slot asks, for a reader.", "troops sent")
          .required(VALUE_TEXT, STRING, "", "The value for a reader.", "about 8,000")
          .required(OUTLET, STRING, "", "Outlet of the claim.", "example.com")
          .required(
              CLAIM_ID,
              STRING,
              "",
              "The first claim with the value or of the voice; one side of a conflict.",
              "5d41402abc4b2a76")
          .nullable(OTHER_CLAIM_ID, STRING, "", "The other side of a conflict.", "6512bd43d9caa6e0")
          .nullable(DETAIL, STRING, "", "What a conflict compares.", "8,000 and 10,000 differ.")
          .nullable(CONFIDENCE, DOUBLE, "0 to 1", "Confidence of a conflict.", "0.75")
          .required(
              SENTENCE, STRING, "", "The sentence of the claim.", "About 8,000 troops were sent.")
          .nullable(
              PUBLISHED_AT,
              TIMESTAMP,
              "UTC",
              "When the article of the claim says it was published.",
              "2024-10-28 14:05:00")
          .required(
              FIRST_SEEN,
              TIMESTAMP,
              "UTC",
              "Start of the first run of this output folder that brought it: an old article that"
                  + " comes late is new to the reader.",
              "2024-10-29 06:00:00")
          .build();

  private WatchHitsTable() {}
}
