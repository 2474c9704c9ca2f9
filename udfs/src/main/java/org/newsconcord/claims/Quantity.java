package org.newsconcord.claims;

/**
 * A quantity as an interval.
 *
 * @param low lower end; null when open
 * @param high upper end; null when open
 * @param point the number as written; null for a vague count or a range
 * @param unit unit or counted head noun, singular, lower case ({@code percent}, {@code USD})
 * @param hedge how the number is hedged
 * @param trend whether it states a change; null when not
 */
public record Quantity(
    Double low, Double high, Double point, String unit, Hedge hedge, Trend trend) {

  /** The same quantity that states no change. */
  public Quantity withoutTrend() {
    return new Quantity(low, high, point, unit, hedge, null);
  }
}
