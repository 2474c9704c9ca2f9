package org.newsconcord.jobs.evaluate;

import java.util.ArrayList;
import java.util.List;

/** How an estimate goes with the truth, over pairs of both. */
public final class Correlation {
  private static final double NOTHING = 1e-18;

  private Correlation() {}

  /** Root of the mean squared difference; 0 without a pair. */
  public static double rootMeanSquare(List<double[]> pairs) {
    return Math.sqrt(
        pairs.stream().mapToDouble(p -> (p[0] - p[1]) * (p[0] - p[1])).average().orElse(0));
  }

  /** Spearman's rank correlation; ties share their mean rank. NaN when one side is constant. */
  public static double spearman(List<double[]> pairs) {
    double[] first = ranks(pairs.stream().mapToDouble(p -> p[0]).toArray());
    double[] second = ranks(pairs.stream().mapToDouble(p -> p[1]).toArray());
    List<double[]> ranked = new ArrayList<>();
    for (int i = 0; i < first.length; i++) {
      ranked.add(new double[] {first[i], second[i]});
    }
    return pearson(ranked);
  }

  /** Pearson's correlation; NaN when one side is constant. */
  public static double pearson(List<double[]> pairs) {
    double meanFirst = pairs.stream().mapToDouble(p -> p[0]).average().orElse(0);
    double meanSecond = pairs.stream().mapToDouble(p -> p[1]).average().orElse(0);
    double product = 0;
    double firstSquares = 0;
    double secondSquares = 0;
    for (double[] pair : pairs) {
      product += (pair[0] - meanFirst) * (pair[1] - meanSecond);
      firstSquares += (pair[0] - meanFirst) * (pair[0] - meanFirst);
      secondSquares += (pair[1] - meanSecond) * (pair[1] - meanSecond);
    }
    boolean constant = firstSquares < NOTHING || secondSquares < NOTHING;
    return constant ? Double.NaN : product / Math.sqrt(firstSquares * secondSquares);
  }

  private static double[] ranks(double[] values) {
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int lower = 0;
      int equal = 0;
      for (double other : values) {
        lower += other < values[i] ? 1 : 0;
        equal += other == values[i] ? 1 : 0;
      }
      ranks[i] = lower + (equal + 1) / 2.0;
    }
    return ranks;
  }
}
