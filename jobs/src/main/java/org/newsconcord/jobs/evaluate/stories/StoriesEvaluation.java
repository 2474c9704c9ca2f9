package org.newsconcord.jobs.evaluate.stories;

import static org.apache.spark.sql.functions.col;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.cluster.ClusterJob;
import org.newsconcord.jobs.cluster.ClusterOptions;
import org.newsconcord.jobs.evaluate.ArticleRecords;
import org.newsconcord.jobs.evaluate.RecordFields;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageObserver;
import org.newsconcord.jobs.run.StageRunner;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.CopyLinksTable;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.similarity.TemplateRule;

/** Runs clustering on articles and measures its stories and copy links. */
public final class StoriesEvaluation {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final long MEGABYTE = 1 << 20;
  private final SparkSession spark;
  private final RunFolder run;
  private final ClusterOptions options;
  private final StoriesReport report = new StoriesReport();

  /** An evaluation that works in this run. */
  public StoriesEvaluation(SparkSession spark, RunFolder run, ClusterOptions options) {
    options.validate();
    this.spark = spark;
    this.run = run;
    this.options = options;
  }

  /** Clusters, and measures what the request asks for. */
  public StoriesReport run(StoriesRequest request) {
    run.write(ArticlesTable.TABLE, ArticleRecords.read(spark, request.data()));
    resetPeak();
    long begin = System.nanoTime();
    Map<String, Long> counters =
        new StageRunner(spark, run, StageObserver.NONE).run(ClusterJob.stage(options)).counters();
    report.add("seconds", (System.nanoTime() - begin) / NANOS_PER_SECOND);
    report.add("peak_heap_mb", peakHeap() / MEGABYTE);
    counters.forEach(report::add);
    boolean scored = request.oracle() || request.label() != null || request.planted() != null;
    if (scored || !request.minHashTables().isEmpty()) {
      measure(request);
    }
    return report;
  }

  private void measure(StoriesRequest request) {
    List<StoryArticle> articles = articles();
    StoryScores scores = new StoryScores(articles, storyOf(articles), links(articles), report);
    CopyOracle stories = null;
    if (request.oracle() || !request.minHashTables().isEmpty()) {
      stories =
          CopyOracle.ofStories(
              articles,
              options.templateRule(),
              options.templateRun(),
              options.minGrams(),
              options.linkContainment());
      scores.againstOracle(stories);
      CopyOracle raw =
          CopyOracle.ofRawTexts(articles, options.minGrams(), options.linkContainment());
      scores.againstRawTexts(raw, options.copyWindowDays());
    }
    if (request.label() != null) {
      scores.againstLabels(RecordFields.read(spark, request.data(), request.label()));
    }
    if (request.planted() != null) {
      scores.againstPlanted(RecordFields.read(spark, request.planted(), Synthesized.CLUSTER));
    }
    for (int tables : request.minHashTables()) {
      resetPeak();
      MinHashBaseline baseline = new MinHashBaseline(spark, run.read(ArticlesTable.TABLE), tables);
      scores.againstBaseline(stories, baseline);
      report.add("minhash_" + tables + "_peak_heap_mb", peakHeap() / MEGABYTE);
    }
  }

  private List<StoryArticle> articles() {
    List<StoryArticle> articles = new ArrayList<>();
    Dataset<Row> rows =
        run.read(ArticlesTable.TABLE)
            .select(
                ArticlesTable.ARTICLE_ID,
                ArticlesTable.SOURCE_ID,
                ArticlesTable.OUTLET,
                ArticlesTable.HEADLINE,
                ArticlesTable.BODY,
                ArticlesTable.PUBLISHED_AT);
    for (Row row : rows.collectAsList()) {
      Timestamp at = row.getTimestamp(5);
      int day =
          at == null
              ? TemplateRule.UNDATED
              : (int) at.toInstant().atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
      articles.add(
          new StoryArticle(
              row.getString(0),
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              day));
    }
    articles.sort(Comparator.comparing(StoryArticle::id));
    return articles;
  }

  private String[] storyOf(List<StoryArticle> articles) {
    Map<String, Integer> numbers = numbers(articles);
    String[] stories = new String[articles.size()];
    for (Row row :
        run.read(StoryMembersTable.TABLE)
            .select(StoryMembersTable.ARTICLE_ID, StoryMembersTable.STORY_ID)
            .collectAsList()) {
      stories[numbers.get(row.getString(0))] = row.getString(1);
    }
    return stories;
  }

  private Map<ArticlePair, Double> links(List<StoryArticle> articles) {
    Map<String, Integer> numbers = numbers(articles);
    Map<ArticlePair, Double> links = new HashMap<>();
    for (Row row :
        run.read(CopyLinksTable.TABLE)
            .select(
                col(CopyLinksTable.FROM_ARTICLE_ID),
                col(CopyLinksTable.TO_ARTICLE_ID),
                col(CopyLinksTable.CONTAINMENT))
            .collectAsList()) {
      links.put(
          ArticlePair.of(numbers.get(row.getString(0)), numbers.get(row.getString(1))),
          row.getDouble(2));
    }
    return links;
  }

  private static Map<String, Integer> numbers(List<StoryArticle> articles) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      numbers.put(articles.get(i).id(), i);
    }
    return numbers;
  }

  private static void resetPeak() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
