package org.newsconcord.jobs.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.newsconcord.jobs.cluster.TestArticles.article;
import static org.newsconcord.jobs.cluster.TestArticles.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.StoryMembersTable;

/** Text that ran everywhere, most of it in one outlet. */
@ExtendWith(SparkExtension.class)
class ClusterSkewTest {
  private static final int COPIES = 1_200;
  private static final int FREQUENT = 150;

  @Test
  void aTextThatRanEverywhereStaysOneStoryWithFewPairs(SparkSession spark, @TempDir Path folder) {
    List<Row> articles = new ArrayList<>();
    for (int i = 0; i < COPIES; i++) {
      String own = words(100 + i, 0, 5 + i % 7);
      String outlet = i % 10 == 0 ? "o" + i % 300 + ".example" : "most.example";
      String day = "2024-10-" + (10 + i % 5) + " 00:00:00";
      articles.add(article("c" + i, outlet, day, null, own + words(1, 0, 60) + own));
      if (i % 10 == 0) {
        articles.add(article("z" + i, outlet, day, null, words(5_000 + i, 0, 80)));
      }
    }
    RunFolder run = OutputFolder.at(spark, folder.toString()).newRun();
    run.write(ArticlesTable.TABLE, spark.createDataFrame(articles, ArticlesTable.TABLE.schema()));
    ClusterOptions options = ClusterOptions.defaults();
    options.frequentFingerprint = FREQUENT;
    Map<String, Long> counters = new ClusterJob(spark, run, options).run().counters();

    Map<String, Long> sizes =
        run.read(StoryMembersTable.TABLE).collectAsList().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.<String>getAs(StoryMembersTable.STORY_ID), Collectors.counting()));
    assertEquals(COPIES, sizes.values().stream().mapToLong(Long::longValue).max().orElseThrow());
    assertEquals(1 + COPIES / 10, sizes.size());
    assertEquals(COPIES, counters.get("sampled_articles"));
    assertTrue(counters.get("frequent_fingerprints") >= 5, "frequent " + counters);
    assertTrue(counters.get("frequent_bands") >= 1, "frequent " + counters);
    assertTrue(counters.get("candidate_pairs") < 60L * COPIES, "pairs " + counters);
  }
}
