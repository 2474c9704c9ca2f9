package org.newsconcord.jobs.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.newsconcord.jobs.fit.TreeBooster.Example;
import org.newsconcord.model.BoostedTrees;

/**
 * Fits extremely randomised trees: each split is the best of a few, each with a feature and a
 * threshold drawn at random. Their mean is less sure of what few examples show than boosting is.
 * The sum of the trees is the share of positive examples, 0 to 1. Deterministic: all draws come
 * from a fixed sequence of random numbers.
 *
 * <p>Source: Geurts, Ernst and Wehenkel, Extremely randomized trees, Machine Learning 63 (2006).
 *
 * @param trees how many trees
 * @param depth most splits between root and leaf
 * @param leastLeaf least examples in a leaf
 * @param columns share of the features that each split may ask, above 0 and at most 1
 */
public record RandomTrees(int trees, int depth, int leastLeaf, double columns) {
  /** Stands for what is unknown: below all values that features have. */
  private static final double UNKNOWN = -3;

  private static final int LEAF_DIGITS = 4;

  private static final int THRESHOLD_DIGITS = 6;

  /** Checks the ranges. */
  public RandomTrees {
    if (trees < 1 || depth < 1 || leastLeaf < 1 || !(columns > 0 && columns <= 1)) {
      throw new IllegalArgumentException(
          "trees, depth and leastLeaf must be at least 1, columns above 0 and at most 1");
    }
  }

  /** The fitted model as lines in the form that {@link BoostedTrees#parse} reads. */
  public List<String> lines(List<String> features, List<Example> examples) {
    List<String> lines = new ArrayList<>();
    lines.add("features\t" + String.join("\t", features));
    lines.add("base\t0.0");
    int[] all = IntStream.range(0, examples.size()).toArray();
    for (int tree = 0; tree < trees; tree++) {
      StringBuilder text = new StringBuilder();
      new Growth(features.size(), examples, new Random(tree)).grow(all, 0, text);
      lines.add(text.substring(1));
    }
    return lines;
  }

  /** The fitted model. */
  public BoostedTrees fit(List<String> features, List<Example> examples) {
    return BoostedTrees.parse(lines(features, examples));
  }

  private final class Growth {
    private final int features;
    private final List<Example> examples;
    private final Random random;

    private Growth(int features, List<Example> examples, Random random) {
      this.features = features;
      this.examples = examples;
      this.random = random;
    }

    private void grow(int[] members, int level, StringBuilder text) {
      Split split = level == depth || isPure(members) ? null : bestSplit(members);
      if (split == null) {
        text.append(" =").append(number(share(members) / trees, LEAF_DIGITS));
        return;
      }
      text.append(' ').append(split.feature).append('<').append(split.threshold);
      grow(below(members, split), level + 1, text);
      grow(notBelow(members, split), level + 1, text);
    }

    private boolean isPure(int[] members) {
      boolean first = examples.get(members[0]).positive();
      return Arrays.stream(members).allMatch(i -> examples.get(i).positive() == first);
    }

    /** The best of the features drawn; further ones are drawn only while none may split. */
    private Split bestSplit(int[] members) {
      int wanted = (int) Math.ceil(columns * features);
      Split best = null;
      int[] order = shuffled();
      for (int k = 0; k < features && (k < wanted || best == null); k++) {
        Split split = drawn(members, order[k]);
        if (split != null && (best == null || split.gain > best.gain)) {
          best = split;
        }
      }
      return best;
    }

    private int[] shuffled() {
      int[] order = IntStream.range(0, features).toArray();
      for (int i = features - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int other = order[i];
        order[i] = order[j];
        order[j] = other;
      }
      return order;
    }

    /** A random threshold between the least and the greatest value; null where it may not split. */
    private Split drawn(int[] members, int feature) {
      double least = Double.POSITIVE_INFINITY;
      double greatest = Double.NEGATIVE_INFINITY;
      for (int i : members) {
        least = Math.min(least, value(i, feature));
        greatest = Math.max(greatest, value(i, feature));
      }
      if (least == greatest) {
        return null;
      }
      double threshold = number(least + random.nextDouble() * (greatest - least), THRESHOLD_DIGITS);
      double[] weight = new double[2];
      double[] positive = new double[2];
      int[] count = new int[2];
      for (int i : members) {
        int side = value(i, feature) < threshold ? 0 : 1;
        Example example = examples.get(i);
        count[side]++;
        weight[side] += example.weight();
        positive[side] += example.positive() ? example.weight() : 0;
      }
      return Math.min(count[0], count[1]) < leastLeaf
          ? null
          : new Split(feature, threshold, purity(positive, weight));
    }

    private double value(int example, int feature) {
      double value = examples.get(example).values()[feature];
      return Double.isNaN(value) ? UNKNOWN : value;
    }

    private double share(int[] members) {
      double weight = 0;
      double positive = 0;
      for (int i : members) {
        weight += examples.get(i).weight();
        positive += examples.get(i).positive() ? examples.get(i).weight() : 0;
      }
      return positive / weight;
    }

    private int[] below(int[] members, Split split) {
      return Arrays.stream(members)
          .filter(i -> value(i, split.feature) < split.threshold)
          .toArray();
    }

    private int[] notBelow(int[] members, Split split) {
      return Arrays.stream(members)
          .filter(i -> value(i, split.feature) >= split.threshold)
          .toArray();
    }
  }

  /** Gini purity of two sides, up to what does not depend on the split; greater is purer. */
  private static double purity(double[] positive, double[] weight) {
    double purity = 0;
    for (int side = 0; side < weight.length; side++) {
      double negative = weight[side] - positive[side];
      purity += (positive[side] * positive[side] + negative * negative) / weight[side];
    }
    return purity;
  }

  /** What is written is what is used. */
  private static double number(double value, int digits) {
    return Double.parseDouble(String.format(Locale.ROOT, "%." + digits + "g", value));
  }

  /** Values below the threshold, and unknown ones, go to the first subtree. */
  private record Split(int feature, double threshold, double gain) {}
}
