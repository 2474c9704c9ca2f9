package org.newsconcord.jobs.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.align.AlignOptions;
import org.newsconcord.jobs.group.GroupOptions;

/** Evaluations that run the product's own stages over labelled articles. */
@ExtendWith(SparkExtension.class)
class LabelledEvaluationTest {
  private static final String FIRST =
      "A ferry sank off Gull Island on Friday. The accident killed 12 people, police chief Ines Vale"
          + " said. Divers of the Alder coast guard searched the wreck of the ferry near Gull Island.";
  private static final String SECOND =
      "Divers of the Alder coast guard found the wreck of the ferry that sank off Gull Island on"
          + " Friday. The accident killed 15 people, mayor Tom Brandt said.";
  private static final String OTHER =
      "Parliament in Lothia passed the budget of finance minister Pia Stern by one vote. The plan"
          + " raises the fuel tax and cuts school grants by 40 million euros.";

  @TempDir Path folder;
  private final SparkSession spark;

  LabelledEvaluationTest(SparkSession spark) {
    this.spark = spark;
  }

  private String articles() throws Exception {
    ObjectMapper json = new ObjectMapper();
    StringBuilder lines = new StringBuilder();
    for (String[] a :
        new String[][] {
          {"a1", "a.example", "Ferry sinks off Gull Island", FIRST, "ferry"},
          {"a2", "b.example", "Gull Island ferry found", SECOND, "ferry"},
          {"a3", "c.example", "Lothia passes budget", OTHER, "budget"}
        }) {
      Map<String, String> record =
          Map.of(
              "article_id", a[0],
              "outlet", a[1],
              "headline", a[2],
              "body", a[3],
              "published_at", "2024-05-04T10:00:00Z",
              "event", a[4]);
      lines.append(json.writeValueAsString(record)).append('\n');
    }
    Path file = folder.resolve("articles.jsonl");
    Files.writeString(file, lines, StandardCharsets.UTF_8);
    return file.toString();
  }

  private static String mention(String name, String article, String body, String words) {
    int begin = body.indexOf(words);
    return String.format(
        java.util.Locale.ROOT,
        "{\"mention\":\"%s\",\"article\":\"%s\",\"begin\":%d,\"end\":%d}",
        name,
        article,
        begin,
        begin + words.length());
  }

  @Test
  void eventsAreMeasuredAgainstTheLabelsOfTheArticles() throws Exception {
    try (LabelledRun run = LabelledRun.over(spark, articles())) {
      JsonNode measures = json(new EventEvaluation(run, GroupOptions.defaults()).run());
      assertEquals(3, measures.get("articles").asInt());
      assertEquals(2, measures.get("labels").asInt());
      assertEquals(1.0, measures.get("b3_precision").asDouble());
    }
  }

  @Test
  void comparisonsAreMeasuredAgainstLabelledMentions() throws Exception {
    Path gold = folder.resolve("gold.jsonl");
    Files.writeString(
        gold,
        "{\"articles\":[{\"id\":\"a1\"},{\"id\":\"a2\"}],\"slots\":[{\"slot\":\"dead\",\"type\":\"QUANTITY\",\"mentions\":["
            + mention("m1", "a1", FIRST, "12 people")
            + ","
            + mention("m2", "a2", SECOND, "15 people")
            + "],\"relations\":[{\"a\":\"m1\",\"b\":\"m2\",\"relation\":\"CONFLICT\"}]}]}\n",
        StandardCharsets.UTF_8);
    try (LabelledRun run = LabelledRun.over(spark, articles())) {
      JsonNode measures =
          json(
              new ComparisonEvaluation(run, gold.toString())
                  .run(GroupOptions.defaults(), AlignOptions.defaults()));
      assertEquals(2, measures.get("mentions").asInt(), measures.toString());
      assertEquals(1, measures.get("gold_pairs").asInt(), measures.toString());
    }
  }

  @Test
  void whatCannotBeReadIsSaid() throws Exception {
    assertThrows(UsageException.class, () -> LabelledRun.over(spark, "nowhere.jsonl"));
    try (LabelledRun run = LabelledRun.over(spark, articles())) {
      assertThrows(UsageException.class, () -> new ComparisonEvaluation(run, "nowhere.jsonl"));
    }
  }

  private static JsonNode json(EvaluationReport report) throws Exception {
    return new ObjectMapper().readTree(report.json());
  }
}
