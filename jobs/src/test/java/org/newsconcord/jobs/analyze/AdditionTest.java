package org.newsconcord.jobs.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.publish.Views;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.Stage;
import org.newsconcord.jobs.run.StageLog;
import org.newsconcord.jobs.run.StageObserver;
import org.newsconcord.jobs.table.ArticleVersionsTable;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.CopyLinksTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.IdChangesTable;
import org.newsconcord.jobs.table.StoryMembersTable;

/** Days that are added one by one, runs that are killed, and what is taken over. */
@ExtendWith(SparkExtension.class)
class AdditionTest {
  private static final String FERRY =
      "Two ferries collided off Gull Island on Monday. At least %d people were hurt, said harbour master Ida Bruun.";
  private static final String FLOOD =
      "The river Orla flooded the town of Brenna on Tuesday. Mayor Tomas Vell said %d houses were destroyed.";
  private static final String VOTE =
      "Parliament in Karu passed the fishing bill on Wednesday. Minister Lena Orm said %d members voted for it.";

  /** From so many articles on, additions take over what is known of each. */
  private static final String KEEP_FROM = "5";

  @TempDir Path folder;
  private final SparkSession spark;

  AdditionTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void daysAddedOneByOneEqualOneRunOverAll() throws IOException {
    writeDays();
    OutputFolder daily = output("daily");
    analyze(daily, "--add", "--input", day(1), "--as-of", "2024-03-05");
    List<String> before = ids(daily.currentRun());
    killAndResume(daily, "--add", "--input", day(2), "--as-of", "2024-03-06");
    assertTrue(ids(daily.currentRun()).containsAll(before), "ids of the first day stay");
    analyze(daily, "--add", "--input", day(3), "--as-of", "2024-03-07");
    OutputFolder once = output("once");
    analyze(once, "--input", folder.resolve("days").toString());

    assertEquals(9, daily.currentRun().rows(ArticlesTable.TABLE));
    Runs.assertEqual(once.currentRun(), daily.currentRun());
    assertEquals(5L, entry(daily.currentRun(), "extract").counters().get("known_articles"));
    assertTrue(entry(daily.currentRun(), "align").counters().get("known events") > 0);
    assertEquals(4, seen(daily.currentRun(), "2024-03-07"));
    anEditIsAnUpdateByItsOutlet(once.currentRun());
    addingTheSameDayAgainRunsNothingBehindIngest(daily);
    anotherOptionRunsItsStageAndThoseThatReadIt(once);
    oldArticlesLeave(daily);
  }

  private void anEditIsAnUpdateByItsOutlet(RunFolder run) {
    Views.register(spark, run);
    Row edit =
        spark
            .sql("SELECT * FROM edited_after_publication WHERE type = 'QUANTITY'")
            .collectAsList()
            .get(0);
    assertEquals("Flood in Brenna", edit.getAs("headline_before"));
    assertEquals("Flood destroys houses", edit.getAs("headline_after"));
    assertTrue(edit.<String>getAs("sentence_before").contains("15 houses"));
    assertTrue(edit.<String>getAs("sentence_after").contains("19 houses"));
    String later = edit.getAs("article_id");
    assertEquals(
        0,
        run.read(StoryMembersTable.TABLE)
            .where("role = 'REPRINT' and article_id = '" + later + "'")
            .count());
    assertEquals(
        0,
        run.read(CopyLinksTable.TABLE)
            .where("from_outlet = to_outlet and to_article_id = '" + later + "'")
            .count());
  }

  private void killAndResume(OutputFolder output, String... flags) {
    String current = output.currentRun().runId();
    assertThrows(IllegalStateException.class, () -> analyze(output, Runs.killedAt("group"), flags));
    assertEquals(current, output.currentRun().runId());
    List<String> reused = new ArrayList<>();
    String[] resumed = Arrays.copyOf(flags, flags.length + 1);
    resumed[flags.length] = "--resume";
    analyze(output, noting(reused), resumed);

    assertEquals(List.of("ingest", "extract", "cluster"), reused);
  }

  private void addingTheSameDayAgainRunsNothingBehindIngest(OutputFolder output) {
    RunFolder before = output.currentRun();
    List<String> reused = new ArrayList<>();
    analyze(output, noting(reused), "--add", "--input", day(3), "--as-of", "2024-03-07");

    assertEquals(List.of("extract", "cluster", "group", "align", "score"), reused);
    Runs.assertEqual(before, output.currentRun());
    assertEquals(before.runId(), entry(output.currentRun(), "cluster").reused());
  }

