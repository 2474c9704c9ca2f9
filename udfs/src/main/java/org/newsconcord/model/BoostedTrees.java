package org.newsconcord.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.newsconcord.text.WordList;

/**
 * A sum of small regression trees over named features, turned into a probability by the logistic
 * function. Immutable and thread-safe.
 *
 * <p>The text form has one line {@code features}, tab, the names; one line {@code base}, tab, the
 * log odds before any tree; and a line for each tree: its nodes in preorder, separated by blanks. A
 * node {@code 7<0.5} sends a value of feature 7 that is less than 0.5, or missing (NaN), to the
 * first of the two subtrees that follow, and any other value to the second. A node {@code =0.25} is
 * a leaf that adds 0.25 to the log odds. Lines that open with {@code #} are comments.
 *
 * <p>Source of the method: Friedman, Greedy function approximation: a gradient boosting machine,
 * Annals of Statistics 29 (2001).
 */
public final class BoostedTrees {
  private final List<String> features;
  private final double base;
  private final int[] feature;
  private final double[] value;
  private final int[] right;
  private final int[] roots;

  /** The tests of small trees; null for larger ones, which are walked. */
  private final TreeTests tests;

  private final double[] means;

  private BoostedTrees(List<String> features, double base, Nodes nodes) {
    this.features = features;
    this.base = base;
    this.feature = nodes.feature.stream().mapToInt(Integer::intValue).toArray();
    this.value = nodes.value.stream().mapToDouble(Double::doubleValue).toArray();
    this.right = nodes.right.stream().mapToInt(Integer::intValue).toArray();
    this.roots = nodes.roots.stream().mapToInt(Integer::intValue).toArray();
    this.tests =
        TreeTests.fit(roots, feature)
            ? TreeTests.of(features.size(), roots, feature, value, right)
            : null;
    this.means = means();
  }

  /** The expected value of each node; a subtree stands behind its root. */
  private double[] means() {
    double[] of = value.clone();
    for (int node = of.length - 1; node >= 0; node--) {
      if (feature[node] >= 0) {
        of[node] = (of[node + 1] + of[right[node]]) / 2;
      }
    }
    return of;
  }

  /**
   * The model of a resource that lies beside a class.
   *
   * @param features the names of the values that {@link #probability} will be given, in order
   * @throws IllegalStateException when the resource is missing or was trained on other features
   */
  public static BoostedTrees load(Class<?> owner, String name, List<String> features) {
    BoostedTrees model = parse(WordList.of(owner, name));
    if (!model.features.equals(features)) {
      throw new IllegalStateException(
          "The model "
              + name
              + " was trained on the features "
              + model.features
              + ", the code computes "
              + features
              + ". Train it again.");
    }
    return model;
  }

  /**
   * The model of these lines.
   *
   * @throws IllegalArgumentException when a line is malformed
   */
  public static BoostedTrees parse(List<String> lines) {
    List<String> features = List.of();
    double base = 0;
    Nodes nodes = new Nodes();
    for (String line : lines) {
      if (line.startsWith("features\t")) {
        features = List.of(line.substring("features\t".length()).split("\t"));
      } else if (line.startsWith("base\t")) {
        base = Double.parseDouble(line.substring("base\t".length()));
      } else {
        nodes.add(line);
      }
    }
    return new BoostedTrees(features, base, nodes);
  }

  /** The names of the features, in the order of the values. */
  public List<String> features() {
    return features;
  }

  /** Probability of the positive class, 0 to 1. */
  public double probability(double[] values) {
    return 1 / (1 + StrictMath.exp(-logOdds(values)));
  }

  /** Share of the positive class, of randomised trees whose leaves add up to it; 0 to 1. */
  public double share(double[] values) {
    return Math.max(0, Math.min(1, logOdds(values)));
  }

  /** Log odds of the positive class. */
  public double logOdds(double[] values) {
    if (tests != null) {
      return tests.sum(base, values);
    }
    double sum = base;
    for (int root : roots) {
      sum += value[leaf(root, values)];
    }
    return sum;
  }

  private int leaf(int root, double[] values) {
    int node = root;
    while (feature[node] >= 0) {
      node = next(node, values);
    }
    return node;
  }

  /**
   * How much each feature moves the log odds of these values: along each path the change of the
   * expected value at a node goes to the feature that the node asks. The expected value of a node
   * is the mean of its leaves.
   */
  public double[] contributions(double[] values) {
    double[] parts = new double[features.size()];
    for (int root : roots) {
      int node = root;
      while (feature[node] >= 0) {
        int next = next(node, values);
        parts[feature[node]] += means[next] - means[node];
        node = next;
      }
    }
    return parts;
  }

  private int next(int node, double[] values) {
    return values[feature[node]] >= value[node] ? right[node] : node + 1;
  }

  private static final class Nodes {
    private final List<Integer> feature = new ArrayList<>();
    private final List<Double> value = new ArrayList<>();
    private final List<Integer> right = new ArrayList<>();
    private final List<Integer> roots = new ArrayList<>();

    private void add(String line) {
      roots.add(feature.size());
      List<String> rest = new ArrayList<>(Arrays.asList(line.split(" ")));
      int read = addFrom(rest, 0);
      if (read != rest.size()) {
        throw new IllegalArgumentException("A tree has nodes too many: " + line);
      }
    }

    private int addFrom(List<String> tokens, int at) {
      if (at >= tokens.size()) {
        throw new IllegalArgumentException("A tree ends too early: " + tokens);
      }
      String token = tokens.get(at);
      int mark = token.indexOf('<');
      int node = feature.size();
      if (mark < 0) {
        feature.add(-1);
        value.add(Double.parseDouble(token.substring(1)));
        right.add(-1);
        return at + 1;
      }
      feature.add(Integer.parseInt(token.substring(0, mark)));
      value.add(Double.parseDouble(token.substring(mark + 1)));
      right.add(-1);
      int next = addFrom(tokens, at + 1);
      right.set(node, feature.size());
      return addFrom(tokens, next);
    }
  }
}
