package org.newsconcord.consensus;

/**
 * Real numbers as multiples of 2^-32, so that sums do not depend on their order.
 *
 * <p>Range of one number: ±2^31; a sum of a billion numbers in [-1, 1] is exact.
 */
final class FixedPoint {
  private static final double SCALE = 0x1p32;

  private FixedPoint() {}

  /** The nearest multiple of 2^-32. */
  static long of(double value) {
    return Math.round(value * SCALE);
  }

  static double toDouble(long fixed) {
    return fixed / SCALE;
  }

  /** {@code numerator / denominator} of two fixed-point sums; {@code otherwise} when undefined. */
  static double ratio(long numerator, long denominator, double otherwise) {
    return denominator == 0 ? otherwise : (double) numerator / denominator;
  }
}
