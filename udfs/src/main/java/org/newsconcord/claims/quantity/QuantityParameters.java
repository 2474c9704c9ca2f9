package org.newsconcord.claims.quantity;

/**
 * How sure the reader of a quantity is of each kind, 0 to 1; {@code claims.confidence}. The order
 * of the kinds was read off labelled sentences, the distances are conventions.
 *
 * @param measured numbers with a unit: money, percentages, ages, measures, times
 * @param governed counts whose verb is known
 * @param counted other counts
 * @param scored sides of a vote or game
 * @param bare numbers without a unit
 * @param implicit one person that an article counts
 * @param other everything that is no claim
 */
record QuantityParameters(
    double measured,
    double governed,
    double counted,
    double scored,
    double bare,
    double implicit,
    double other) {
  static final QuantityParameters STANDARD = new QuantityParameters(.95, .9, .85, .8, .7, .6, .5);

  /** How sure the reader is of a draft. */
  double confidence(QuantityDraft draft) {
    if (draft.rule.equals(ImplicitCount.RULE)) {
      return implicit;
    }
    return switch (draft.role) {
      case MONEY, PERCENT, AGE, MEASURE, DURATION -> measured;
      case COUNT -> draft.predicateClass == null ? counted : governed;
      case SCORE -> scored;
      case BARE -> bare;
      default -> other;
    };
  }
}
