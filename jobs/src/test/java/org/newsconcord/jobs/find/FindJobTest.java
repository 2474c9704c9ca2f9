package org.newsconcord.jobs.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.EmptyTables;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.extract.ExtractJob;
import org.newsconcord.jobs.extract.ExtractOptions;
import org.newsconcord.jobs.find.ClaimAnswer.Answer;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.Column;

@ExtendWith(SparkExtension.class)
class FindJobTest {
  private static final List<String> BODIES =
      List.of(
          "Lothia has sent about 10,000 troops to Karu, the ministry said. The talks failed.",
          "About 10,000 Lothian troops were sent to Karu. The harbour stays open.",
          "The ferry to Gull Island carried 241 passengers. The weather was calm.",
          "Lisa Brandt was elected mayor of Alderport with 31,900 votes.",
          "Finance Minister Ana Reyes of Lothia visited the harbour. The ministry was built in 1931.",
          "The president dismissed the harbour chief on May 9, the ministry said.");

  @TempDir static Path folder;
  private static FindJob find;

  @BeforeAll
  static void extractArticles(SparkSession spark) {
    RunFolder run = OutputFolder.at(spark, folder.toString()).newRun();
    List<Row> articles = new ArrayList<>();
    for (int i = 0; i < BODIES.size(); i++) {
      articles.add(article(i, BODIES.get(i)));
    }
    run.write(ArticlesTable.TABLE, spark.createDataFrame(articles, ArticlesTable.TABLE.schema()));
    new ExtractJob(spark, run, ExtractOptions.defaults()).run();
    EmptyTables.fill(spark, run);
    find = new FindJob(spark, run);
  }

  private static Row article(int i, String body) {
    Map<String, Object> values = new HashMap<>();
    values.put(ArticlesTable.ARTICLE_ID, "article-" + i);
    values.put(ArticlesTable.OUTLET, "outlet-" + i + ".example");
    values.put(ArticlesTable.BODY, body);
    values.put(ArticlesTable.INPUT_FILE, "articles.jsonl");
    values.put(ArticlesTable.INPUT_RECORD, i + 1L);
    values.put(
        ArticlesTable.PUBLISHED_AT, Timestamp.from(Instant.parse("2024-10-2" + i + "T08:00:00Z")));
    return RowFactory.create(
        ArticlesTable.TABLE.columns().stream().map(Column::name).map(values::get).toArray());
  }

  private static ClaimAnswer ask(String claim) {
    return find.run(List.of(new AskedClaim(claim, null))).get(0);
  }

  @Test
  void namesWhoSaysSoSinceWhen() {
    ClaimAnswer answer = ask("Lothia dispatched about 10,000 soldiers to Karu.");
    assertEquals(Answer.SAID, answer.answer());
    assertEquals(
        List.of("outlet-0.example", "outlet-1.example"),
        answer.found().stream().map(FoundClaim::outlet).toList());
    assertEquals(Instant.parse("2024-10-20T08:00:00Z"), answer.found().get(0).publishedAt());
  }

  @Test
  void anotherFigureForTheSameIsAContradiction() {
    ClaimAnswer answer = ask("The ferry to Gull Island carried 95 passengers.");
    assertEquals(Answer.CONTRADICTED, answer.answer());
    assertEquals("241", answer.found().get(0).value());
  }

  @Test
  void anotherFigureForSomethingElseIsNone() {
    assertEquals(Answer.ABSENT, ask("The train to Northfield carried 95 soldiers home.").answer());
  }

  @Test
  void whoElseHoldsAnOfficeIsAContradiction() {
    assertEquals(Answer.CONTRADICTED, ask("Karl Voss is mayor of Alderport.").answer());
    assertEquals(Answer.SAID, ask("Lisa Brandt is mayor of Alderport.").answer());
  }

  @Test
  void anOfficeOfAnotherPlaceIsNone() {
    assertEquals(Answer.ABSENT, ask("Karl Voss is mayor of Northfield.").answer());
  }

  @Test
  void aDayWithoutAYearIsThatNearestToTheArticle() {
    assertEquals(Answer.SAID, ask("The president dismissed the harbour chief on May 9.").answer());
  }

  @Test
  void whatCannotBeComparedIsSaidSo() {
    assertEquals(Answer.UNREADABLE, ask("Oh dear.").answer());
  }

  @Test
  void aSentenceSaysSoByItsWordsWhereNoClaimAnswers() {
    ClaimAnswer answer = ask("The harbour is staying open.");
    assertEquals(Answer.SAID, answer.answer());
    assertEquals("The harbour stays open.", answer.found().get(0).sentence());
    assertEquals(Answer.ABSENT, ask("The harbour is staying closed.").answer());
    assertEquals(Answer.ABSENT, ask("The harbour is not staying open.").answer());
  }

  @Test
  void namesThatNoArticleHasAreAbsent() {
    assertEquals(Answer.ABSENT, ask("The ferry to Skerry Point carried 241 passengers.").answer());
  }

  @Test
  void answersDoNotDependOnEachOther() {
    List<AskedClaim> asked =
        List.of(
            new AskedClaim("Oh dear.", null),
            new AskedClaim("Lothia dispatched about 10,000 soldiers to Karu.", null));
    assertEquals(ask(asked.get(1).text()), find.run(asked).get(1));
  }

  @Test
  void writesLinesAndJson() {
    ClaimAnswer answer = ask("The ferry to Gull Island carried 241 passengers.");
    List<String> lines = AnswerText.lines(answer, 5);
    assertTrue(
        lines.get(4).startsWith("    outlet-2.example: 241, since 2024-10-22T08:00:00Z"),
        lines.toString());
    String json = AnswerText.json(answer);
    assertTrue(json.contains("\"answer\":\"SAID\",\"since\":\"2024-10-22T08:00:00Z\""), json);
    assertEquals(-1, json.indexOf('\n'));
  }

  @Test
  void readsListsOfClaims() {
    assertEquals(
        List.of("One.", "Two."),
        ClaimList.parse("# list\nOne.\n\nTwo.\n").stream().map(AskedClaim::text).toList());
    assertEquals(
        List.of(
            new AskedClaim("One.", Instant.parse("2024-10-28T00:00:00Z")),
            new AskedClaim("Two.", null)),
        ClaimList.parse("{\"claim\": \"One.\", \"date\": \"2024-10-28\"}\n{\"claim\": \"Two.\"}"));
    assertEquals(
        List.of(new AskedClaim("Three.", Instant.parse("2024-10-01T00:00:00Z"))),
        ClaimList.parse(
            "{\"@graph\": [{\"@type\": \"ClaimReview\", \"claimReviewed\": \"Three.\","
                + " \"datePublished\": \"2024-10-09\", \"itemReviewed\": {\"datePublished\":"
                + " \"2024-10-01\"}}]}"));
    assertThrows(UsageException.class, () -> ClaimList.parse("{\"claim\": "));
    assertThrows(UsageException.class, () -> ClaimList.parse("\n"));
  }
}
