package org.newsconcord.claims.action;

/**
 * What decides which acts become claims.
 *
 * @param leastConfidence least probability, by the model of {@code newsconcord train acts}, that a
 *     reader would sign the act; on the labels that the model was fitted to, in cross-validation,
 *     17 of 20 acts above it are right and 19 of 20 right or partly right
 */
record ActionParameters(double leastConfidence) {
  static final ActionParameters STANDARD = new ActionParameters(0.80);

  ActionParameters {
    if (!(leastConfidence >= 0 && leastConfidence <= 1)) {
      throw new IllegalArgumentException("A confidence is 0 to 1, not " + leastConfidence + ".");
    }
  }
}
