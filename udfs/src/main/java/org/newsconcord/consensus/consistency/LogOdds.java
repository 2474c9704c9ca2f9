package org.newsconcord.consensus.consistency;

/**
 * The grid of log odds on which the consistency model integrates: −7 to 7 in steps of 0.05 around
 * the usual outlet. A step is a small part of the narrowest posterior that a thousand differences
 * give (0.03), and odds of e⁷ bound what a corpus can tell.
 */
final class LogOdds {
  /** Points of the grid. */
  static final int POINTS = 281;

  private static final double LOWEST = -7;
  private static final double STEP = 0.05;

  private LogOdds() {}

  /** The log odds at this point. */
  static double at(int point) {
    return LOWEST + point * STEP;
  }

  /** The point nearest to these log odds, which lie on the grid. */
  static int nearest(double logOdds) {
    return (int) Math.round((logOdds - LOWEST) / STEP);
  }

  /** The probability with these log odds. */
  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** The log odds of this probability, which lies inside 0 to 1. */
  static double of(double probability) {
    return Math.log(probability / (1 - probability));
  }

  /** A normal density on the grid, summing to one. */
  static double[] normal(double mean, double spread) {
    double[] density = new double[POINTS];
    double sum = 0;
    for (int point = 0; point < POINTS; point++) {
      double z = (at(point) - mean) / spread;
      density[point] = Math.exp(-z * z / 2);
      sum += density[point];
    }
    for (int point = 0; point < POINTS; point++) {
      density[point] /= sum;
    }
    return density;
  }

  /**
   * The point, with its fraction, below which this share of the probability lies; the density is
   * taken as even within half a step of each point.
   */
  static double quantile(double[] density, double share) {
    double below = 0;
    for (int point = 0; point < POINTS; point++) {
      if (below + density[point] >= share && density[point] > 0) {
        return at(point) + STEP * ((share - below) / density[point] - 0.5);
      }
      below += density[point];
    }
    return at(POINTS - 1);
  }
}
