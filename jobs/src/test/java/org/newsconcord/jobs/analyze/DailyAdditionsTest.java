package org.newsconcord.jobs.analyze;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.StageObserver;

/**
 * Consecutive days of real news, each addition killed once at a random stage and resumed, against
 * one run over all: {@code -Dnewsconcord.daily.articles=FILE.jsonl.gz -Dnewsconcord.daily.days=30}.
 */
@ExtendWith(SparkExtension.class)
class DailyAdditionsTest {
  private static final LocalDate FIRST = LocalDate.of(2017, 3, 1);
  private static final String[] STAGES = {
    "ingest", "extract", "cluster", "group", "align", "score"
  };
  private static final long SEED = 20;

  /** Additions take over what is known of each article, and of each segment of some days. */
  private static final List<String> KEEPING =
      List.of("--keep-from", "0", "--event-segment-stories", "60", "--event-window-days", "3");

  @TempDir Path folder;
  private final SparkSession spark;

  DailyAdditionsTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void daysKilledAndResumedEqualOneRun() throws IOException {
    String articles = System.getProperty("newsconcord.daily.articles");
    assumeTrue(articles != null, "Name articles with -Dnewsconcord.daily.articles.");
    Map<LocalDate, List<String>> days =
        days(Path.of(articles), Integer.getInteger("newsconcord.daily.days", 30));
    Path input = Files.createDirectories(folder.resolve("days"));
    OutputFolder daily = OutputFolder.at(spark, folder.resolve("daily").toString());
    Random random = new Random(SEED);
    for (Map.Entry<LocalDate, List<String>> day : days.entrySet()) {
      Path file = input.resolve(day.getKey() + ".jsonl");
      Files.write(file, day.getValue(), StandardCharsets.UTF_8);
      String[] flags = {
        "--add", "--resume", "--input", file.toString(), "--as-of", "" + day.getKey()
      };
      String killed = STAGES[random.nextInt(STAGES.length)];
      assertThrows(IllegalStateException.class, () -> analyze(daily, Runs.killedAt(killed), flags));
      analyze(daily, StageObserver.NONE, flags);
    }
    OutputFolder once = OutputFolder.at(spark, folder.resolve("once").toString());
    analyze(once, StageObserver.NONE, "--input", input.toString());

    Runs.assertEqual(once.currentRun(), daily.currentRun());
  }

  private void analyze(OutputFolder output, StageObserver observer, String... flags) {
    List<String> all = new ArrayList<>(Arrays.asList(flags));
    all.addAll(KEEPING);
    new Analysis(spark, output, AnalyzeOptions.parse(all.toArray(String[]::new))).run(observer);
  }

  private static Map<LocalDate, List<String>> days(Path file, int count) throws IOException {
    Map<LocalDate, List<String>> days = new TreeMap<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode date = json.readTree(line).path("published_at");
        LocalDate day = LocalDate.parse(date.asText().substring(0, 10));
        if (!day.isBefore(FIRST) && day.isBefore(FIRST.plusDays(count))) {
          days.computeIfAbsent(day, d -> new ArrayList<>()).add(line);
        }
      }
    }
    return days;
  }
}
