package org.newsconcord.jobs.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.newsconcord.jobs.cluster.TestArticles.article;
import static org.newsconcord.jobs.cluster.TestArticles.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.CopyLinksTable;
import org.newsconcord.jobs.table.StoryMembersTable;

@ExtendWith(SparkExtension.class)
class ClusterJobTest {
  private static final String DAY = "2024-10-28 12:00:00";
  @TempDir Path folder;
  private final SparkSession spark;
  private int runs;

  ClusterJobTest(SparkSession spark) {
    this.spark = spark;
  }

  private RunFolder cluster(List<Row> articles, int partitions) {
    return cluster(articles, partitions, ClusterOptions.defaults());
  }

  private RunFolder cluster(List<Row> articles, int partitions, ClusterOptions options) {
    RunFolder run = OutputFolder.at(spark, folder.resolve("r" + runs++).toString()).newRun();
    run.write(
        ArticlesTable.TABLE,
        spark.createDataFrame(articles, ArticlesTable.TABLE.schema()).repartition(partitions));
    new ClusterJob(spark, run, options).run();
    return run;
  }

  /** Representative and members of each story, {@code id:ROLE}, sorted. */
  private static List<String> stories(RunFolder run) {
    return run.read(StoryMembersTable.TABLE).collectAsList().stream()
        .collect(
            java.util.stream.Collectors.groupingBy(
                row -> row.<String>getAs(StoryMembersTable.STORY_ID),
                java.util.stream.Collectors.mapping(
                    row ->
                        row.getAs(StoryMembersTable.ARTICLE_ID)
                            + ":"
                            + row.getAs(StoryMembersTable.ROLE),
                    java.util.stream.Collectors.toCollection(java.util.TreeSet::new))))
        .values()
        .stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }

  private static List<String> rows(RunFolder run) {
    List<String> rows = new ArrayList<>();
    run.read(StoryMembersTable.TABLE).collectAsList().forEach(r -> rows.add(r.toString()));
    run.read(CopyLinksTable.TABLE).collectAsList().forEach(r -> rows.add(r.toString()));
    Collections.sort(rows);
    return rows;
  }

  private static List<Row> scenarios() {
    List<Row> articles = new ArrayList<>();
    // A story, a reprint, a cut, and a stranger.
    articles.add(article("a", "one.example", DAY, null, words(1, 0, 200)));
    articles.add(
        article("b", "two.example", "2024-10-28 13:00:00", null, "Own lead. " + words(1, 0, 200)));
    articles.add(article("c", "six.example", "2024-10-29 15:00:00", null, words(1, 0, 90)));
    articles.add(article("d", "six.example", DAY, null, words(2, 0, 300)));
    // Boilerplate of one outlet, seen months apart.
    for (int i = 0; i < 3; i++) {
      String day = List.of("2024-01-05", "2024-01-06", "2024-06-05").get(i);
      String body = words(9, 0, 150) + words(10 + i, 0, 60);
      articles.add(article("f" + i, "three.example", day + " 00:00:00", null, body));
    }
    // Two stories, and a round-up of both.
    articles.add(article("s", "one.example", DAY, null, words(20, 0, 200)));
    articles.add(article("t", "two.example", DAY, null, words(21, 0, 200)));
    articles.add(article("u", "six.example", DAY, null, words(20, 0, 200) + words(21, 0, 200)));
    // Without dates; one outlet; exact copies; nothing at all.
    articles.add(article("g", "five.example", null, null, words(30, 0, 200)));
    articles.add(article("h", "five.example", null, null, words(30, 20, 200)));
    articles.add(article("i", "five.example", null, "Reuters", words(30, 0, 200)));
    articles.add(article("j", "five.example", null, null, ""));
    return articles;
  }

  private static List<Row> random(Random random) {
    List<Row> articles = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      String own = words(1000 + i, 0, random.nextInt(40));
      String story = words(100 + random.nextInt(16), random.nextInt(60), 200 - random.nextInt(100));
      String day = "2024-10-" + (10 + random.nextInt(5)) + " 0" + random.nextInt(9) + ":30:00";
      String outlet = "o" + random.nextInt(9) + ".example";
      articles.add(
          article("r" + i, outlet, day, random.nextInt(4) == 0 ? "Reuters" : null, own + story));
    }
    return articles;
  }

  @Test
  void articlesThatCarryTheSameTextBecomeStories() {
    RunFolder run = cluster(scenarios(), 3);
    assertEquals(
        List.of(
            "[a:REPRESENTATIVE, b:REPRINT, c:PARTIAL]",
            "[d:REPRESENTATIVE]",
            "[f0:REPRESENTATIVE]",
            "[f1:REPRESENTATIVE]",
            "[f2:REPRESENTATIVE]",
            "[g:REPRINT, h:REPRINT, i:REPRESENTATIVE]",
            "[j:REPRESENTATIVE]",
            "[s:REPRESENTATIVE]",
            "[t:REPRESENTATIVE]",
            "[u:HUB]"),
        stories(run));
    double share =
        run.read(StoryMembersTable.TABLE)
            .where(StoryMembersTable.ARTICLE_ID + " = 'f0'")
            .first()
            .<Double>getAs(StoryMembersTable.BOILERPLATE_SHARE);
    assertTrue(share > 0.6 && share < 0.8, "share " + share);

    List<Row> links = run.read(CopyLinksTable.TABLE).collectAsList();
    assertEquals(
        List.of("a-b TIME", "a-c TIME", "b-c TIME", "i-g WIRE_CREDIT", "i-h WIRE_CREDIT"),
        links.stream()
            .map(ClusterJobTest::describe)
            .filter(link -> link.matches("[abci]-.*"))
            .sorted()
            .toList());
    Row link = links.stream().filter(l -> describe(l).startsWith("a-b")).findFirst().orElseThrow();
    assertEquals(3600L, link.<Long>getAs(CopyLinksTable.LAG_SECONDS));
    assertEquals(0, link.<Integer>getAs(CopyLinksTable.FROM_BEGIN));
    assertEquals(10, link.<Integer>getAs(CopyLinksTable.TO_BEGIN));
    assertEquals(1.0, link.<Double>getAs(CopyLinksTable.CONTAINMENT_FROM));
    assertTrue(link.<Double>getAs(CopyLinksTable.CONTAINMENT_TO) < 1.0);
  }

  private static String describe(Row link) {
    return link.getAs(CopyLinksTable.FROM_ARTICLE_ID)
        + "-"
        + link.getAs(CopyLinksTable.TO_ARTICLE_ID)
        + " "
        + link.getAs(CopyLinksTable.DIRECTION_BASIS);
  }

  @Test
  void sameRowsForAnyOrderAndPartitioningAndWithStrangersBeside() {
    Random random = new Random(7);
    List<Row> articles = random(random);
    List<String> expected = rows(cluster(articles, 1));
    for (int i = 0; i < 30; i++) {
      articles.add(article("z" + i, "o1.example", DAY, null, words(5000 + i % 15, 0, 150)));
    }
    Collections.shuffle(articles, random);
    ClusterOptions componentsInSpark = ClusterOptions.defaults();
    componentsInSpark.driverLinks = 0;
    List<String> withStrangers = rows(cluster(articles, 7, componentsInSpark));
    List<String> missing = new ArrayList<>(expected);
    missing.removeAll(withStrangers);
    assertEquals(List.of(), missing);
  }
}
