package org.newsconcord.compare;

import java.util.List;
import java.util.Set;
import org.newsconcord.claims.Quantity;
import org.newsconcord.compare.kernel.ComparisonParameters;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.Interval;
import org.newsconcord.compare.kernel.UnitFamilies;
import org.newsconcord.compare.kernel.Words;

/**
 * A number as wide as its wording: a dozen is loose, and one digit before a word of scale or a
 * larger unit stands for all that rounds to it.
 *
 * <p>Example: "$1 trillion" holds 1.2 trillion, "four decades" 39 years, "two months" 60 days, "a
 * third" 35 percent.
 */
final class WrittenNumber {
  private static final ComparisonParameters PARAMETERS = ComparisonParameters.standard();
  private static final double HALF = 0.5;
  private static final String PERCENT = "percent";

  private WrittenNumber() {}

  /** The number of one side in the measure in which the other is compared with it. */
  static Interval of(Observation side, Observation other, ComparisonWords words) {
    Quantity quantity = side.claim().quantity();
    String unit = quantity.unit();
    String otherUnit = other.claim().quantity().unit();
    UnitFamilies units = words.units();
    Interval interval = Interval.of(quantity, units.factor(unit, otherUnit));
    if (!interval.isFigure() || interval.point() == 0) {
      return interval;
    }
    List<String> own = Words.of(side.ownWords());
    if (own.stream().anyMatch(classOf("loose", words)::contains)) {
      return interval.loosened(PARAMETERS.looseReach());
    }
    if (PERCENT.equals(unit) && own.stream().anyMatch(classOf("fraction", words)::contains)) {
      return interval.loosened(PARAMETERS.approximate());
    }
    boolean scaled =
        own.stream().anyMatch(classOf("scale", words)::contains)
            || units.isCoarser(unit, otherUnit);
    if (scaled && Interval.of(quantity, 1).significantDigits() == 1) {
      double rounding = interval.grain() * HALF / Math.abs(interval.point());
      return interval.loosened(Math.min(PARAMETERS.coarseReach(), rounding));
    }
    return interval;
  }

  private static Set<String> classOf(String name, ComparisonWords words) {
    return words.classes().words(name);
  }
}
