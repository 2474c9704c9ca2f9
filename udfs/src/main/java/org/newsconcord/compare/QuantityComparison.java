package org.newsconcord.compare;

import org.newsconcord.claims.Claim;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Quantity;
import org.newsconcord.compare.Verdict.Side;
import org.newsconcord.compare.kernel.ComparisonParameters;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.CountClass;
import org.newsconcord.compare.kernel.Interval;
import org.newsconcord.compare.kernel.Subjects;
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
  private static final double HALF = 0.5;

  private final Observation first;
  private final Observation second;
  private final Interval a;
  private final Interval b;
  private final String values;
  private final ComparisonWords words;
  private final CountClass counts;
  private final boolean ages;

  private QuantityComparison(Observation first, Observation second, ComparisonWords words) {
    this.words = words;
    this.counts = words.counts();
    this.first = first;
    this.second = second;
    Quantity one = first.claim().quantity();
    Quantity other = second.claim().quantity();
    this.a = WrittenNumber.of(first, second, words);
    this.b = WrittenNumber.of(second, first, words);
    this.values = text(one, other) + " and " + text(other, one);
    this.ages = UnitFamilies.isAge(one.unit()) && UnitFamilies.isAge(other.unit());
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
    if (counts.areOpposite(first.claim(), second.claim())) {
      return Verdict.of(Reason.QUANTITY_OPPOSITE_VERB, values + " count opposite movements.");
    }
    if (isOneDenied()) {
      return Verdict.of(Reason.QUANTITY_NEGATED, "Of " + values + ", one is denied.");
    }
    if (haveOppositeTrends()) {
      return trendVerdict();
    }
    if (a.samePointAs(b)) {
      return first.claim().quantity().hedge() == second.claim().quantity().hedge()
          ? Verdict.of(Reason.QUANTITY_EQUAL, values + " are equal.")
          : Verdict.of(
              Reason.QUANTITY_SAME_FIGURE, values + " are one figure, hedged differently.");
    }
    if (a.sameEndsAs(b)) {
      return Verdict.of(Reason.QUANTITY_EQUAL, values + " are equal.");
    }
    if (ages) {
      Verdict told = AgeComparison.compare(first, second, a, b, values, words);
      if (told != null) {
        return told;
      }
    }
    boolean figures = a.isFigure() && b.isFigure();
    Verdict verdict = figures ? figures() : bounds();
    boolean separate = verdict.relation() == Relation.CONFLICT;
    Verdict moved = figures && !separate ? null : movedWithTime(separate);
    return moved == null ? verdict : moved;
  }

  /** "Rejected a 16 percent raise" does not deny the 16 percent: the verb must be the same. */
  private boolean isOneDenied() {
    String verb = first.claim().predicate();
    return first.claim().polarity() != second.claim().polarity()
        && verb != null
        && verb.equals(second.claim().predicate())
        && a.samePointAs(b);
  }

  private boolean haveOppositeTrends() {
    var one = first.claim().quantity().trend();
    var other = second.claim().quantity().trend();
    return one != null && other != null && one != other;
  }

  private Verdict trendVerdict() {
    return Subjects.areSame(first.claim(), second.claim())
        ? Verdict.of(Reason.QUANTITY_OPPOSITE_TREND, values + " go opposite ways.")
        : Verdict.of(Reason.QUANTITY_OTHER_TREND, values + " are changes of different things.");
  }

  private Verdict movedWithTime(boolean separate) {
    Observation later =
        first.isLaterThan(second) ? first : second.isLaterThan(first) ? second : null;
    boolean grows =
        !ages && (counts.isCumulative(first.claim()) || counts.isCumulative(second.claim()));
    if (later != null && grows && larger() == later && (separate || isFloorPassed())) {
      return Verdict.favouring(sideOf(later), Reason.QUANTITY_GROWN, values + ": the count grew.");
    }
    boolean passes = counts.isPassing(first.claim()) || counts.isPassing(second.claim());
    if (separate && passes && later != null) {
      return Verdict.favouring(
          sideOf(later), Reason.QUANTITY_STAGE, values + ": a count that was still moving.");
    }
    if (later != null && separate && first.isSameOutletAs(second)) {
      return Verdict.favouring(
          sideOf(later), Reason.QUANTITY_REVISED, values + ": the outlet changed its number.");
    }
    if (grows && later != smaller() && isFloorPassed()) {
      return Verdict.favouring(
          sideOf(larger()), Reason.QUANTITY_FLOOR_PASSED, values + ": the minimum was passed.");
    }
    return null;
  }

  /** "At least 20" against 23: an early minimum. "More than 20" is only a coarser wording. */
  private boolean isFloorPassed() {
    Interval low = larger() == first ? b : a;
    Interval high = larger() == first ? a : b;
    return low.hedge() == Hedge.AT_LEAST && !high.isCeiling() && high.point() != null;
  }

  private Verdict figures() {
    double apart = Interval.apart(a.point(), b.point());
    boolean bothExact = a.hedge() == Hedge.EXACT && b.hedge() == Hedge.EXACT;
    boolean bothApproximate = a.hedge() == Hedge.APPROX && b.hedge() == Hedge.APPROX;
    if (!bothApproximate
        && isRounding()
        && (!bothExact || apart <= PARAMETERS.tolerance() || isDecimalRounded())) {
      return within(finer());
    }
    boolean inside = a.isFigureIn(b) || b.isFigureIn(a);
    double tolerance = bothApproximate ? PARAMETERS.coarseTolerance() : PARAMETERS.tolerance();
    if (bothExact && isLooselyRounded(apart)) {
      return within(finer());
    }
    if (!bothExact && (inside || apart <= tolerance)) {
      return Verdict.of(Reason.QUANTITY_OVERLAP, values + " overlap.");
    }
    return a.isDisjointFrom(b) || bothExact
        ? Verdict.of(Reason.QUANTITY_DISJOINT, values + " do not overlap.")
        : Verdict.of(Reason.QUANTITY_APART, values + " are more than 5 % apart.");
  }

  private boolean isRounding() {
    double distance = Math.abs(a.point() - b.point());
    return distance < Math.max(a.roundingReach(), b.roundingReach()) || isDecimalRounded();
  }

  /**
   * 2,232 written as 2,300, or 1.1 trillion as a trillion: the rounder one is less than a unit off.
   */
  private boolean isLooselyRounded(double apart) {
    int digits = Math.min(a.significantDigits(), b.significantDigits());
    double unit = Math.max(a.lastDigitUnit(), b.lastDigitUnit());
    return a.significantDigits() != b.significantDigits()
        && Math.min(Math.abs(a.point()), Math.abs(b.point())) >= PARAMETERS.leastRounded()
        && Math.abs(a.point() - b.point()) < unit
        && apart <= (digits == 1 ? PARAMETERS.coarseTolerance() : PARAMETERS.tolerance());
  }

  /** 6.5 written as 7. */
  private boolean isDecimalRounded() {
    boolean whole = isWhole(a.point()) != isWhole(b.point());
    return whole && Math.abs(a.point() - b.point()) <= HALF;
  }

  private static boolean isWhole(double number) {
    return number == Math.rint(number);
  }

  private Side finer() {
    if (a.hedge() != b.hedge()) {
      return a.hedge() == Hedge.EXACT ? Side.FIRST : Side.SECOND;
    }
    return a.roundingReach() < b.roundingReach() ? Side.FIRST : Side.SECOND;
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

  private Verdict softBound() {
    double ratio = Math.max(a.anchor(), b.anchor()) / Math.min(a.anchor(), b.anchor());
    boolean sameSide = (a.isFloor() && b.isFloor()) || (a.isCeiling() && b.isCeiling());
    boolean oneSoft = a.hedge().isSoft() != b.hedge().isSoft();
    if (!(ratio <= PARAMETERS.nearBound()) || !(sameSide || oneSoft)) {
      return Verdict.of(
          Reason.QUANTITY_SOFT_BOUND, "Only a soft bound keeps " + values + " apart.");
    }
    if (oneSoft) {
      return within(a.hedge().isSoft() ? Side.SECOND : Side.FIRST);
    }
    boolean firstTighter = a.isFloor() ? a.anchor() > b.anchor() : a.anchor() < b.anchor();
    return within(firstTighter ? Side.FIRST : Side.SECOND);
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

  private Observation larger() {
    return a.anchor() > b.anchor() ? first : second;
  }

  private Observation smaller() {
    return larger() == first ? second : first;
  }

  private Side sideOf(Observation observation) {
    return observation == first ? Side.FIRST : Side.SECOND;
  }

  private static String text(Quantity quantity, Quantity other) {
    String number = QuantityText.withWidth(quantity);
    boolean named = quantity.unit() != null && !quantity.unit().equals(other.unit());
    return named ? number + " (" + quantity.unit() + ")" : number;
  }
}