  private void anotherOptionRunsItsStageAndThoseThatReadIt(OutputFolder output) {
    List<String> reused = new ArrayList<>();
    String input = folder.resolve("days").toString();
    analyze(output, noting(reused), "--input", input, "--rank-min-items", "2");

    assertEquals(List.of("ingest", "extract", "cluster", "group", "align"), reused);
  }

  private void oldArticlesLeave(OutputFolder output) {
    String[] flags = {"--add", "--input", day(2), "--as-of", "2024-03-08", "--keep-days", "2"};
    analyze(output, flags);

    RunFolder run = output.currentRun();
    assertEquals(6, run.rows(ArticlesTable.TABLE));
    assertEquals(3L, entry(run, "ingest").counters().get("left_articles"));
    assertTrue(
        run.read(IdChangesTable.TABLE).where("kind = 'EVENT' and new_id is null").count() > 0);
  }

  private static List<String> ids(RunFolder run) {
    return run
        .read(EventMembersTable.TABLE)
        .select("event_id", "article_id")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  private void analyze(OutputFolder output, String... flags) {
    analyze(output, StageObserver.NONE, flags);
  }

  private void analyze(OutputFolder output, StageObserver observer, String... flags) {
    String[] all = Arrays.copyOf(flags, flags.length + 2);
    all[flags.length] = "--keep-from";
    all[flags.length + 1] = KEEP_FROM;
    new Analysis(spark, output, AnalyzeOptions.parse(all)).run(observer);
  }

  private static StageObserver noting(List<String> reused) {
    return new StageObserver() {
      @Override
      public void reused(Stage stage, String runId) {
        reused.add(stage.name());
      }
    };
  }

  private static StageLog.Entry entry(RunFolder run, String stage) {
    return run.stageLog().entries().stream()
        .filter(entry -> entry.stage().equals(stage))
        .findFirst()
        .orElseThrow();
  }

  private static long seen(RunFolder run, String day) {
    return run.read(ArticleVersionsTable.TABLE).where("seen_date = date'" + day + "'").count();
  }

  private OutputFolder output(String name) {
    return OutputFolder.at(spark, folder.resolve(name).toString());
  }

  private String day(int day) {
    return folder.resolve("days").resolve("day" + day + ".jsonl").toString();
  }

  private void writeDays() throws IOException {
    write(
        1,
        article("alpha.example", "ferry", "2024-03-05", "Ferries collide", FERRY, 40),
        article("beta.example", "ferry", "2024-03-05", "Ferry crash hurts dozens", FERRY, 42),
        article("gamma.example", "weather", "2024-03-05", "Rain expected", FLOOD, 3),
        "{\"outlet\": \"gamma.example\", \"headline\": \"No text\"}");
    write(
        2,
        article("gamma.example", "flood", "2024-03-06", "River floods Brenna", FLOOD, 12),
        article("alpha.example", "flood", "2024-03-06", "Flood in Brenna", FLOOD, 15));
    write(
        3,
        article("beta.example", "flood", "2024-03-07", "Brenna flood: what we know", FLOOD, 15),
        article("alpha.example", "vote", "2024-03-07", "Fishing bill passed", VOTE, 61),
        article("beta.example", "vote", "2024-03-07", "Parliament passes bill", VOTE, 61),
        article("alpha.example", "flood", "2024-03-06", "Flood destroys houses", FLOOD, 19),
        article("alpha.example", "ferry", "2024-03-05", "Ferries collide", FERRY, 40),
        article("alpha.example", "ferry-again", "2024-03-05", "Ferries collide", FERRY, 40));
  }

  private void write(int day, String... lines) throws IOException {
    Files.createDirectories(folder.resolve("days"));
    Files.write(Path.of(day(day)), Arrays.asList(lines), StandardCharsets.UTF_8);
  }

  private static String article(
      String outlet, String path, String day, String headline, String body, int number) {
    return String.format(
        "{\"outlet\": \"%s\", \"url\": \"https://%s/%s\", \"headline\": \"%s\","
            + " \"published_at\": \"%sT10:00:00Z\", \"body\": \"%s\"}",
        outlet, outlet, path, headline, day, outlet + " reports. " + String.format(body, number));
  }
}
