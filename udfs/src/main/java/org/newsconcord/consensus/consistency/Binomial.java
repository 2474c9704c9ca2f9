package org.newsconcord.consensus.consistency;

/** The binomial distribution, by the incomplete beta function. */
final class Binomial {
  private Binomial() {}

  /** Probability of at most {@code count} of {@code items} at this probability of one. */
  static double cumulative(int count, int items, double probability) {
    if (count < 0 || count >= items) {
      return count < 0 ? 0 : 1;
    }
    return 1 - BetaDistribution.cumulative(count + 1.0, items - count, probability);
  }
}
