package org.newsconcord.compare;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Quantity;
import org.newsconcord.compare.Verdict.Side;
import org.newsconcord.compare.kernel.ComparisonParameters;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.CountClass;
import org.newsconcord.compare.kernel.Interval;
import org.newsconcord.compare.kernel.PersonNames;
import org.newsconcord.compare.kernel.UnitFamilies;

/**
 * Numbers as intervals.
 *
 * <p>Two figures, exact or approximate, of which neither is a rounding of the other, conflict from
 * 5 % of the larger one on, two approximate ones and a very round one from 10 % on; a soft bound
 * conflicts only with a value on its wrong side; vague counts and ranges conflict only when
 * disjoint. Counts that only grow are updated by larger ones.
 */
public final class QuantityComparison {
  private static final ComparisonParameters PARAMETERS = ComparisonParameters.standard();
  private static final Duration YEAR = ChronoUnit.YEARS.getDuration();
  private static final double HALF = 0.5;

  private final Observation first;
  private final Observation second;
  private final Interval a;
  private final Interval b;
  private final String values;
  private final CountClass counts;
  private final PersonNames persons;
  private final boolean ages;

  private QuantityComparison(Observation first, Observation second, ComparisonWords words) {
    this.counts = words.counts();
    this.persons = words.persons();
    this.first = first;
    this.second = second;
    Quantity one = first.claim().quantity();
    Quantity other = second.claim().quantity();
    this.a = WrittenNumber.of(first, second, words);
    this.b = WrittenNumber.of(second, first, words);
    this.ages = UnitFamilies.isAge(one.unit()) && UnitFamilies.isAge(other.unit());
    this.values = text(one, other) + " and " + text(other, one);
  }

  static Verdict compare(Observation first, Observation second, ComparisonWords words) {
    Claim one = first.claim();
    Claim other = second.claim();
    if (one.quantity() == null || other.quantity() == null) {
      return Verdict.of(Reason.TYPE_DIFFERS, "One of the two claims holds no number.");
    }
    String unitA = one.quantity().unit();
    String unitB = other.quantity().unit();
    if (!words.units().comparable(unitA, unitB)) {
      return Verdict.of(
          Reason.QUANTITY_OTHER_UNIT, "Counted in " + unitA + " and in " + unitB + ".");
    }
    QuantityComparison comparison = new QuantityComparison(first, second, words);
    return comparison.verdict().withOverlap(comparison.a.overlapWith(comparison.b));
  }

  private Verdict verdict() {
    if (haveOppositeTrends()) {
      return Verdict.of(Reason.QUANTITY_OPPOSITE_TREND, values + " go opposite ways.");
    }
    boolean samePoint = a.samePointAs(b);
    if (samePoint && isOneDenied()) {
      return Verdict.of(Reason.QUANTITY_NEGATED, "Of " + values + ", one is denied.");
    }
    if (samePoint && first.claim().quantity().hedge() != second.claim().quantity().hedge()) {
      return Verdict.of(
          Reason.QUANTITY_SAME_FIGURE, values + " are one figure, hedged differently.");
    }
    if (samePoint || a.sameEndsAs(b)) {
      return Verdict.of(Reason.QUANTITY_EQUAL, values + " are equal.");
    }
    if (areOfTwoPersons()) {
      return Verdict.of(Reason.QUANTITY_OTHER_BEARER, values + " are ages of two persons.");
    }
    boolean figures = a.isFigure() && b.isFigure();
    Verdict verdict = figures ? figures() : bounds();
    boolean separate = verdict.relation() == Relation.CONFLICT;
    Verdict moved = figures && !separate ? null : movedWithTime(separate);
    return moved == null ? verdict : moved;
  }

  /** "Rejected a 16 percent raise" does not deny the 16 percent: the verb must be the same. */
  private boolean isOneDenied() {
    Claim one = first.claim();
    Claim other = second.claim();
    return one.polarity() != other.polarity()
        && one.predicate() != null
        && one.predicate().equals(other.predicate());
  }

  private boolean areOfTwoPersons() {
    String one = first.bearer();
    String other = second.bearer();
    return ages && one != null && other != null && !persons.of(one).matches(persons.of(other));
  }

  private boolean haveOppositeTrends() {
    var one = first.claim().quantity().trend();
    var other = second.claim().quantity().trend();
    return one != null && other != null && one != other;
  }

  /** What moves by itself: ages by the years, counts that only grow, counts that pass. */
  private Verdict movedWithTime(boolean separate) {
    if (!first.isLaterThan(second) && !second.isLaterThan(first)) {
      return null;
    }
    Observation later = first.isLaterThan(second) ? first : second;
    Side side = later == first ? Side.FIRST : Side.SECOND;
    boolean larger = (a.anchor() > b.anchor()) == (later == first);
    if (ages) {
      return larger && isOlderByTime()
          ? Verdict.favouring(side, Reason.QUANTITY_AGED, values + ": an age grew.")
          : null;
    }
    boolean grows = counts.isCumulative(first.claim()) || counts.isCumulative(second.claim());
    if (grows && larger && (separate || isFloorPassed())) {
      return Verdict.favouring(side, Reason.QUANTITY_GROWN, values + ": the count grew.");
    }
    boolean passes = counts.isPassing(first.claim()) || counts.isPassing(second.claim());
    return separate && passes
        ? Verdict.favouring(side, Reason.QUANTITY_STAGE, values + ": a count still moving.")
        : null;
  }

