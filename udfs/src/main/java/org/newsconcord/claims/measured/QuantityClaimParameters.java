package org.newsconcord.claims.measured;

/**
 * What decides which quantities become claims.
 *
 * @param least least probability, by the model of {@code newsconcord train quantities}, that a
 *     reader would sign the claim; the trainer prints what each level keeps of random draws
 * @param leastOfPeople the same for counts of people whom a verb tells of, which news compares most
 */
record QuantityClaimParameters(double least, double leastOfPeople) {
  static final QuantityClaimParameters STANDARD = new QuantityClaimParameters(0.55, 0.35);

  QuantityClaimParameters {
    if (!(least >= 0 && least <= 1 && leastOfPeople >= 0 && leastOfPeople <= 1)) {
      throw new IllegalArgumentException("A probability is 0 to 1.");
    }
  }

  double least(MeasuredQuantity quantity) {
    return quantity.mention().people() ? leastOfPeople : least;
  }
}
