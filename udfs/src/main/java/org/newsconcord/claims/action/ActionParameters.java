package org.newsconcord.claims.action;

/**
 * What decides which acts become claims.
 *
 * @param leastConfidence least probability, by the model of {@code newsconcord train acts}, that a
 *     reader would sign the act; in cross-validation by article, five of six acts above it that
 *     were drawn at random are right and nineteen of twenty right or partly right
 * @param leastOfBound the same for an act that a condition binds, which becomes a CONDITION
 * @param leastOfUnlisted the same for a bound act whose verb is not listed as one of news
 */
record ActionParameters(double leastConfidence, double leastOfBound, double leastOfUnlisted) {
  static final ActionParameters STANDARD = new ActionParameters(0.74, 0.50, 0.63);

  ActionParameters {
    for (double least : new double[] {leastConfidence, leastOfBound, leastOfUnlisted}) {
      if (!(least >= 0 && least <= 1)) {
        throw new IllegalArgumentException("A confidence is 0 to 1, not " + least + ".");
      }
    }
  }

  double leastOfBound(boolean listed) {
    return listed ? leastOfBound : leastOfUnlisted;
  }
}