  /** Whether two ages differ by the years, begun or full, between both articles. */
  private boolean isOlderByTime() {
    Duration passed = Duration.between(first.publishedAt(), second.publishedAt()).abs();
    double years = Math.abs(a.anchor() - b.anchor());
    long fullYears = passed.dividedBy(YEAR);
    return passed.toDays() >= PARAMETERS.fewestDaysToAge()
        && years >= fullYears
        && years <= fullYears + 1;
  }

  /** "At least 20" against 23: an early minimum. "More than 20" is only a coarser wording. */
  private boolean isFloorPassed() {
    Interval low = a.anchor() > b.anchor() ? b : a;
    Interval high = low == a ? b : a;
    return low.hedge() == Hedge.AT_LEAST && !high.isCeiling() && high.point() != null;
  }

  private Verdict figures() {
    boolean bothExact = a.hedge() == Hedge.EXACT && b.hedge() == Hedge.EXACT;
    boolean bothApproximate = a.hedge() == Hedge.APPROX && b.hedge() == Hedge.APPROX;
    if (!bothApproximate && isRounding()) {
      return within(finer());
    }
    boolean inside = a.isFigureIn(b) || b.isFigureIn(a);
    double tolerance = bothApproximate ? PARAMETERS.coarseTolerance() : PARAMETERS.tolerance();
    if (!bothExact && (inside || Interval.apart(a.point(), b.point()) <= tolerance)) {
      return Verdict.of(Reason.QUANTITY_OVERLAP, values + " overlap.");
    }
    return Verdict.of(Reason.QUANTITY_DISJOINT, values + " do not overlap.");
  }

  /**
   * 2,232 written as 2,300, 1.1 trillion as a trillion, 6.5 as 7: the rounder one is less than a
   * unit of its last digit off. Small whole numbers are counted, not rounded.
   */
  private boolean isRounding() {
    double unit = Math.max(a.lastDigitUnit(), b.lastDigitUnit());
    double finest = Math.min(a.lastDigitUnit(), b.lastDigitUnit());
    double distance = Math.abs(a.point() - b.point());
    if (finest < 1) {
      return unit >= 1 && distance <= HALF;
    }
    int digits = Math.min(a.significantDigits(), b.significantDigits());
    return unit != finest
        && Math.min(Math.abs(a.point()), Math.abs(b.point())) >= PARAMETERS.leastRounded()
        && distance < unit
        && Interval.apart(a.point(), b.point())
            <= (digits == 1 ? PARAMETERS.coarseTolerance() : PARAMETERS.tolerance());
  }

  private Side finer() {
    if (a.hedge() != b.hedge()) {
      return a.hedge() == Hedge.EXACT ? Side.FIRST : Side.SECOND;
    }
    return a.lastDigitUnit() < b.lastDigitUnit() ? Side.FIRST : Side.SECOND;
  }

  private Verdict bounds() {
    if (a.isDisjointFrom(b)) {
      return isVagueNear()
          ? Verdict.of(Reason.QUANTITY_VAGUE, values + ": the vague one may reach the other.")
          : Verdict.of(Reason.QUANTITY_DISJOINT, values + " do not overlap.");
    }
    if (a.isFloor() || b.isFloor() || a.isCeiling() || b.isCeiling()) {
      return softBound();
    }
    if (a.isInside(b) || contains(b, a)) {
      return within(Side.FIRST);
    }
    if (b.isInside(a) || contains(a, b)) {
      return within(Side.SECOND);
    }
    return Verdict.of(Reason.QUANTITY_OVERLAP, values + " overlap.");
  }

  /** "Several" and "dozens" have no sharp ends: only another order of size excludes them. */
  private boolean isVagueNear() {
    boolean vague = a.hedge() == Hedge.VAGUE || b.hedge() == Hedge.VAGUE;
    double below = Math.min(a.high(), b.high());
    double above = Math.max(a.low(), b.low());
    return vague && below > 0 && above <= PARAMETERS.vagueReach() * below;
  }

  /** A figure whose point lies in a vague count is the tighter one. */
  private static boolean contains(Interval outer, Interval inner) {
    return inner.isFigure()
        && !outer.isFigure()
        && outer.low() <= inner.point()
        && inner.point() <= outer.high();
  }

  /** A soft bound beside a figure near it is the wider one; far away it tells nothing of it. */
  private Verdict softBound() {
    double ratio = Math.max(a.anchor(), b.anchor()) / Math.min(a.anchor(), b.anchor());
    return ratio <= PARAMETERS.nearBound() && a.hedge().isSoft() != b.hedge().isSoft()
        ? within(a.hedge().isSoft() ? Side.SECOND : Side.FIRST)
        : Verdict.of(Reason.QUANTITY_SOFT_BOUND, "Only a soft bound keeps " + values + " apart.");
  }

  private Verdict within(Side inner) {
    Quantity one = first.claim().quantity();
    Quantity other = second.claim().quantity();
    String detail =
        inner == Side.FIRST
            ? text(one, other) + " lies within " + text(other, one) + "."
            : text(other, one) + " lies within " + text(one, other) + ".";
    return Verdict.favouring(inner, Reason.QUANTITY_WITHIN, detail);
  }

  private static String text(Quantity quantity, Quantity other) {
    String number = QuantityText.withWidth(quantity);
    boolean named = quantity.unit() != null && !quantity.unit().equals(other.unit());
    return named ? number + " (" + quantity.unit() + ")" : number;
  }
}
