package org.newsconcord.jobs.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.newsconcord.jobs.cluster.TestArticles.article;
import static org.newsconcord.jobs.cluster.TestArticles.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
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

/** Near-copies by the hundred, and a round-up that itself was copied. */
@ExtendWith(SparkExtension.class)
class CrowdedPairsTest {
  private static final int COPIES = 220;
  private static final int HELD = 30;
  private static final int ROUND_UPS = 60;
  private static final int CROWDED = 25;

  @Test
  void pairsOfNearCopiesGrowInLine(SparkSession spark, @TempDir Path folder) {
    long few = kept(spark, folder, 100);
    long many = kept(spark, folder, 400);
    assertTrue(many <= 5 * few, few + " of 100 texts, " + many + " of 400");
    assertTrue(many <= 400 * 25, "pairs of 400 texts: " + many);
  }

  @Test
  void fewPairsStayAsTheyAre(SparkSession spark, @TempDir Path folder) {
    assertEquals(CROWDED * (CROWDED + 1L) / 2, kept(spark, folder, CROWDED + 1));
  }

  @Test
  void nearCopiesStayOneStoryAndRoundUpsHubs(
      SparkSession spark, @TempDir Path cut, @TempDir Path whole) {
    ClusterOptions options = ClusterOptions.defaults();
    options.crowdedPairs = CROWDED;
    RunFolder some = OutputFolder.at(spark, cut.toString()).newRun();
    Map<String, Long> counters = cluster(spark, some, options);
    assertTrue(counters.get("crowded_texts") > COPIES, "crowded " + counters);
    assertTrue(counters.get("cut_pairs") > COPIES * COPIES / 3, "cut " + counters);
    assertTrue(some.rows(CopyLinksTable.TABLE) < 35L * (COPIES + ROUND_UPS), "links " + counters);

    RunFolder all = OutputFolder.at(spark, whole.toString()).newRun();
    options.crowdedPairs = COPIES + ROUND_UPS + HELD;
    assertEquals(0, cluster(spark, all, options).get("cut_pairs"));
    assertEquals(sizes(all), sizes(some));
  }

  /** Pairs that stay of those of so many texts that are all alike. */
  private static long kept(SparkSession spark, Path folder, int texts) {
    Dataset<Row> keys = spark.range(texts).toDF(Fields.A);
    Dataset<Row> pairs =
        keys.crossJoin(keys.toDF(Fields.B))
            .selectExpr("a", "b", "2 + (a * b) % 7 sharedPrints", "0L sharedBands", "0L frequent")
            .where("a < b");
    Dataset<Row> lengths = keys.selectExpr("a key", "100 gramCount");
    ClusterOptions options = ClusterOptions.defaults();
    options.crowdedPairs = CROWDED;
    return CrowdedPairs.of(
            OutputFolder.at(spark, folder.toString()).newRun(), "pairs", pairs, lengths, options)
        .pairs()
        .count();
  }

  private static Map<String, Long> cluster(
      SparkSession spark, RunFolder run, ClusterOptions options) {
    List<Row> articles = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < COPIES; i++) {
      articles.add(
          article("c" + i, "o" + i + ".example", day(i), null, without(random, parts(0, 40))));
    }
    for (int i = 0; i < HELD; i++) {
      articles.add(article("t" + i, "t" + i + ".example", day(i), null, words(1000 + i, 0, 40)));
    }
    for (int i = 0; i < ROUND_UPS; i++) {
      String held = without(random, parts(1000, HELD)) + words(5000 + i, 0, 10);
      articles.add(article("r" + i, "r" + i + ".example", day(i), null, held));
    }
    run.write(ArticlesTable.TABLE, spark.createDataFrame(articles, ArticlesTable.TABLE.schema()));
    return new ClusterJob(spark, run, options).run().counters();
  }

  private static List<String> parts(int seed, int count) {
    int length = seed == 0 ? 8 : 40;
    return IntStream.range(seed, seed + count).mapToObj(part -> words(part, 0, length)).toList();
  }

  /** All parts but two, which are others. */
  private static String without(Random random, List<String> parts) {
    List<String> kept = new ArrayList<>(parts);
    kept.set(random.nextInt(kept.size()), words(9000 + random.nextInt(30), 0, 8));
    kept.set(random.nextInt(kept.size()), words(9000 + random.nextInt(30), 0, 8));
    return String.join("", kept);
  }

  private static String day(int i) {
    return "2024-10-" + (10 + i % 5) + " 00:00:00";
  }

  /** Texts of each kind and role by the size of their story. */
  private static Map<String, Integer> sizes(RunFolder run) {
    List<Row> members = run.read(StoryMembersTable.TABLE).collectAsList();
    Map<String, Integer> stories = new TreeMap<>();
    for (Row member : members) {
      stories.merge(member.getAs(StoryMembersTable.STORY_ID), 1, Integer::sum);
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (Row member : members) {
      String kind = member.<String>getAs(StoryMembersTable.ARTICLE_ID).substring(0, 1);
      boolean hub = "HUB".equals(member.getAs(StoryMembersTable.ROLE));
      int size = stories.get(member.<String>getAs(StoryMembersTable.STORY_ID));
      counts.merge(kind + (hub ? " hub of " : " of ") + size, 1, Integer::sum);
    }
    return counts;
  }
}
