package org.newsconcord.jobs.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * Divides stories into sets that can be clustered apart: stories connected by pairs at least as
 * alike as the threshold, since average linkage never joins two sets without such a pair. A set
 * that is too large is divided again at a higher threshold.
 */
final class ConnectedSets {
  private static final double STEP = 0.05;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> stories = new ArrayList<>();
  private final List<int[]> pairs = new ArrayList<>();
  private final List<Double> similarities = new ArrayList<>();
  private int[] parent;
  private long splits;

  void add(Row edge) {
    pairs.add(
        new int[] {number(edge.getAs(StoryPairs.FIRST)), number(edge.getAs(StoryPairs.SECOND))});
    similarities.add(edge.getAs(StoryPairs.SIMILARITY));
  }

  /** The set of each connected story, named by its lowest story id. */
  Map<String, String> divide(double threshold, int maxStories) {
    parent = new int[stories.size()];
    double[] bar = new double[stories.size()];
    java.util.Arrays.fill(bar, threshold);
    boolean again = true;
    while (again) {
      connect(bar);
      again = raise(bar, maxStories);
    }
    return named();
  }

  /** How many sets were divided again. */
  long splits() {
    return splits;
  }

  private void connect(double[] bar) {
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    for (int k = 0; k < pairs.size(); k++) {
      int a = pairs.get(k)[0];
      int b = pairs.get(k)[1];
      if (similarities.get(k) >= Math.max(bar[a], bar[b])) {
        int rootA = root(a);
        int rootB = root(b);
        parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
      }
    }
  }

  private boolean raise(double[] bar, int maxStories) {
    int[] size = new int[parent.length];
    for (int i = 0; i < parent.length; i++) {
      size[root(i)]++;
    }
    boolean raised = false;
    for (int i = 0; i < parent.length; i++) {
      if (size[root(i)] > maxStories && bar[i] < 1) {
        bar[i] += STEP;
        raised = true;
        splits += root(i) == i ? 1 : 0;
      }
    }
    return raised;
  }

  private Map<String, String> named() {
    Map<Integer, String> lowest = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      lowest.merge(root(i), stories.get(i), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    Map<String, String> sets = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      sets.put(stories.get(i), lowest.get(root(i)));
    }
    return sets;
  }

  private int number(String story) {
    Integer known = numbers.putIfAbsent(story, stories.size());
    if (known == null) {
      stories.add(story);
      return stories.size() - 1;
    }
    return known;
  }

  private int root(int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
