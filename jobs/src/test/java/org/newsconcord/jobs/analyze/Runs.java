package org.newsconcord.jobs.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.Stage;
import org.newsconcord.jobs.run.StageObserver;
import org.newsconcord.jobs.table.ArticleVersionsTable;
import org.newsconcord.jobs.table.IdChangesTable;
import org.newsconcord.jobs.table.RunsTable;
import org.newsconcord.jobs.table.Table;
import org.newsconcord.jobs.table.Tables;

/** What tests of additions ask of runs. */
final class Runs {
  private Runs() {}

  /** Kills the run when this stage begins. */
  static StageObserver killedAt(String name) {
    return new StageObserver() {
      @Override
      public void begin(Stage stage) {
        if (stage.name().equals(name)) {
          throw new IllegalStateException("killed");
        }
      }
    };
  }

  /** Row for row, but for what tells of the run itself and when an article was seen. */
  static void assertEqual(RunFolder expected, RunFolder actual) {
    Map<String, List<String>> one = new TreeMap<>();
    Map<String, List<String>> other = new TreeMap<>();
    for (Table table : Tables.ALL) {
      if (table != RunsTable.TABLE && table != IdChangesTable.TABLE) {
        one.put(table.name(), rows(expected, table));
        other.put(table.name(), rows(actual, table));
      }
    }
    one.forEach((table, rows) -> assertEquals(rows, other.get(table), table));
  }

  private static List<String> rows(RunFolder run, Table table) {
    return run.read(table).drop(ArticleVersionsTable.SEEN_DATE).collectAsList().stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }
}
