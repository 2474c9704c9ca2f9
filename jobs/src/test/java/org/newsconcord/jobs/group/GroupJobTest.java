package org.newsconcord.jobs.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.Column;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.language.LanguagePack;

@ExtendWith(SparkExtension.class)
class GroupJobTest {
  private static final String QUAKE =
      "A strong earthquake shook the town of Ardenza in the Molvia mountains, and rescuers dug for"
          + " survivors under the collapsed school. Mayor Lena Corti said that the tremor cut off"
          + " water and power in Ardenza. Geologists measured the Molvia earthquake at magnitude"
          + " six. The Corti family lost its house. Firefighters with dogs searched the ruins of the"
          + " church of San Berto while aftershocks went on through the valley.";
  private static final String QUAKE_AGAIN =
      "Rescuers in Ardenza pulled children from a school that collapsed when an earthquake hit the"
          + " Molvia mountains. Lena Corti, mayor of Ardenza, asked for tents and water. The church"
          + " of San Berto lies in ruins, and aftershocks shook the Molvia valley again, firefighters"
          + " with search dogs said, while survivors waited for power.";
  private static final String OTHER_QUAKE =
      "An earthquake rattled the islands of Karu, where a hotel collapsed at Port Tamu and rescuers"
          + " searched for tourists. Governor Jo Hale said that the ferry to Karu stopped. A tsunami"
          + " warning for Port Tamu was lifted after the tremor, and Hale praised the rescuers of"
          + " the Karu coast guard who brought divers to the reef.";
  private static final String VOTE =
      "Parliament in Lothia passed the budget of finance minister Pia Stern by one vote. The Stern"
          + " plan raises the fuel tax and cuts school grants. Opposition deputies in Lothia walked"
          + " out before the budget vote and called for an election about the fuel tax.";

  @Test
  void groupsReportsOfOneHappeningAndKeepsLookalikesApart(SparkSession spark, @TempDir Path out) {
    Map<String, String> events = grouped(spark, out, articles(true));
    assertEquals(events.get("q1"), events.get("q2"));
    assertNotEquals(events.get("q1"), events.get("k1"));
    assertNotEquals(events.get("q1"), events.get("v1"));
  }

  @Test
  void worksWithoutDates(SparkSession spark, @TempDir Path out) {
    Map<String, String> events = grouped(spark, out, articles(false));
    assertEquals(events.get("q1"), events.get("q2"));
    assertNotEquals(events.get("q1"), events.get("k1"));
  }

  @Test
  void aCorpusAboutOneEventIsOneEvent(SparkSession spark, @TempDir Path out) {
    Map<String, String> events = grouped(spark, out, articles(false).subList(0, 2));
    assertEquals(events.get("q1"), events.get("q2"));
  }

  @Test
  void lookalikesStayApartInACorpusOfFourArticles(SparkSession spark, @TempDir Path out) {
    Map<String, String> events = grouped(spark, out, articles(false).subList(0, 4));
    assertEquals(events.get("q1"), events.get("q2"));
    assertNotEquals(events.get("q1"), events.get("k1"));
    assertNotEquals(events.get("q1"), events.get("v1"));
  }

  @Test
  void theUserSaysAfterHowManyDaysARepeatedSentenceIsTemplateText(
      SparkSession spark, @TempDir Path out, @TempDir Path strict) {
    List<Row> articles = articles(true);
    articles.set(1, article("q2", "b.com", "2018-03-06", "Ardenza", QUAKE));
    GroupOptions options = new GroupOptions();
    picocli.CommandLine.populateCommand(options, "--event-template-days", "2");
    Map<String, String> events = grouped(spark, out, articles, GroupOptions.defaults());
    Map<String, String> apart = grouped(spark, strict, articles, options);
    assertEquals(events.get("q1"), events.get("q2"));
    assertNotEquals(apart.get("q1"), apart.get("q2"));
  }

