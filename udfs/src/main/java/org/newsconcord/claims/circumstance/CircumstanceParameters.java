package org.newsconcord.claims.circumstance;

/**
 * How sure the head of a time or place must be for a claim.
 *
 * @param leastOfTime least probability of a DATE claim
 * @param leastOfPlace least probability of a PLACE claim
 * @param leastOfReport least score of an attribution for its time not to date anything else
 */
record CircumstanceParameters(double leastOfTime, double leastOfPlace, double leastOfReport) {
  /**
   * Above it four of five times and three of four places of random draws were right, and nine of
   * ten right or partly right, cross-validated by article.
   */
  static final CircumstanceParameters STANDARD = new CircumstanceParameters(.70, .65, .5);
}
