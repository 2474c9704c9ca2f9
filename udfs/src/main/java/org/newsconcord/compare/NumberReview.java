package org.newsconcord.compare;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.Quantity;

/**
 * Finds why two numbers that exclude each other may not answer one question: they count other
 * things or a part, one is a forecast, a target or a state that passes, or the words around them
 * share too little.
 */
final class NumberReview {
  private static final WordGroups GROUPS = WordGroups.standard();
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Set<String> ABOUT_SOMEONE = Set.of("time", "age");
  private static final double FAR = 4;
  private static final Duration ONE_NEWS = Duration.ofHours(24);

  private final Observation first;
  private final Observation second;
  private final ClaimContext one;
  private final ClaimContext other;
  private final Surroundings a;
  private final Surroundings b;

  NumberReview(Observation first, Observation second, ClaimContext one, ClaimContext other) {
    this.first = first;
    this.second = second;
    this.one = one;
    this.other = other;
    this.a = Surroundings.of(first);
    this.b = Surroundings.of(second);
  }

  /** The first doubt; null where both surely count one thing. */
  Reason doubt(Reason conflict) {
    if (countOtherThings() || haveOtherForms() || isDoubtfulDenial(conflict)) {
      return Reason.CONTEXT_DIFFERS;
    }
    if (isPart() || isListed() || isOneNarrower()) {
      return Reason.PART_OF_WHOLE;
    }
    if (isForecastOfAnotherDay()) {
      return Reason.QUANTITY_EXPECTED;
    }
    if (isOfOtherMoments()) {
      return Reason.TIME_DIFFERS;
    }
    return areAlikeCounts() ? null : Reason.CONTEXT_DIFFERS;
  }

  /** Percentages, prices and measures say less of what they measure than a counted noun does. */
  private boolean isCount() {
    return one.family().equals("count");
  }

  private boolean countOtherThings() {
    String unitA = first.claim().quantity().unit();
    String unitB = second.claim().quantity().unit();
    return isCount()
        && unitA != null
        && unitB != null
        && !isGeneral(one)
        && !isGeneral(other)
        && !WordStem.of(unitA).equals(WordStem.of(unitB))
        && Collections.disjoint(one.things(), other.things());
  }

  /** "A 51-vote majority" and "60 votes", a score such as 52-48, or what two polls measured. */
  private boolean haveOtherForms() {
    return a.isScore()
        || b.isScore()
        || a.isAttribute() != b.isAttribute()
        || a.speaksOfPoll()
        || b.speaksOfPoll()
        || isUnsure(first.claim().quantity())
        || isUnsure(second.claim().quantity());
  }

  /** "Hundreds" is no count, and "one official" only says that there is one. */
  private static boolean isUnsure(Quantity quantity) {
    boolean single = quantity.point() != null && quantity.point() == 1;
    return quantity.hedge() == Hedge.VAGUE || single;
  }

  /** A target that is missed is no number denied. */
  private boolean isDoubtfulDenial(Reason conflict) {
    return conflict == Reason.QUANTITY_NEGATED && (first.isSameOutletAs(second) || !alike(5, 0.6));
  }

  private boolean isPart() {
    return a.countsPart() || b.countsPart();
  }

  /** "Five counts of fraud and nine counts of theft" are parts of one number. */
  private boolean isListed() {
    String unitA = first.claim().quantity().unit();
    String unitB = second.claim().quantity().unit();
    return isCount()
        && unitA != null
        && unitB != null
        && (a.countsOf(unitA) > 1) != (b.countsOf(unitB) > 1);
  }

  /** People killed and employees killed: the second may be some of the first. */
  private boolean isOneNarrower() {
    return isCount()
        && ((isGeneral(one) && countsOther(second, other))
            || (isGeneral(other) && countsOther(first, one)));
  }

  private static boolean countsOther(Observation observation, ClaimContext context) {
    return isSpecific(context)
        || (context.things().isEmpty() && observation.claim().quantity().unit() != null);
  }

  /** A plan or forecast beside a fact, or beside one that was made on another day. */
  private boolean isForecastOfAnotherDay() {
    boolean expectedA = isExpected(first, a);
    boolean expectedB = isExpected(second, b);
    return expectedA != expectedB || (expectedA && !first.isWithin(ONE_NEWS, second));
  }

  private static boolean isExpected(Observation observation, Surroundings surroundings) {
    return observation.claim().modality() != Modality.ASSERTED || surroundings.isExpected();
  }

  private boolean isOfOtherMoments() {
    return CountClass.isPassing(first.claim())
        || CountClass.isPassing(second.claim())
        || isPassing(one)
        || isPassing(other)
        || a.looksBack() != b.looksBack()
        || (!isCount() && !a.clockWords().equals(b.clockWords()));
  }

  private static boolean isPassing(ClaimContext context) {
    return context.happenings().stream().anyMatch(GROUPS::isPassing);
  }

  private boolean areAlikeCounts() {
    Set<String> happenings = new HashSet<>(one.happenings());
    happenings.retainAll(other.happenings());
    if (happenings.isEmpty() && (isGeneral(one) || isGeneral(other))) {
      return false;
    }
    if (isFarApart()) {
      return alike(3, 0.44);
    }
    if (ABOUT_SOMEONE.contains(one.family()) && Collections.disjoint(a.names(), b.names())) {
      return false;
    }
    if (!isCount()) {
      return alike(3, isMoney() && !happenings.isEmpty() ? 0.25 : 0.44);
    }
    Set<String> fates = new HashSet<>(one.ownHappenings());
    fates.retainAll(other.ownHappenings());
    if (fates.stream().anyMatch(GROUPS::isCumulative)) {
      return alike(2, 0.15);
    }
    if (!happenings.isEmpty() && countOneThing()) {
      return alike(2, 0.3);
    }
    return alike(2, 0.38);
  }

  private boolean countOneThing() {
    return isSpecific(one) && !Collections.disjoint(one.things(), other.things());
  }

  private boolean isFarApart() {
    double pointA = Interval.of(first.claim().quantity(), 1).anchor();
    double pointB = Interval.of(second.claim().quantity(), 1).anchor();
    return Math.max(pointA, pointB) > FAR * Math.min(pointA, pointB);
  }

  private boolean isMoney() {
    return CURRENCY.matcher(one.family()).matches();
  }

  private boolean alike(int words, double likeness) {
    return a.sharedWith(b).size() >= words && one.likeness(other) >= likeness;
  }

  private static boolean isGeneral(ClaimContext context) {
    return !context.things().isEmpty() && context.things().stream().allMatch(GROUPS::isGeneral);
  }

  private static boolean isSpecific(ClaimContext context) {
    return context.things().stream().anyMatch(thing -> !GROUPS.isGeneral(thing));
  }
}
