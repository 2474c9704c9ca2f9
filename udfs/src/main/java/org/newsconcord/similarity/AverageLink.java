package org.newsconcord.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Agglomerative clustering of a sparse similarity graph by average linkage: the two clusters whose
 * members are most alike on average merge first, until no average reaches the threshold.
 *
 * <p>Contract: nodes are 0 to n-1 in an order that does not depend on the input's; a missing edge
 * is similarity 0; ties merge the lower nodes first. Cost: O(E log E) for E edges. Deterministic,
 * not thread-safe.
 *
 * <p>Worked example: with edges a-b .9, b-c .5 and threshold .3, a and b merge first, and c stays
 * out because its average with them is (0 + .5) / 2 = .25.
 */
public final class AverageLink {
  private record Merge(double average, int a, int b, int stampA, int stampB) {}

  private static final Comparator<Merge> BEST_FIRST =
      Comparator.comparingDouble((Merge m) -> -m.average)
          .thenComparingInt(Merge::a)
          .thenComparingInt(Merge::b);

  private final double threshold;
  private final int[] size;
  private final int[] stamp;
  private final List<Map<Integer, Double>> sums;
  private final DisjointSets merged;
  private final PriorityQueue<Merge> queue = new PriorityQueue<>(BEST_FIRST);

  /**
   * @param nodes how many there are
   * @param threshold least average of two clusters that merge
   */
  public AverageLink(int nodes, double threshold) {
    this.threshold = threshold;
    this.size = new int[nodes];
    this.stamp = new int[nodes];
    this.merged = new DisjointSets(nodes);
    this.sums = new ArrayList<>(nodes);
    for (int i = 0; i < nodes; i++) {
      size[i] = 1;
      sums.add(new HashMap<>());
    }
  }

  /**
   * How alike two nodes are; given once for each pair.
   *
   * @param similarity any number; one below zero keeps the nodes apart
   */
  public void edge(int a, int b, double similarity) {
    sums.get(a).put(b, similarity);
    sums.get(b).put(a, similarity);
  }

  /** The cluster of each node, named by its lowest node. */
  public int[] clusters() {
    for (int a = 0; a < sums.size(); a++) {
      for (int b : sums.get(a).keySet()) {
        if (a < b) {
          offer(a, b);
        }
      }
    }
    while (!queue.isEmpty()) {
      Merge merge = queue.poll();
      if (stamp[merge.a] == merge.stampA && stamp[merge.b] == merge.stampB) {
        merge(merge.a, merge.b);
      }
    }
    int[] cluster = new int[size.length];
    Arrays.setAll(cluster, merged::find);
    return cluster;
  }

  private void merge(int a, int b) {
    Map<Integer, Double> kept = sums.get(a);
    Map<Integer, Double> gone = sums.get(b);
    kept.remove(b);
    gone.remove(a);
    gone.forEach(
        (c, sum) -> {
          kept.merge(c, sum, Double::sum);
          Map<Integer, Double> other = sums.get(c);
          other.remove(b);
          other.put(a, kept.get(c));
        });
    gone.clear();
    size[a] += size[b];
    merged.join(a, b);
    stamp[a]++;
    stamp[b]++;
    for (int c : kept.keySet()) {
      offer(Math.min(a, c), Math.max(a, c));
    }
  }

  private void offer(int a, int b) {
    double average = sums.get(a).get(b) / ((double) size[a] * size[b]);
    if (average >= threshold) {
      queue.add(new Merge(average, a, b, stamp[a], stamp[b]));
    }
  }
}
