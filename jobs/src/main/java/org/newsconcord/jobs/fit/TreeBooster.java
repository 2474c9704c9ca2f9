package org.newsconcord.jobs.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.newsconcord.model.BoostedTrees;

/**
 * Fits {@link BoostedTrees} to examples by second-order gradient boosting of the logistic loss over
 * binned features. Sums run in the order of the examples and exponentials come from {@link
 * StrictMath}, so the same examples give the same text on every machine.
 *
 * <p>Source: Chen and Guestrin, XGBoost: a scalable tree boosting system, KDD 2016 (split gain and
 * leaf weights with L2 regularisation); Friedman 2001 for shrinkage, Friedman 2002 (Stochastic
 * gradient boosting) for a part of the examples to each tree; Geurts, Ernst and Wehenkel, Extremely
 * randomized trees, 2006, for thresholds drawn at random.
 *
 * @param trees how many trees
 * @param depth most splits between root and leaf
 * @param rate share of each tree's leaf that counts, above 0 and at most 1
 * @param minHessian least sum of second derivatives in a leaf, about four times fewer than examples
 * @param ridge L2 weight on leaves
 * @param columns share of the features that each tree may ask, above 0 and at most 1; which they
 *     are is told by a fixed sequence of random numbers
 * @param bags how many such models are fitted and averaged
 * @param rows share of the examples that each tree is grown on, above 0 and at most 1
 * @param drawn whether each split asks every feature at one threshold drawn at random, not at all
 */
