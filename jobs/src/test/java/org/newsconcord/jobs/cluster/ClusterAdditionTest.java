package org.newsconcord.jobs.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.newsconcord.jobs.cluster.TestArticles.article;
import static org.newsconcord.jobs.cluster.TestArticles.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.CopyLinksTable;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.jobs.table.Table;

/**
 * Stories of articles that come and leave day by day are those of one run over all, though most
 * texts are not read again. Passages are shared by many, far apart in time, and some texts are
 * exact copies, so that template text, frequent keys and units change with every addition.
 */
@ExtendWith(SparkExtension.class)
class ClusterAdditionTest {
  private static final int DAYS = 3;
  private static final int ARTICLES = 40;
  private static final int PASSAGES = 9;
  private final SparkSession spark;
  @TempDir Path folder;

  ClusterAdditionTest(SparkSession spark) {
    this.spark = spark;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void additionsEqualOneRunOverAll(int seed) {
    List<Row> articles = articles(seed);
    OutputFolder output = OutputFolder.at(spark, folder.resolve("daily").toString());
    Optional<RunFolder> base = Optional.empty();
    long known = 0;
    long cut = 0;
    int crowded = seed == 2 ? 4 : ARTICLES;
    for (int day = 1; day <= DAYS; day++) {
      // The first articles leave on the last day.
      List<Row> held = articles.subList(day == DAYS ? 3 : 0, ARTICLES * (DAYS + day) / (2 * DAYS));
      RunFolder run = output.newRun();
      run.addTo(base, 0);
      Map<String, Long> counters = cluster(run, held, crowded, base);
      known += counters.getOrDefault("known_texts", 0L);
      counters.remove("known_texts");
      if (base.isPresent()) {
        RunFolder once = OutputFolder.at(spark, folder.resolve("once" + day).toString()).newRun();
        assertEquals(cluster(once, held, crowded, Optional.empty()), counters);
        assertEquals(rows(once, StoryMembersTable.TABLE), rows(run, StoryMembersTable.TABLE));
        assertEquals(rows(once, CopyLinksTable.TABLE), rows(run, CopyLinksTable.TABLE));
      }
      assertTrue(counters.get("frequent_fingerprints") > 0, "frequent " + counters);
      cut += counters.get("cut_pairs");
      base = Optional.of(run);
    }
    assertTrue(known > ARTICLES / 2, "texts taken over: " + known);
    assertEquals(seed == 2, cut > 0, "pairs cut: " + cut);
  }

  private Map<String, Long> cluster(
      RunFolder run, List<Row> articles, int crowded, Optional<RunFolder> base) {
    run.write(ArticlesTable.TABLE, spark.createDataFrame(articles, ArticlesTable.TABLE.schema()));
    ClusterOptions options = ClusterOptions.defaults();
    options.frequentFingerprint = 5;
    options.splitArticles = 2;
    options.crowdedPairs = crowded;
    return new java.util.TreeMap<>(new ClusterJob(spark, run, options, base).run().counters());
  }

  private static List<Row> articles(int seed) {
    Random random = new Random(seed);
    List<Row> articles = new ArrayList<>();
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      String body = i % 11 == 10 ? bodies.get(i - 7) : body(seed, i, random);
      bodies.add(body);
      String day = i % 13 == 12 ? null : "2024-10-" + (10 + random.nextInt(20)) + " 08:00:00";
      String copied = i % 11 == 10 && articles.get(i - 7).get(0) != null ? "credit" : null;
      articles.add(article("a" + i, "o" + i % 6 + ".example", day, copied, body));
    }
    return articles;
  }

  private static String body(int seed, int i, Random random) {
    StringBuilder body = new StringBuilder(words(1_000 * seed + i, 0, 30));
    for (int part = 0; part < 3; part++) {
      int passage = random.nextInt(PASSAGES);
      int from = random.nextInt(10);
      body.append(words(seed * 17 + passage, from, from + 40));
    }
    return body.toString();
  }

  private static List<String> rows(RunFolder run, Table table) {
    return run.read(table).collectAsList().stream().map(Row::toString).sorted().toList();
  }
}
