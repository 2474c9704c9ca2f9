package org.newsconcord.model;

/**
 * Takes the values that a model decides on, one after the other, in the order of their names. Not
 * thread-safe.
 */
public final class FeatureValues {
  private final double[] values;
  private int size;

  /** For as many values as there are names. */
  public FeatureValues(int names) {
    this.values = new double[names];
  }

  /** Adds a value. */
  public void add(double value) {
    values[size++] = value;
  }

  /** Adds 1 for true and 0 for false. */
  public void add(boolean value) {
    add(value ? 1 : 0);
  }

  /**
   * All values.
   *
   * @throws IllegalStateException when some are missing
   */
  public double[] values() {
    if (size != values.length) {
      throw new IllegalStateException("Features are " + size + ", names " + values.length + ".");
    }
    return values;
  }
}
