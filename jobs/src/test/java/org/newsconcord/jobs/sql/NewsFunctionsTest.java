package org.newsconcord.jobs.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.sql.NewsConcordFunctions;
import org.newsconcord.sql.NewsFunction;

/** The functions as SQL sees them: by the service entry alone, without any registration. */
@ExtendWith(SparkExtension.class)
class NewsFunctionsTest {
  private final SparkSession spark;

  NewsFunctionsTest(SparkSession spark) {
    this.spark = spark;
  }

  private String scalar(String sql) {
    return String.valueOf(spark.sql(sql).head().get(0));
  }

  @Test
  void namesAreThoseThatAreDocumented() {
    assertEquals(
        List.of(
            "news_attributions",
            "news_claims",
            "news_compare_quantities",
            "news_containment",
            "news_jaccard",
            "news_minhash",
            "news_normalize",
            "news_offices",
            "news_outlet",
            "news_quantities",
            "news_same_question",
            "news_sentences",
            "news_shingles",
            "news_tokens"),
        NewsConcordFunctions.all().stream().map(NewsFunction::name).toList());
  }

  @TestFactory
  Stream<DynamicTest> examplesGiveWhatTheySay() {
    return NewsConcordFunctions.all().stream()
        .flatMap(function -> function.examples().stream())
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.sql(), () -> assertEquals(example.result(), scalar(example.sql()))));
  }

  @TestFactory
  Stream<DynamicTest> nullGivesNull() {
    return NewsConcordFunctions.all().stream()
        .flatMap(
            function ->
                function.signatures().keySet().stream()
                    .map(
                        count ->
                            "SELECT "
                                + function.name()
                                + Stream.generate(() -> "NULL")
                                    .limit(count)
                                    .collect(Collectors.joining(", ", "(", ")"))))
        .map(sql -> DynamicTest.dynamicTest(sql, () -> assertEquals("null", scalar(sql))));
  }

  @TestFactory
  Stream<DynamicTest> hostileTextIsTaken() {
    List<String> texts =
        List.of("''", "' '", "'\\u0000\\ud83d'", "repeat('1 ', 5000)", "repeat('(', 5000)");
    return NewsConcordFunctions.all().stream()
        .flatMap(
            function ->
                texts.stream()
                    .map(
                        text ->
                            "SELECT count("
                                + function.name()
                                + (function.signatures().containsKey(1)
                                    ? "(" + text + ")"
                                    : "(" + text + ", 'x')")
                                + ") FROM range(1)"))
        .map(
            sql ->
                DynamicTest.dynamicTest(
                    sql, () -> assertTrue(Integer.parseInt(scalar(sql)) <= 1, sql)));
  }

  @Test
  void describeShowsUsageUnitsAndExample() {
    for (NewsFunction function : NewsConcordFunctions.all()) {
      String text =
          spark.sql("DESCRIBE FUNCTION EXTENDED " + function.name()).collectAsList().stream()
              .map(row -> row.getString(0))
              .collect(Collectors.joining("\n"));
      assertTrue(text.contains(function.usage()), text);
      assertTrue(text.contains("Arguments:"), text);
      assertTrue(text.contains("> " + function.examples().get(0).sql()), text);
    }
  }

  @Test
  void newSessionsHaveThem() {
    Row row = spark.newSession().sql("SELECT news_outlet('https://www.bbc.co.uk/1')").head();
    assertEquals("bbc.co.uk", row.getString(0));
  }

  @Test
  void registrationAddsThemToARunningSession() {
    SparkSession session = spark.newSession();
    session.sql("DROP TEMPORARY FUNCTION IF EXISTS news_outlet");
    NewsConcordFunctions.register(session);
    assertEquals("cnn.com", session.sql("SELECT news_outlet('cnn.com')").head().getString(0));
  }

  @Test
  void wrongNumberOfArgumentsIsExplained() {
    Exception e =
        assertThrows(Exception.class, () -> scalar("SELECT news_outlet('a.com', 'b.com')"));
    assertTrue(e.getMessage().contains("news_outlet takes 1 arguments, got 2"), e.getMessage());
  }

  @Test
  void sharesOfTextsAreThoseOfTheirShingles() {
    String sql =
        "WITH t AS (SELECT 'The ferry carried 214 passengers and 18 crew to Gull Island.' AS a,"
            + " 'On Tuesday the ferry carried 214 passengers and 18 crew, police said.' AS b), s AS"
            + " (SELECT a, b, news_shingles(a) AS x, news_shingles(b) AS y FROM t) SELECT"
            + " concat_ws(' ', size(array_intersect(x, y)) / size(array_union(x, y)) ="
            + " news_jaccard(a, b), size(array_intersect(x, y)) / size(x) ="
            + " news_containment(a, b)) FROM s";
    assertEquals("true true", scalar(sql));
  }

  @Test
  void datesOfClaimsAreTimestamps() {
    String sql =
        "SELECT count(c.time_begin) >= 0 FROM (SELECT explode(news_claims('Troops arrived on"
            + " Tuesday. Ten people died on 3 May 2024.', NULL, TIMESTAMP '2024-05-08 10:00:00'))"
            + " AS c)";
    assertEquals("true", scalar(sql));
    assertEquals("timestamp", scalar("SELECT typeof(news_claims('x')[0].time_begin)"));
  }

  @Test
  void columnsOfManyRowsAreTaken() {
    long tokens =
        spark
            .sql(
                "SELECT sum(size(news_tokens(concat('Row ', id, ' has 5 words.')))) FROM range(1000)")
            .head()
            .getLong(0);
    assertEquals(6000, tokens);
  }
}
