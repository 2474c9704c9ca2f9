package org.newsconcord.claims.attribution;

/**
 * What decides which attributions become claims: least probabilities, by the model of {@code
 * newsconcord train statements}, that a reader would sign the claim.
 *
 * <p>In cross-validation by article, 85 of 100 labelled claims of mixed news above the levels are
 * right and 93 right or partly right; four of five claims stand above them.
 *
 * @param least the least probability, 0 to 1
 * @param leastNamed the same where a name is the speaker and nobody else's words hold the claim:
 *     even less sure ones are mostly right, and what one outlet alone has somebody say counts most
 */
record StatementParameters(double least, double leastNamed) {
  static final StatementParameters STANDARD = new StatementParameters(0.60, 0.45);

  StatementParameters {
    if (!(least >= 0 && least <= 1 && leastNamed >= 0 && leastNamed <= 1)) {
      throw new IllegalArgumentException("A probability is 0 to 1.");
    }
  }

  /** The level of an attribution with these {@link StatementFeatures}. */
  double least(double[] values) {
    boolean named =
        is(values, StatementFeature.SOURCE_NAME)
            && !is(values, StatementFeature.SOURCE_VERB)
            && !is(values, StatementFeature.REFERRED)
            && !is(values, StatementFeature.INSIDE);
    return named ? leastNamed : least;
  }

  private static boolean is(double[] values, StatementFeature feature) {
    return values[feature.ordinal()] > 0;
  }
}