public record TreeBooster(
    int trees,
    int depth,
    double rate,
    double minHessian,
    double ridge,
    double columns,
    int bags,
    double rows,
    boolean drawn) {
  private static final int MAX_BINS = 64;
  private static final double LEAST_GAIN = 1e-6;

  /** One model whose trees may ask all features. */
  public TreeBooster(int trees, int depth, double rate, double minHessian, double ridge) {
    this(trees, depth, rate, minHessian, ridge, 1, 1);
  }

  /** Models whose trees see all examples. */
  public TreeBooster(
      int trees,
      int depth,
      double rate,
      double minHessian,
      double ridge,
      double columns,
      int bags) {
    this(trees, depth, rate, minHessian, ridge, columns, bags, 1, false);
  }

  /** Checks the ranges. */
  public TreeBooster {
    if (trees < 1
        || depth < 1
        || bags < 1
        || !(rate > 0 && rate <= 1)
        || !(columns > 0 && columns <= 1)
        || !(rows > 0 && rows <= 1)
        || minHessian < 0
        || ridge < 0) {
      throw new IllegalArgumentException(
          "trees, depth and bags must be at least 1, rate, columns and rows above 0 and at most 1, the others not negative");
    }
  }

  /**
   * An example.
   *
   * @param values by feature; NaN where unknown
   * @param positive its class
   * @param weight how much it counts, above 0
   */
  public record Example(double[] values, boolean positive, double weight) {}

  /** The fitted model as lines in the form that {@link BoostedTrees#parse} reads. */
  public List<String> lines(List<String> features, List<Example> examples) {
    return new Fit(features, examples).lines();
  }

  /** The fitted model. */
  public BoostedTrees fit(List<String> features, List<Example> examples) {
    return BoostedTrees.parse(lines(features, examples));
  }

  private final class Fit {
    private final List<String> features;
    private final List<Example> examples;
    private final double[][] edges;
    private final byte[][] bins;
    private final double[] logOdds;
    private final double[] gradient;
    private final double[] hessian;
    private final double base;
    private final boolean[] asked;
    private Random random;

    private Fit(List<String> features, List<Example> examples) {
      this.features = features;
      this.examples = examples;
      edges = new double[features.size()][];
      bins = new byte[features.size()][examples.size()];
      for (int f = 0; f < edges.length; f++) {
        edges[f] = edges(f);
        for (int i = 0; i < examples.size(); i++) {
          bins[f][i] = (byte) bin(edges[f], examples.get(i).values()[f]);
        }
      }
      gradient = new double[examples.size()];
      hessian = new double[examples.size()];
      logOdds = new double[examples.size()];
      base = rounded(baseLogOdds());
      asked = new boolean[features.size()];
    }

    private double baseLogOdds() {
      double positive = 0;
      double all = 0;
      for (Example example : examples) {
        all += example.weight();
        positive += example.positive() ? example.weight() : 0;
      }
      return StrictMath.log((positive + 1) / (all - positive + 1));
    }

    /** Bin k holds the values from edge k - 1 to below edge k; bin 0 also what is unknown. */
    private double[] edges(int f) {
      double[] sorted =
          examples.stream().mapToDouble(e -> e.values()[f]).filter(v -> !Double.isNaN(v)).toArray();
      Arrays.sort(sorted);
      double[] distinct = Arrays.stream(sorted).distinct().toArray();
      if (distinct.length < 2) {
        return distinct;
      }
      List<Double> edges = new ArrayList<>();
      edges.add(distinct[0]);
      if (distinct.length <= MAX_BINS - 1) {
        for (int i = 1; i < distinct.length; i++) {
          edges.add((distinct[i - 1] + distinct[i]) / 2);
        }
      } else {
        for (int i = 1; i < MAX_BINS - 1; i++) {
          edges.add(sorted[(int) ((long) i * sorted.length / (MAX_BINS - 1))]);
        }
      }
      return edges.stream().mapToDouble(TreeBooster::rounded).distinct().toArray();
    }

    private static int bin(double[] edges, double value) {
      int bin = 0;
      while (bin < edges.length && value >= edges[bin]) {
        bin++;
      }
      return bin;
    }

    private List<String> lines() {
      List<String> lines = new ArrayList<>();
      lines.add("features\t" + String.join("\t", features));
      lines.add("base\t" + number(base));
      for (int bag = 0; bag < bags; bag++) {
        random = new Random(bag);
        Arrays.fill(logOdds, base);
        for (int t = 0; t < trees; t++) {
          differentiate();
          choose();
          StringBuilder tree = new StringBuilder();
          boolean[] grownOn = draw();
          grow(where(i -> grownOn[i]), where(i -> !grownOn[i]), 0, tree);
          lines.add(tree.substring(1));
        }
      }
      return lines;
    }

    /** The examples of the next tree. */
    private boolean[] draw() {
      boolean[] grownOn = new boolean[examples.size()];
      for (int i = 0; i < grownOn.length; i++) {
        grownOn[i] = rows == 1 || random.nextDouble() < rows;
      }
      return grownOn;
    }

    private int[] where(IntPredicate wanted) {
      return IntStream.range(0, examples.size()).filter(wanted).toArray();
    }

    private void choose() {
      Arrays.fill(asked, false);
      int wanted = (int) Math.ceil(columns * asked.length);
      for (int chosen = 0; chosen < wanted; ) {
        int f = random.nextInt(asked.length);
        chosen += asked[f] ? 0 : 1;
        asked[f] = true;
      }
    }

    private void differentiate() {
      for (int i = 0; i < logOdds.length; i++) {
        double p = 1 / (1 + StrictMath.exp(-logOdds[i]));
        double weight = examples.get(i).weight();
        gradient[i] = weight * (p - (examples.get(i).positive() ? 1 : 0));
        hessian[i] = weight * p * (1 - p);
      }
    }

    /** Splits the members; the others only take the way that the splits tell. */
    private void grow(int[] members, int[] others, int level, StringBuilder tree) {
      Split split = level == depth ? null : bestSplit(members);
      if (split == null) {
        double step = -rate * sum(members, gradient) / (sum(members, hessian) + ridge);
        double leaf = rounded(step / bags);
        IntStream.concat(Arrays.stream(members), Arrays.stream(others))
            .forEach(i -> logOdds[i] += leaf * bags);
        tree.append(" =").append(number(leaf));
        return;
      }
      tree.append(' ').append(split.feature).append('<');
      tree.append(number(edges[split.feature][split.bin - 1]));
      byte[] bin = bins[split.feature];
      IntPredicate below = i -> bin[i] < split.bin;
      grow(part(members, below), part(others, below), level + 1, tree);
      grow(part(members, below.negate()), part(others, below.negate()), level + 1, tree);
    }

    private static int[] part(int[] of, IntPredicate wanted) {
      return Arrays.stream(of).filter(wanted).toArray();
    }

    private Split bestSplit(int[] members) {
      Split best = null;
      for (int f = 0; f < edges.length; f++) {
        if (asked[f]) {
          Split split = bestSplit(members, f);
          best = split != null && (best == null || split.gain > best.gain) ? split : best;
        }
      }
      return best;
    }

    /** The best split by a feature; null where none gains. */
    private Split bestSplit(int[] members, int f) {
      double[] g = new double[edges[f].length + 1];
      double[] h = new double[edges[f].length + 1];
      for (int i : members) {
        g[bins[f][i]] += gradient[i];
        h[bins[f][i]] += hessian[i];
      }
      double allG = Arrays.stream(g).sum();
      double allH = Arrays.stream(h).sum();
      int only = drawn ? drawnBin(h) : 0;
      Split best = null;
      double leftG = 0;
      double leftH = 0;
      for (int b = 1; b < g.length; b++) {
        leftG += g[b - 1];
        leftH += h[b - 1];
        boolean wanted = !drawn || b == only;
        if (wanted && leftH >= minHessian && allH - leftH >= minHessian) {
          double gain = worth(leftG, leftH) + worth(allG - leftG, allH - leftH) - worth(allG, allH);
          best = gain > (best == null ? LEAST_GAIN : best.gain) ? new Split(f, b, gain) : best;
        }
      }
      return best;
    }

    /** A bin above the first and up to the last that holds examples; 0 where all are in one. */
    private int drawnBin(double[] h) {
      int first = 0;
      int last = h.length - 1;
      while (first < last && h[first] == 0) {
        first++;
      }
      while (last > first && h[last] == 0) {
        last--;
      }
      return first == last ? 0 : first + 1 + random.nextInt(last - first);
    }

    private double worth(double g, double h) {
      return g * g / (h + ridge);
    }

    private static double sum(int[] members, double[] of) {
      double sum = 0;
      for (int i : members) {
        sum += of[i];
      }
      return sum;
    }
  }

  /** Bins below {@code bin} go to the first subtree. */
  private record Split(int feature, int bin, double gain) {}

  /** What is written is what is used, so that a model read from text decides the same. */
  private static double rounded(double value) {
    return Double.parseDouble(number(value));
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.6g", value);
    return Double.toString(Double.parseDouble(text));
  }
}
