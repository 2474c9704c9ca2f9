package org.newsconcord.jobs.evaluate;

import org.newsconcord.compare.consensus.BetaDistribution;

/** Whether an observed share is one that an estimated accuracy lets expect. */
final class AccuracyInterval {
  private static final double JEFFREYS = 0.5;

  private AccuracyInterval() {}

  /**
   * Whether the observed share of this many items lies in the interval around the estimate that
   * holds it with the given confidence.
   */
  static boolean covers(double estimate, double observed, int items, double confidence) {
    double alpha = JEFFREYS + items * estimate;
    double beta = JEFFREYS + items * (1 - estimate);
    double tail = (1 - confidence) / 2;
    return observed >= BetaDistribution.quantile(alpha, beta, tail)
        && observed <= BetaDistribution.quantile(alpha, beta, 1 - tail);
  }
}
