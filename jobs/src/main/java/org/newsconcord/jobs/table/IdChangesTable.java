package org.newsconcord.jobs.table;

import static org.newsconcord.jobs.table.ColumnType.INTEGER;
import static org.newsconcord.jobs.table.ColumnType.STRING;

/** Table {@code id_changes}: one row for each id that an addition replaced. */
public final class IdChangesTable {
  public static final String RUN_ID = "run_id";
  public static final String KIND = "kind";
  public static final String OLD_ID = "old_id";
  public static final String NEW_ID = "new_id";
  public static final String SHARED = "shared";

  /** Name, columns and their documentation. */
  public static final Table TABLE =
      Table.named(
              "id_changes",
              "One row per id of a story, event or slot that is gone since an addition, with what took its place.")
          .required(RUN_ID, STRING, "", "The addition.", "20241028T140500Z-1f2e3d4c")
          .required(KIND, STRING, "", "STORY, EVENT or SLOT.", "EVENT")
          .required(OLD_ID, STRING, "", "The id before.", "8c21e0a4b5f7d913")
          .nullable(
              NEW_ID,
              STRING,
              "",
              "The id that most of its articles or claims have now; null when none is left.",
              "17d5a0c2b64e9f38")
          .required(SHARED, INTEGER, "", "Articles or claims that both have.", "3")
          .build();

  private IdChangesTable() {}
}
