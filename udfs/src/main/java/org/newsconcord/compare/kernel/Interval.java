package org.newsconcord.compare.kernel;

import java.math.BigDecimal;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Quantity;

/**
 * A closed interval of numbers with the point and hedge it was written with. Immutable.
 *
 * @param low least value
 * @param high greatest value
 * @param point the number as written, in the measure of its family; null for a range
 * @param hedge how exact it is
 * @param grain a unit of the last digit as written, in the same measure: of "four decades" ten
 *     years, of 2,230 ten; 0 without a point
 */
public record Interval(double low, double high, Double point, Hedge hedge, double grain) {
  private static final ComparisonParameters PARAMETERS = ComparisonParameters.standard();

  private static final double SAME = 1e-9;

  public static Interval of(Quantity quantity, double factor) {
    Hedge hedge = quantity.hedge() == null ? Hedge.EXACT : quantity.hedge();
    Double point = quantity.point();
    double low = first(quantity.low(), point, 0);
    double high = first(quantity.high(), point, low * PARAMETERS.softReach());
    if (point != null && (hedge == Hedge.AT_LEAST || hedge == Hedge.MORE_THAN)) {
      high = Math.max(high, low * PARAMETERS.softReach());
    }
    return new Interval(
        Math.min(low, high) * factor,
        Math.max(low, high) * factor,
        point == null ? null : point * factor,
        hedge,
        point == null ? 0 : lastDigitUnit(point) * factor);
  }

  private static double first(Double a, Double b, double otherwise) {
    return a != null ? a : b != null ? b : otherwise;
  }

  /** The same number, approximate by this share of it. */
  public Interval loosened(double share) {
    return new Interval(point * (1 - share), point * (1 + share), point, Hedge.APPROX, grain);
  }

  public boolean isFloor() {
    return hedge == Hedge.AT_LEAST || hedge == Hedge.MORE_THAN;
  }

  public boolean isCeiling() {
    return hedge == Hedge.AT_MOST || hedge == Hedge.LESS_THAN;
  }

  public boolean isFigure() {
    return point != null && (hedge == Hedge.EXACT || hedge == Hedge.APPROX);
  }

  /** The number as written, or the nearer end of a soft bound. */
  public double anchor() {
    return point != null ? point : isFloor() ? low : isCeiling() ? high : (low + high) / 2;
  }

  public boolean samePointAs(Interval other) {
    return point != null && other.point != null && apart(point, other.point) <= SAME;
  }

  public boolean sameEndsAs(Interval other) {
    return apart(low, other.low) <= SAME && apart(high, other.high) <= SAME;
  }

  /** Whether no value satisfies both, with soft sides left open. */
  public boolean isDisjointFrom(Interval other) {
    return isBelow(other) || other.isBelow(this);
  }

  private boolean isBelow(Interval other) {
    double top = isFloor() ? Double.POSITIVE_INFINITY : high;
    double bottom = other.isCeiling() ? Double.NEGATIVE_INFINITY : other.low;
    return top < bottom || (top == bottom && hedge == Hedge.LESS_THAN);
  }

  public boolean isInside(Interval other) {
    return low >= other.low && high <= other.high && !sameEndsAs(other);
  }

  /** Whether this is a figure whose number lies inside what the other gives as about its own. */
  public boolean isFigureIn(Interval other) {
    return isFigure() && other.hedge == Hedge.APPROX && other.low <= point && point <= other.high;
  }

  /** Intersection over union of the lengths; 1 for equal points, 0 for disjoint intervals. */
  public double overlapWith(Interval other) {
    double intersection = Math.min(high, other.high) - Math.max(low, other.low);
    double union = Math.max(high, other.high) - Math.min(low, other.low);
    if (union == 0) {
      return 1;
    }
    return intersection <= 0 ? 0 : intersection / union;
  }

  /** Distance of two numbers relative to the larger one. */
  public static double apart(double a, double b) {
    double scale = Math.max(Math.abs(a), Math.abs(b));
    return scale == 0 ? 0 : Math.abs(a - b) / scale;
  }

  /** Significant digits of the point: one of 2,000, four of 2,232. */
  public int significantDigits() {
    return BigDecimal.valueOf(point).stripTrailingZeros().precision();
  }

  /** Ten for 2,230, a tenth for 6.5. */
  public double lastDigitUnit() {
    return lastDigitUnit(point);
  }

  private static double lastDigitUnit(double point) {
    return Math.pow(10, -BigDecimal.valueOf(point).stripTrailingZeros().scale());
  }
}
