package org.newsconcord.jobs.evaluate.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.EmptyTables;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.Column;
import org.newsconcord.jobs.table.OutletScoresTable;
import org.newsconcord.jobs.table.Table;

@ExtendWith(SparkExtension.class)
class ValidityEvaluationTest {
  private static final int OUTLETS = 12;

  /** The rating falls as the score rises, whatever the number of articles. */
  @Test
  void aRatingThatRunsAgainstTheScoreIsFound(SparkSession spark, @TempDir Path folder)
      throws IOException {
    RunFolder run = run(spark, folder);
    Path ratings = folder.resolve("ratings.csv");
    StringBuilder csv = new StringBuilder("domain,rating\n");
    for (int i = 0; i < OUTLETS; i++) {
      csv.append("www.Outlet-").append(i).append(".example,").append(100 - i).append('\n');
    }
    Files.writeString(ratings, csv.append("unknown.example,3\n"));

    EvaluationReport report = new ValidityEvaluation(spark, run, ratings.toString(), 30).run();

    assertEquals(OUTLETS, report.get("outlets").intValue());
    assertEquals(-1, report.get("spearman").doubleValue(), 1e-9);
    assertEquals(-1, report.get("spearman_low").doubleValue(), 1e-9);
    assertTrue(report.get("articles_spearman_low").doubleValue() < 0, report.table());
    assertTrue(report.get("articles_spearman_high").doubleValue() > 0, report.table());
    assertEquals(0, report.get("copy_blind_spearman").doubleValue(), "no slot, no agreement");
  }

  @Test
  void ratingsWithoutOutletsOfTheRunAreRefused(SparkSession spark, @TempDir Path folder)
      throws IOException {
    RunFolder run = run(spark, folder);
    Path ratings = Files.writeString(folder.resolve("ratings.csv"), "domain,rating\na.example,1\n");
    ValidityEvaluation validity = new ValidityEvaluation(spark, run, ratings.toString(), 30);
    assertThrows(UsageException.class, validity::run);
  }

  private static RunFolder run(SparkSession spark, Path folder) {
    RunFolder run = OutputFolder.at(spark, folder.resolve("out").toString()).newRun();
    List<Row> scores = new ArrayList<>();
    List<Row> articles = new ArrayList<>();
    for (int i = 0; i < OUTLETS; i++) {
      scores.add(
          row(
              OutletScoresTable.TABLE,
              Map.of(
                  "outlet",
                  "Outlet " + i,
                  "consistency",
                  0.9 + i / 200.0,
                  "effective_items",
                  40.0,
                  "articles",
                  (long) (i * 7 % OUTLETS))));
      articles.add(
          row(
              ArticlesTable.TABLE,
              Map.of("outlet", "Outlet " + i, "domain", "outlet-" + i + ".example")));
    }
    run.write(
        OutletScoresTable.TABLE, spark.createDataFrame(scores, OutletScoresTable.TABLE.schema()));
    run.write(ArticlesTable.TABLE, spark.createDataFrame(articles, ArticlesTable.TABLE.schema()));
    EmptyTables.fill(spark, run);
    return run;
  }

  private static Row row(Table table, Map<String, Object> values) {
    return RowFactory.create(
        table.columns().stream().map(Column::name).map(values::get).toArray(Object[]::new));
  }
}
