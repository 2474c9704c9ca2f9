package org.newsconcord.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The tests of a sum of trees, by feature and bound. Immutable and thread-safe.
 *
 * <p>Contract: {@code sum} gives the base and the leaf of each tree, added in the order of the
 * trees, as a walk from each root would. Instead of walking, it goes over the tests that a value
 * passes, and each closes the leaves of the first subtree below it; the first open leaf of a tree
 * is the one that the walk ends in. So it takes one step for each test that is passed, without
 * jumps that the processor cannot foresee.
 *
 * <p>Source: Lucchese and others, QuickScorer: a fast algorithm to rank documents with additive
 * ensembles of regression trees, SIGIR 2015.
 */
final class TreeTests {
  /** The first test of each feature, and the end of the last. */
  private final int[] firsts;

  private final double[] bounds;
  private final int[] trees;

  /** The leaves that stay open when a test is passed. */
  private final int[] open;

  /** The first leaf of each tree. */
  private final int[] firstLeaves;

  private final double[] leaves;

  private record Test(int feature, double bound, int tree, int open) {}

  private TreeTests(int features, List<Test> tests, int[] firstLeaves, double[] leaves) {
    this.firstLeaves = firstLeaves;
    this.leaves = leaves;
    this.firsts = new int[features + 1];
    tests.forEach(test -> firsts[test.feature + 1]++);
    Arrays.parallelPrefix(firsts, Integer::sum);
    this.bounds = tests.stream().mapToDouble(Test::bound).toArray();
    this.trees = tests.stream().mapToInt(Test::tree).toArray();
    this.open = tests.stream().mapToInt(Test::open).toArray();
  }

  /** Whether each tree, its nodes in preorder, has at most 32 leaves. */
  static boolean fit(int[] roots, int[] feature) {
    for (int tree = 0; tree < roots.length; tree++) {
      int end = tree + 1 < roots.length ? roots[tree + 1] : feature.length;
      if (Arrays.stream(feature, roots[tree], end).filter(f -> f < 0).count() > Integer.SIZE) {
        return false;
      }
    }
    return true;
  }

  /**
   * The tests of trees whose nodes stand in preorder.
   *
   * @param roots the first node of each tree
   * @param feature the feature that a node asks, negative for a leaf
   * @param value the bound of a node, or what a leaf adds
   * @param right the second child of a node
   * @throws IllegalArgumentException when a tree has more than 32 leaves
   */
  static TreeTests of(int features, int[] roots, int[] feature, double[] value, int[] right) {
    int[] leavesBefore = new int[feature.length + 1];
    for (int node = 0; node < feature.length; node++) {
      leavesBefore[node + 1] = leavesBefore[node] + (feature[node] < 0 ? 1 : 0);
    }
    List<Test> tests = new ArrayList<>();
    int[] firstLeaves = new int[roots.length];
    for (int tree = 0; tree < roots.length; tree++) {
      int first = leavesBefore[roots[tree]];
      int end = tree + 1 < roots.length ? roots[tree + 1] : feature.length;
      if (leavesBefore[end] - first > Integer.SIZE) {
        throw new IllegalArgumentException("A tree has at most 32 leaves.");
      }
      firstLeaves[tree] = first;
      for (int node = roots[tree]; node < end; node++) {
        if (feature[node] >= 0) {
          int closed = leavesBefore[right[node]] - leavesBefore[node];
          int closing = (int) ((1L << closed) - 1) << leavesBefore[node] - first;
          tests.add(new Test(feature[node], value[node], tree, ~closing));
        }
      }
    }
    tests.sort(Comparator.comparingInt(Test::feature).thenComparingDouble(Test::bound));
    double[] leaves = new double[leavesBefore[feature.length]];
    for (int node = 0; node < feature.length; node++) {
      if (feature[node] < 0) {
        leaves[leavesBefore[node]] = value[node];
      }
    }
    return new TreeTests(features, tests, firstLeaves, leaves);
  }

  /** The base and the leaf that each tree has for these values. */
  double sum(double base, double[] values) {
    int[] reachable = new int[firstLeaves.length];
    Arrays.fill(reachable, -1);
    for (int f = 0; f < firsts.length - 1; f++) {
      double of = values[f];
      for (int k = firsts[f]; k < firsts[f + 1] && of >= bounds[k]; k++) {
        reachable[trees[k]] &= open[k];
      }
    }
    double sum = base;
    for (int tree = 0; tree < reachable.length; tree++) {
      sum += leaves[firstLeaves[tree] + Integer.numberOfTrailingZeros(reachable[tree])];
    }
    return sum;
  }
}
