package org.newsconcord.jobs.run;

/** A stage needs a table that no stage has written in this run. */
public final class MissingTableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingTableException(String table, String runId) {
    super(
        "Run "
            + runId
            + " has no table "
            + table
            + " yet. Run the earlier stages first, or use"
            + " newsconcord analyze.");
  }
}
