package org.newsconcord.jobs.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.newsconcord.jobs.publish.Views;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticleVersionsTable;
import org.newsconcord.jobs.table.ClaimRelationsTable;

/** Articles that were changed after publication: what stood there before, and what stands now. */
final class EditFigures {
  /** Rows on the page; the view has all. */
  private static final int MOST = 200;

  private static final String VIEW = "edited_after_publication";
  private static final List<String> COLUMNS =
      List.of(
          ArticleVersionsTable.OUTLET,
          ArticleVersionsTable.ADDRESS,
          "seen",
          "headline_before",
          "headline_after",
          "chars_before",
          "chars_after",
          "sentence_before",
          "sentence_after");

  private EditFigures() {}

  /** A list for each change, in the order of the columns; empty when the run has no versions. */
  static ArrayNode of(SparkSession spark, RunFolder run) {
    ArrayNode edits = JsonNodeFactory.instance.arrayNode();
    if (!run.has(ArticleVersionsTable.TABLE) || !hasEdits(run)) {
      return edits;
    }
    SparkSession own = spark.newSession();
    Views.register(own, run, VIEW);
    List<Row> rows =
        own.table(VIEW)
            .withColumn("seen", functions.col(ArticleVersionsTable.SEEN_DATE).cast("string"))
            .orderBy(
                ArticleVersionsTable.OUTLET,
                ArticleVersionsTable.ADDRESS,
                ArticleVersionsTable.VERSION,
                ClaimRelationsTable.SLOT_ID,
                "sentence_after")
            .selectExpr(COLUMNS.toArray(String[]::new))
            .limit(MOST)
            .collectAsList();
    for (Row row : rows) {
      ArrayNode node = edits.addArray();
      for (int column = 0; column < row.size(); column++) {
        if (row.get(column) instanceof Integer number) {
          node.add(number);
        } else {
          node.add(row.getString(column));
        }
      }
    }
    return edits;
  }

  private static boolean hasEdits(RunFolder run) {
    return !run.read(ArticleVersionsTable.TABLE)
        .where(functions.col(ArticleVersionsTable.PREVIOUS_ARTICLE_ID).isNotNull())
        .isEmpty();
  }
}
