package org.newsconcord.claims.circumstance;

/** Takes values one after the other. Not thread-safe. */
final class FeatureValues {
  private final double[] values;
  private int size;

  FeatureValues(int most) {
    this.values = new double[most];
  }

  void add(double value) {
    values[size++] = value;
  }

  void add(boolean value) {
    add(value ? 1 : 0);
  }

  /**
   * All values.
   *
   * @throws IllegalStateException when some are missing
   */
  double[] values() {
    if (size != values.length) {
      throw new IllegalStateException("Features are " + size + ", names " + values.length + ".");
    }
    return values;
  }
}
