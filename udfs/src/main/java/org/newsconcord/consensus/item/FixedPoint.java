package org.newsconcord.consensus.item;

/**
 * Real numbers as multiples of 2^-32, so that sums do not depend on their order.
 *
 * <p>Range of one number: ±2^31; a sum of a billion numbers in [-1, 1] is exact.
 */
public final class FixedPoint {
  private static final double SCALE = 0x1p32;

  private FixedPoint() {}

  /** The nearest multiple of 2^-32. */
  public static long of(double value) {
    return Math.round(value * SCALE);
  }

  public static double toDouble(long fixed) {
    return fixed / SCALE;
  }

  /** {@code numerator / denominator} of two fixed-point sums; {@code otherwise} when undefined. */
  public static double ratio(long numerator, long denominator, double otherwise) {
    return denominator == 0 ? otherwise : (double) numerator / denominator;
  }
}
