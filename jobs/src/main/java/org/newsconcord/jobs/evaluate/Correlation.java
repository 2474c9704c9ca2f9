package org.newsconcord.jobs.evaluate;

import java.util.List;

/** How an estimate goes with the truth, over pairs of both. */
public final class Correlation {
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
    double mean = (first.length + 1) / 2.0;
    double product = 0;
    double firstSquares = 0;
    double secondSquares = 0;
    for (int i = 0; i < first.length; i++) {
      product += (first[i] - mean) * (second[i] - mean);
      firstSquares += (first[i] - mean) * (first[i] - mean);
      secondSquares += (second[i] - mean) * (second[i] - mean);
    }
    return product / Math.sqrt(firstSquares * secondSquares);
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
