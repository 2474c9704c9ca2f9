package org.newsconcord.jobs.evaluate.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsconcord.similarity.TemplateRule;
import org.newsconcord.similarity.Words;

/** Counts right and wrong pairs of articles. Pairs are unordered; an article alone has none. */
final class StoryScores {
  private static final double[] LEVELS = {0.3, 0.5, 0.7};
  private static final double COPY = 0.5;
  private static final double LIKE = 0.3;
  private static final int LARGE = 100;
  private final List<StoryArticle> articles;
  private final String[] storyOf;
  private final Map<ArticlePair, Double> links;
  private final StoriesReport report;

  StoryScores(
      List<StoryArticle> articles,
      String[] storyOf,
      Map<ArticlePair, Double> links,
      StoriesReport report) {
    this.articles = articles;
    this.storyOf = storyOf;
    this.links = links;
    this.report = report;
  }

  /** Recall and precision of the links at each level; cohesion of stories; copies kept together. */
  void againstOracle(CopyOracle oracle) {
    Map<ArticlePair, Double> truth = oracle.containments();
    for (double level : LEVELS) {
      Set<ArticlePair> right = atLeast(truth, level);
      Set<ArticlePair> found = atLeast(links, level);
      String suffix = String.format(Locale.ROOT, "%.1f", level).replace('.', '_');
      report.add("oracle_pairs_at_" + suffix, right.size());
      report.add("recall_at_" + suffix, common(right, found), right.size());
      report.add("precision_at_" + suffix, common(right, found), found.size());
    }
    long pairs = 0;
    long alike = 0;
    for (ArticlePair pair : storyPairs()) {
      pairs++;
      alike += truth.getOrDefault(pair, 0.0) >= LIKE ? 1 : 0;
    }
    Set<ArticlePair> copies = atLeast(truth, COPY);
    report.add("story_pairs", pairs);
    report.add("cohesion", alike, pairs);
    report.add(
        "kept_together",
        copies.stream().filter(p -> storyOf[p.low()].equals(storyOf[p.high()])).count(),
        copies.size());
    report.add("largest_story", stories().values().stream().mapToInt(List::size).max().orElse(0));
  }

  /** The same pairs with template text left in, those within the window and all. */
  void againstRawTexts(CopyOracle raw, int windowDays) {
    Set<ArticlePair> copies = atLeast(raw.containments(), COPY);
    Set<ArticlePair> near = new HashSet<>(copies);
    near.removeIf(pair -> !isNear(pair, windowDays));
    Set<ArticlePair> found = atLeast(links, COPY);
    report.add("raw_text_pairs_at_0_5", copies.size());
    report.add("raw_text_pairs_in_window_at_0_5", near.size());
    report.add("raw_text_recall_in_window_at_0_5", common(near, found), near.size());
  }

  /** How far articles of one story have one label, or titles that agree. */
  void againstLabels(Map<String, String> labelOf) {
    long pairs = 0;
    long right = 0;
    long sameLabel = 0;
    for (ArticlePair pair : storyPairs()) {
      String low = labelOf.get(articles.get(pair.low()).sourceId());
      String high = labelOf.get(articles.get(pair.high()).sourceId());
      if (low != null && high != null) {
        boolean same = low.equals(high);
        pairs++;
        sameLabel += same ? 1 : 0;
        right += same || titlesAgree(pair) ? 1 : 0;
      }
    }
    int most = 0;
    for (List<Integer> members : stories().values()) {
      Set<String> labels = new HashSet<>();
      members.forEach(m -> labels.add(labelOf.get(articles.get(m).sourceId())));
      labels.remove(null);
      most = Math.max(most, labels.size());
    }
    report.add("labelled_pairs", pairs);
    report.add("pair_precision", right, pairs);
    report.add("pair_precision_label_only", sameLabel, pairs);
    report.add("cross_label_pairs", pairs - sameLabel);
    report.add("largest_labels_in_story", most);
  }

