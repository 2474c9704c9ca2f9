package org.newsconcord.jobs.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.newsconcord.jobs.ingest.article.ArticleBuilder;
import org.newsconcord.jobs.ingest.read.InputFormat;
import org.newsconcord.jobs.ingest.read.InputRecord;
import org.newsconcord.jobs.ingest.read.ReadUnit;
import org.newsconcord.jobs.ingest.read.RecordSource;
import org.newsconcord.jobs.ingest.read.RecordSources;
import org.newsconcord.jobs.page.MarkupText;
import org.newsconcord.jobs.table.ArticlesTable;

/** The ingest cases that people reported, where the shared data is at hand. */
class PublicCasesTest {
  private static final Path CASES = Path.of("../../shared/data/public-cases");

  /** What a file became. */
  private static final class Outcome {
    private final List<Map<String, Object>> articles = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    private String column(String name) {
      return String.valueOf(articles.get(0).get(name));
    }
  }

  @Test
  void everyCaseOfIngestHolds() throws IOException {
    assumeTrue(Files.isDirectory(CASES), "needs the shared data at " + CASES);
    int cases = 0;
    for (String line : Files.readAllLines(CASES.resolve("cases.jsonl"))) {
      JsonNode reported = new ObjectMapper().readTree(line);
      if (reported.path("kind").asText().equals("INGEST")) {
        check(reported.path("id").asText(), reported.path("expect"), read(reported));
        cases++;
      }
    }
    assertEquals(12, cases);
  }

  private static Outcome read(JsonNode reported) throws IOException {
    Path file = CASES.resolve(reported.path("file").asText()).toAbsolutePath();
    String name = file.getFileName().toString();
    IngestOptions options = IngestOptions.defaults(file.toString());
    ArticleBuilder builder = options.builderSource().builder();
    ReadUnit unit =
        new ReadUnit(
            0,
            file.toUri().toString(),
            name,
            InputFormat.ofName(name).orElse(null),
            Map.of(ArticlesTable.OUTLET, name.replaceAll("\\.\\w+$", "")),
            null,
            null,
            0,
            false);
    Outcome outcome = new Outcome();
    try (RecordSource source =
        new RecordSources(options.readSettings(), new Configuration()).open(unit)) {
      for (InputRecord record = source.next(); record != null; record = source.next()) {
        ArticleBuilder.Built built =
            record.problem() == null ? builder.build(record.fields(), Map.of()) : null;
        if (built != null && built.problem() == null) {
          outcome.articles.add(built.columns());
        } else {
          outcome.reasons.add((built == null ? record.problem() : built.problem()).reason().name());
        }
      }
    }
    return outcome;
  }

  private static void check(String id, JsonNode expect, Outcome outcome) {
    expect
        .properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              String told = id + " " + entry.getKey();
              switch (entry.getKey()) {
                case "articles" -> assertEquals(value.asInt(), outcome.articles.size(), told);
                case "rejects" -> assertEquals(value.asInt(), outcome.reasons.size(), told);
                case "records_in" ->
                    assertEquals(
                        value.asInt(), outcome.articles.size() + outcome.reasons.size(), told);
                case "reason" -> assertTrue(outcome.reasons.contains(value.asText()), told);
                case "body_contains" ->
                    assertTrue(outcome.column(ArticlesTable.BODY).contains(value.asText()), told);
                case "articles_with_markup" ->
                    assertTrue(
                        outcome.articles.stream()
                            .map(article -> String.valueOf(article.get(ArticlesTable.BODY)))
                            .noneMatch(body -> MarkupText.isMarkup(body) || body.contains("</")),
                        told);
                case "reject_or_parsed" ->
                    assertTrue(outcome.articles.size() + outcome.reasons.size() > 0, told);
                case "published_at" -> assertEquals(moments(value), published(outcome), told);
                default -> assertEquals(value.asText(), outcome.column(entry.getKey()), told);
              }
            });
  }

  private static List<String> moments(JsonNode values) {
    List<String> moments = new ArrayList<>();
    values.forEach(value -> moments.add(value.asText()));
    return moments;
  }

  private static List<String> published(Outcome outcome) {
    return outcome.articles.stream()
        .map(article -> (Long) article.get(ArticlesTable.PUBLISHED_AT))
        .map(micros -> java.time.Instant.ofEpochSecond(micros / 1_000_000).toString())
        .toList();
  }
}
