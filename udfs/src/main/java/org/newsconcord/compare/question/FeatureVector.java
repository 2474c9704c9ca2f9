package org.newsconcord.compare.question;

import java.util.Arrays;

/** The values of the features of one pair, filled in one by one; NaN where one does not apply. */
final class FeatureVector {
  private final double[] values = new double[PairFeature.values().length];

  FeatureVector() {
    Arrays.fill(values, Double.NaN);
  }

  void set(PairFeature feature, double value) {
    values[feature.ordinal()] = value;
  }

  void set(PairFeature feature, boolean value) {
    values[feature.ordinal()] = value ? 1 : 0;
  }

  /** Two values whose order must not count, the smaller one first; NaN counts as unknown. */
  void setRange(PairFeature smaller, PairFeature larger, double a, double b) {
    values[smaller.ordinal()] = Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.min(a, b);
    values[larger.ordinal()] = Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
  }

  double[] values() {
    return values;
  }
}
