package org.newsconcord.jobs.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
import org.newsconcord.jobs.align.AlignJob;
import org.newsconcord.jobs.align.AlignOptions;
import org.newsconcord.jobs.extract.ExtractJob;
import org.newsconcord.jobs.extract.ExtractOptions;
import org.newsconcord.jobs.report.PlainLines;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.score.ScoreJob;
import org.newsconcord.jobs.score.ScoreOptions;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.Column;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.Table;

@ExtendWith(SparkExtension.class)
class ExplanationTest {
  private static final String RED = "\u001b[31m";
  private static final List<String> BODIES =
      List.of(
          "Lothia has sent about 10,000 troops to Karu.",
          "Lothia dispatched approximately 8,000 soldiers to Karu.");

  @TempDir static Path folder;
  private static RunFolder run;

  @BeforeAll
  static void alignTwoArticles(SparkSession spark) {
    run = OutputFolder.at(spark, folder.toString()).newRun();
    List<Row> articles = new ArrayList<>();
    List<Row> members = new ArrayList<>();
    for (int i = 0; i < BODIES.size(); i++) {
      articles.add(row(ArticlesTable.TABLE, i, BODIES.get(i)));
      members.add(row(EventMembersTable.TABLE, i, ""));
    }
    run.write(ArticlesTable.TABLE, spark.createDataFrame(articles, ArticlesTable.TABLE.schema()));
    run.write(
        EventMembersTable.TABLE, spark.createDataFrame(members, EventMembersTable.TABLE.schema()));
    new ExtractJob(spark, run, ExtractOptions.defaults()).run();
    new AlignJob(spark, run, AlignOptions.defaults()).run();
    EmptyTables.fill(spark, run);
    new ScoreJob(spark, run, ScoreOptions.defaults()).run();
  }

  @Test
  void aSlotLeadsToTheSentencesOfBothOrigins() {
    String page = String.join("\n", Explanation.ofSlot(run, troops(), 20));
    assertTrue(page.contains("QUANTITY, CONTESTED"), page);
    assertTrue(page.contains("CONFLICT QUANTITY_DISJOINT"), page);
    assertTrue(page.contains("do not overlap"), page);
    assertTrue(page.contains("about 10,000: 1 origin, 1 article, probability"), page);
    assertTrue(page.contains("[approximately 8,000"), page);
    assertTrue(page.contains("outlet1.com, undated, article article1"), page);
  }

  @Test
  void aPairAndAnArticleLeadToTheSameVerdict() {
    String pair = String.join("\n", Explanation.ofPair(run, "outlet1.com", "outlet0.com", 20));
    String article = String.join("\n", Explanation.ofArticle(run, "article0", 20));
    Pattern verdict =
        Pattern.compile("CONFLICT QUANTITY_DISJOINT  0\\.\\d\\d  \\(slot " + troops());
    assertTrue(verdict.matcher(pair).find(), pair);
    assertTrue(verdict.matcher(article).find(), article);
  }

  @Test
  void aTerminalGetsNoControlCharacters() {
    String page = String.join("", Explanation.ofArticle(run, "article0", 20));
    assertTrue(page.contains("\ufffd[31mHead"), page);
    assertEquals(0, page.chars().filter(Character::isISOControl).count());
    assertEquals("a\ufffdb c\ufffd", PlainLines.printable("a\u202eb\nc\ud800"));
    assertEquals(
        "a: \u2068\u05d0 1 \u05d1\u2069, 5 b \u2068\u0627\u2069.",
        PlainLines.printable("a: \u05d0 1 \u05d1, 5 b \u0627."));
  }

  @Test
  void aListEndsWithHowManyMoreThereAre() {
    PlainLines page = new PlainLines(2);
    page.list("Letters", List.of("a", "b", "c"), letter -> page.add(1, letter));
    assertEquals(List.of("", "Letters", "  a", "  b", "  … and 1 more"), page.lines());
  }

  @Test
  void anUnknownIdIsAUsageError() {
    assertThrows(UsageException.class, () -> Explanation.ofSlot(run, "none", 20));
    assertThrows(UsageException.class, () -> Explanation.ofPair(run, "none", "other", 20));
    assertThrows(UsageException.class, () -> Explanation.ofArticle(run, "none", 20));
  }

  private static String troops() {
    return run.read(SlotsTable.TABLE)
        .where(SlotsTable.TYPE + " = 'QUANTITY' and " + SlotsTable.ORIGINS + " = 2")
        .head()
        .getAs(SlotsTable.SLOT_ID);
  }

  private static Row row(Table table, int i, String body) {
    List<Object> values = new ArrayList<>();
    for (Column column : table.columns()) {
      values.add(
          switch (column.name()) {
            case ArticlesTable.ARTICLE_ID -> "article" + i;
            case ArticlesTable.OUTLET -> "outlet" + i + ".com";
            case ArticlesTable.HEADLINE -> RED + "Head";
            case ArticlesTable.BODY -> body;
            case EventMembersTable.EVENT_ID -> "event";
            case EventMembersTable.STORY_ID -> "story" + i;
            case EventMembersTable.SIMILARITY -> 1.0;
            case ArticlesTable.BODY_CHARS, ArticlesTable.WORD_COUNT -> body.length();
            case ArticlesTable.INPUT_RECORD -> 1L;
            case ArticlesTable.BODY_SHA256, ArticlesTable.INPUT_FILE -> "x";
            default -> null;
          });
    }
    return RowFactory.create(values.toArray());
  }
}
