package org.newsconcord.jobs.ingest;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.RejectsTable;

/** What a test loaded, as sorted text. */
record Loaded(IngestResult result, RunFolder run) {
  List<String> articles(String... columns) {
    return rows(run.read(ArticlesTable.TABLE), columns);
  }

  List<String> rejects(String... columns) {
    return rows(run.read(RejectsTable.TABLE), columns);
  }

  private static List<String> rows(Dataset<Row> table, String... columns) {
    return table.selectExpr(columns).collectAsList().stream()
        .map(row -> row.mkString(" | "))
        .sorted()
        .toList();
  }
}
