package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.LONG;
import static org.newsconcord.jobs.table.ColumnType.STRING;

/**
 * Table {@code rejects}: one row per input record that could not become an article. Articles and
 * rejects together are the input.
 */
public final class RejectsTable {
  public static final String INPUT_FILE = "input_file";
  public static final String INPUT_RECORD = "input_record";
  public static final String REASON = "reason";
  public static final String DETAIL = "detail";
  public static final String RAW = "raw";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named(
              "rejects",
              "One row per input record that could not become an article. Articles and rejects together are the input.")
          .required(
              INPUT_FILE,
              STRING,
              "",
              "File that held the record, relative to the input root.",
              "articles.jsonl.gz")
          .required(
              INPUT_RECORD,
              LONG,
              "1-based",
              "Position of the record in its file; 0 when the whole file could not be read.",
              "18")
          .required(REASON, STRING, "", "Reason code.", "MISSING_BODY")
          .nullable(
              DETAIL,
              STRING,
              "",
              "One sentence: what was wrong, with the offending value.",
              "The field \"text\" is empty.")
          .nullable(
              RAW,
              STRING,
              "",
              "The beginning of the record as it was read, cut to 1,000 characters.",
              "{\"id\": 18, \"text\": \"\"}")
          .build();

  private RejectsTable() {}
}
