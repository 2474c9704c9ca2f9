package org.newsconcord.jobs.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.fit.TreeBooster;
import org.newsconcord.jobs.run.KeptRows;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.similarity.AverageLink;

/** Stories of labelled articles with the features of their candidate pairs, on the driver. */
public final class LabelledStories {
  private final String name;

  /** Of each story the labels of its articles. */
  private final List<List<String>> labels;

  private final int[] first;
  private final int[] second;
  private final double[][] features;

  private LabelledStories(
      String name, List<List<String>> labels, List<Row> pairs, Map<String, Integer> numbers) {
    this.name = name;
    this.labels = labels;
    this.first =
        pairs.stream().mapToInt(p -> numbers.get(p.<String>getAs(ComparedPairs.FIRST))).toArray();
    this.second =
        pairs.stream().mapToInt(p -> numbers.get(p.<String>getAs(ComparedPairs.SECOND))).toArray();
    this.features = pairs.stream().map(ComparedPairs::featuresOf).toArray(double[][]::new);
  }

  /**
   * The stories of a run that has articles and stories.
   *
   * @param name of the set
   * @param labelOfArticle the event of each article, by article_id
   */
  public static LabelledStories read(
      String name,
      SparkSession spark,
      RunFolder run,
      GroupOptions options,
      Map<String, String> labelOfArticle) {
    try (KeptRows kept = new KeptRows()) {
      ComparedStories stories =
          new ComparedStories(run, options, LanguagePack.english(), kept, Optional.empty());
      Map<String, List<String>> labels = new TreeMap<>();
      for (Row article : stories.articles().collectAsList()) {
        labels
            .computeIfAbsent(article.getAs(StoryVector.STORY), story -> new ArrayList<>())
            .add(labelOfArticle.get(article.<String>getAs(ArticlesTable.ARTICLE_ID)));
      }
      Map<String, Integer> numbers = new HashMap<>();
      labels.keySet().forEach(story -> numbers.put(story, numbers.size()));
      List<Row> pairs =
          ComparedPairs.features(stories.pairsWithFeatures())
              .orderBy(ComparedPairs.FIRST, ComparedPairs.SECOND)
              .collectAsList();
      return new LabelledStories(name, List.copyOf(labels.values()), pairs, numbers);
    }
  }

  String name() {
    return name;
  }

  int articles() {
    return labels.stream().mapToInt(List::size).sum();
  }

  long events() {
    return labels.stream().flatMap(List::stream).distinct().count();
  }

  int pairs() {
    return first.length;
  }

  long positives() {
    long positives = 0;
    for (int i = 0; i < first.length; i++) {
      positives += isPositive(i) ? 1 : 0;
    }
    return positives;
  }

  private boolean isPositive(int pair) {
    return !Collections.disjoint(labels.get(first[pair]), labels.get(second[pair]));
  }

  /**
   * The pairs as examples that count so much each. Where all articles of an event have one date, as
   * where editors have dated it, pairs of different days are left out: that they are of two events
   * would only say how the set was made.
   */
  List<TreeBooster.Example> examples(double weight) {
    boolean tellsTime = IntStream.range(0, first.length).anyMatch(i -> isPositive(i) && isApart(i));
    List<TreeBooster.Example> examples = new ArrayList<>(first.length);
    for (int i = 0; i < first.length; i++) {
      if (tellsTime || !isApart(i)) {
        examples.add(new TreeBooster.Example(features[i], isPositive(i), weight));
      }
    }
    return examples;
  }

  private boolean isApart(int pair) {
    return features[pair][StoryLikeness.Feature.DAYS.ordinal()] > 0;
  }

  /** F1 over pairs of articles of the events that a model gives. */
  double pairF1(StoryLikeness likeness, double bar) {
    AverageLink linkage = new AverageLink(labels.size(), bar);
    for (int i = 0; i < first.length; i++) {
      double alike = likeness.of(features[i]);
      if (alike >= GroupJob.LEAST_SIMILARITY) {
        linkage.edge(first[i], second[i], alike);
      }
    }
    int[] clusters = linkage.clusters();
    Map<Integer, Map<String, Integer>> events = new HashMap<>();
    Map<String, Integer> wanted = new HashMap<>();
    for (int story = 0; story < clusters.length; story++) {
      Map<String, Integer> event = events.computeIfAbsent(clusters[story], c -> new HashMap<>());
      for (String label : labels.get(story)) {
        event.merge(label, 1, Integer::sum);
        wanted.merge(label, 1, Integer::sum);
      }
    }
    long found = 0;
    long right = 0;
    for (Map<String, Integer> event : events.values()) {
      found += pairs(event.values().stream().mapToInt(n -> n).sum());
      right += event.values().stream().mapToLong(LabelledStories::pairs).sum();
    }
    long all = wanted.values().stream().mapToLong(LabelledStories::pairs).sum();
    return 2d * right / Math.max(1, found + all);
  }

  private static long pairs(int n) {
    return n * (n - 1L) / 2;
  }
}