  /** Agreement with planted clusters. */
  void againstPlanted(Map<String, String> clusterOf) {
    List<String> truth = new ArrayList<>();
    List<String> found = new ArrayList<>();
    Map<String, Map<String, Long>> storiesOf = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      String cluster = clusterOf.get(articles.get(i).sourceId());
      if (cluster != null) {
        truth.add(cluster);
        found.add(storyOf[i]);
        storiesOf.computeIfAbsent(cluster, c -> new HashMap<>()).merge(storyOf[i], 1L, Long::sum);
      }
    }
    double largePairs = 0;
    double largeKept = 0;
    for (Map<String, Long> stories : storiesOf.values()) {
      long size = stories.values().stream().mapToLong(Long::longValue).sum();
      if (size > LARGE) {
        largePairs += pairs(size);
        largeKept += stories.values().stream().mapToDouble(StoryScores::pairs).sum();
      }
    }
    report.add("planted_articles", truth.size());
    report.add("ari", AdjustedRand.of(truth, found));
    report.add("recall_over_100_copies", largeKept, largePairs);
  }

  /** What Spark MLlib finds on the same articles. */
  void againstBaseline(CopyOracle oracle, MinHashBaseline baseline) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      numbers.put(articles.get(i).id(), i);
    }
    Set<ArticlePair> found = new HashSet<>();
    for (String[] pair : baseline.pairs()) {
      found.add(ArticlePair.of(numbers.get(pair[0]), numbers.get(pair[1])));
    }
    Set<ArticlePair> right = atLeast(oracle.containments(), COPY);
    String prefix = "minhash_" + baseline.tables() + "_";
    report.add(prefix + "recall", common(right, found), right.size());
    report.add(prefix + "precision", common(right, found), found.size());
    report.add(prefix + "pairs_examined", baseline.examined());
    report.add(prefix + "seconds", baseline.seconds());
  }

  private Map<String, List<Integer>> stories() {
    Map<String, List<Integer>> stories = new LinkedHashMap<>();
    for (int i = 0; i < storyOf.length; i++) {
      stories.computeIfAbsent(storyOf[i], s -> new ArrayList<>()).add(i);
    }
    return stories;
  }

  private List<ArticlePair> storyPairs() {
    List<ArticlePair> pairs = new ArrayList<>();
    for (List<Integer> members : stories().values()) {
      for (int i = 0; i < members.size(); i++) {
        for (int j = i + 1; j < members.size(); j++) {
          pairs.add(ArticlePair.of(members.get(i), members.get(j)));
        }
      }
    }
    return pairs;
  }

  private boolean isNear(ArticlePair pair, int windowDays) {
    int a = articles.get(pair.low()).day();
    int b = articles.get(pair.high()).day();
    return a == TemplateRule.UNDATED || b == TemplateRule.UNDATED || Math.abs(a - b) <= windowDays;
  }

  /** Whether the titles share half of all their words. */
  private boolean titlesAgree(ArticlePair pair) {
    Set<Long> low = words(articles.get(pair.low()).headline());
    Set<Long> high = words(articles.get(pair.high()).headline());
    Set<Long> both = new HashSet<>(low);
    both.retainAll(high);
    int all = low.size() + high.size() - both.size();
    return all > 0 && both.size() >= COPY * all;
  }

  private static Set<Long> words(String headline) {
    Set<Long> words = new HashSet<>();
    for (long word : Words.of(headline).grams(1)) {
      words.add(word);
    }
    return words;
  }

  private static double pairs(long size) {
    return size * (size - 1.0) / 2;
  }

  private static long common(Set<ArticlePair> a, Set<ArticlePair> b) {
    return a.stream().filter(b::contains).count();
  }

  private static Set<ArticlePair> atLeast(Map<ArticlePair, Double> pairs, double level) {
    Set<ArticlePair> found = new HashSet<>();
    pairs.forEach(
        (pair, containment) -> {
          if (containment >= level) {
            found.add(pair);
          }
        });
    return found;
  }
}
