package org.newsconcord.jobs.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.MissingTableException;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.StageLog;

/** Stages from a program: all together, and one alone with tables in and tables out. */
@ExtendWith(SparkExtension.class)
class NewsConcordTest {
  @TempDir Path folder;
  private final SparkSession spark;

  NewsConcordTest(SparkSession spark) {
    this.spark = spark;
  }

  private String articles() throws Exception {
    Path file = folder.resolve("articles.jsonl");
    String body = "Two ferries collided off Gull Island on Friday. About 40 people were hurt.";
    Files.writeString(
        file,
        "{\"outlet\": \"a.example\", \"headline\": \"Ferries collide\", \"body\": \""
            + body
            + "\"}\n{\"outlet\": \"b.example\", \"headline\": \"Ferry crash\", \"body\": \"Police say. "
            + body
            + "\"}\n",
        StandardCharsets.UTF_8);
    return file.toString();
  }

  @Test
  void analyzePublishesARunAndGivesItsTables() throws Exception {
    String output = folder.resolve("out").toString();
    Map<String, Dataset<Row>> tables =
        NewsConcord.analyze(spark, output, "--input", articles(), "--rank-min-items", "2");
    assertEquals(2, tables.get("articles").count());
    assertTrue(tables.get("claims").count() > 0);
    List<StageLog.Entry> entries = OutputFolder.at(spark, output).currentRun().stageLog().entries();
    StageLog.Entry score =
        entries.stream().filter(entry -> entry.stage().equals("score")).findFirst().orElseThrow();
    assertEquals("2.0", score.config().get("spark.newsconcord.score.rank-min-items"));
  }

  @Test
  void oneStageTakesTablesAndGivesTables() throws Exception {
    String work = folder.resolve("work").toString();
    Map<String, Dataset<Row>> loaded =
        NewsConcord.stage(spark, work, "ingest", Map.of(), "--input", articles());
    assertEquals(Set.of("articles", "rejects", "article_versions"), loaded.keySet());
    Map<String, Dataset<Row>> clustered =
        NewsConcord.stage(spark, work, "cluster", Map.of("articles", loaded.get("articles")));
    assertEquals(2, clustered.get("story_members").count());
    assertEquals(Set.of("story_members", "copy_links"), clustered.keySet());
  }

  @Test
  void optionsOfAllStagesAreCheckedBeforeTheFirstJob() throws Exception {
    String output = folder.resolve("refused").toString();
    String input = articles();
    for (String[] wrong :
        new String[][] {
          {"--evidence-per-outlet", "0"},
          {"--align-model", folder.resolve("no-model").toString()},
          {"--keep-runs", "0"}
        }) {
      UsageException e =
          assertThrows(
              UsageException.class,
              () -> NewsConcord.analyze(spark, output, "--input", input, wrong[0], wrong[1]));
      assertTrue(e.getMessage().contains(wrong[0]), e.getMessage());
    }
    assertTrue(Files.notExists(Path.of(output)), "a stage has written before the check");
  }

  @Test
  void missingTablesAndUnknownNamesAreSaid() {
    String work = folder.resolve("none").toString();
    MissingTableException missing =
        assertThrows(
            MissingTableException.class, () -> NewsConcord.stage(spark, work, "align", Map.of()));
    assertTrue(missing.getMessage().contains("has no table articles"), missing.getMessage());
    UsageException unknown =
        assertThrows(
            UsageException.class, () -> NewsConcord.stage(spark, work, "allign", Map.of()));
    assertTrue(unknown.getMessage().contains("no stage allign"), unknown.getMessage());
    assertThrows(UsageException.class, () -> AnalyzeOptions.parse("--no-such-flag"));
  }

  @Test
  void everyJobOfSparkNamesItsStageAndWhatItDoes() throws Exception {
    ConcurrentLinkedQueue<Properties> jobs = new ConcurrentLinkedQueue<>();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onJobStart(SparkListenerJobStart started) {
            jobs.add(started.properties());
          }
        };
    spark.sparkContext().addSparkListener(listener);
    try {
      NewsConcord.stage(
          spark, folder.resolve("jobs").toString(), "ingest", Map.of(), "--input", articles());
      spark.sparkContext().listenerBus().waitUntilEmpty();
    } finally {
      spark.sparkContext().removeSparkListener(listener);
    }
    assertTrue(!jobs.isEmpty());
    for (Properties job : jobs) {
      assertEquals("ingest", job.getProperty("spark.jobGroup.id"));
      String what = job.getProperty("spark.job.description");
      assertTrue(what != null && what.startsWith("ingest"), "description: " + what);
    }
    assertTrue(
        jobs.stream()
            .anyMatch(
                job -> "ingest: write articles".equals(job.getProperty("spark.job.description"))));
  }
}
