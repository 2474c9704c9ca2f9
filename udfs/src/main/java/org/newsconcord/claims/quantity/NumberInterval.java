package org.newsconcord.claims.quantity;

/**
 * A range of numbers written in a text, such as {@code more than 5} or {@code between 2 and 3}.
 *
 * @param begin first UTF-16 unit
 * @param end end, exclusive
 * @param low least value; minus infinity when open
 * @param lowIncluded whether the least value belongs to it
 * @param high greatest value; infinity when open
 * @param highIncluded whether the greatest value belongs to it
 */
public record NumberInterval(
    int begin, int end, double low, boolean lowIncluded, double high, boolean highIncluded) {

  /** In brackets: {@code [10,15)}, {@code (30,)}. */
  public String notation() {
    return (lowIncluded ? "[" : "(")
        + number(low)
        + ","
        + number(high)
        + (highIncluded ? "]" : ")");
  }

  private static String number(double value) {
    if (Double.isInfinite(value)) {
      return "";
    }
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
