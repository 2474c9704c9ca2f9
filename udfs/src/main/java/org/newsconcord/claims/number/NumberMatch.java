package org.newsconcord.claims.number;

/**
 * A number found in a text.
 *
 * @param first first token
 * @param end end token, exclusive
 * @param low least value it stands for; the value itself unless vague
 * @param high greatest value it stands for; the value itself unless vague
 * @param step the last significant unit: 100 for 1,500, 0.1 for 2.3, a million for 5 million
 * @param scale product of its trailing scale words; 1 when it has none
 * @param shape how it is written
 */
public record NumberMatch(
    int first, int end, double low, double high, double step, double scale, Shape shape) {

  /** How a number is written. */
  public enum Shape {
    /** Begins with digits. */
    DIGITS,
    /** Number words. */
    WORDS,
    /** A word that stands for one of its kind: a million, dozen. */
    ARTICLE,
    /** A part: half, two-thirds, 1/16. */
    FRACTION,
    /** A vague count: several, dozens, tens of thousands. */
    VAGUE
  }

  /** The number, or the low end of a vague count. */
  public double value() {
    return low;
  }

  /** Whether it is a vague count. */
  public boolean isVague() {
    return shape == Shape.VAGUE;
  }

  /** The same number with a scale that ends at a token. */
  public NumberMatch scaled(double factor, int endToken) {
    return new NumberMatch(
        first, endToken, low * factor, high * factor, step * factor, factor, shape);
  }

  /** The same number multiplied, as when a range shares a scale word. */
  public NumberMatch times(double factor) {
    return new NumberMatch(first, end, low * factor, high * factor, step * factor, factor, shape);
  }
}