  @Test
  void anEventStaysWholeWhoseTermsAreInTooManyStories(SparkSession spark, @TempDir Path out) {
    List<Row> articles = articles(true);
    for (int i = 0; i < 40; i++) {
      String more = " Rescue team " + (100 + i) + " reported from " + noise(1000 + i);
      articles.add(
          article("m" + i, i + ".com", "2018-03-01", "Earthquake hits Ardenza", QUAKE + more));
    }
    GroupOptions options = new GroupOptions();
    picocli.CommandLine.populateCommand(options, "--event-max-term-stories", "20");
    Map<String, String> events = grouped(spark, out, articles, options);
    for (int i = 0; i < 40; i++) {
      assertEquals(events.get("q1"), events.get("m" + i));
    }
    assertNotEquals(events.get("q1"), events.get("k1"));
  }

  @Test
  void orderOfTheInputChangesNothing(
      SparkSession spark, @TempDir Path out, @TempDir Path shuffledOut) {
    List<Row> shuffled = new ArrayList<>(articles(true));
    Collections.shuffle(shuffled, new Random(7));
    assertEquals(grouped(spark, out, articles(true)), grouped(spark, shuffledOut, shuffled));
  }

  private static List<Row> articles(boolean dated) {
    String first = dated ? "2018-03-01" : null;
    String second = dated ? "2018-03-02" : null;
    List<Row> rows =
        new ArrayList<>(
            List.of(
                article("q1", "a.com", first, "Earthquake hits Ardenza", QUAKE),
                article("q2", "b.com", second, "Children rescued in Ardenza", QUAKE_AGAIN),
                article("k1", "c.com", first, "Earthquake shakes Karu", OTHER_QUAKE),
                article("v1", "a.com", second, "Lothia passes budget", VOTE)));
    for (int i = 0; i < 60; i++) {
      rows.add(article("n" + i, "d.com", first, "Item " + i, noise(i)));
    }
    return rows;
  }

  private static String noise(int seed) {
    StringBuilder text = new StringBuilder();
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      text.append("word").append(Integer.toString(random.nextInt(100_000), 36)).append(' ');
    }
    return text.toString();
  }

  private static Map<String, String> grouped(SparkSession spark, Path out, List<Row> articles) {
    return grouped(spark, out, articles, GroupOptions.defaults());
  }

  private static Map<String, String> grouped(
      SparkSession spark, Path out, List<Row> articles, GroupOptions options) {
    RunFolder run = OutputFolder.at(spark, out.toString()).newRun();
    run.write(ArticlesTable.TABLE, spark.createDataFrame(articles, ArticlesTable.TABLE.schema()));
    new GroupJob(run, options, LanguagePack.english()).run();
    Map<String, String> events = new TreeMap<>();
    for (Row row : run.read(EventMembersTable.TABLE).collectAsList()) {
      events.put(row.getAs(EventMembersTable.ARTICLE_ID), row.getAs(EventMembersTable.EVENT_ID));
    }
    return events;
  }

  static Row article(String id, String outlet, String day, String title, String body) {
    List<Object> values = new ArrayList<>();
    for (Column column : ArticlesTable.TABLE.columns()) {
      values.add(
          switch (column.name()) {
            case ArticlesTable.ARTICLE_ID -> id;
            case ArticlesTable.OUTLET -> outlet;
            case ArticlesTable.HEADLINE -> title;
            case ArticlesTable.BODY -> body;
            case ArticlesTable.PUBLISHED_AT ->
                day == null ? null : Timestamp.valueOf(day + " 12:00:00");
            case ArticlesTable.PUBLISHED_DATE -> day == null ? null : Date.valueOf(day);
            case ArticlesTable.BODY_CHARS, ArticlesTable.WORD_COUNT -> body.length();
            case ArticlesTable.INPUT_RECORD -> 1L;
            case ArticlesTable.BODY_SHA256, ArticlesTable.INPUT_FILE -> "x";
            default -> null;
          });
    }
    return RowFactory.create(values.toArray());
  }
}
