package org.newsconcord.compare.review;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.Quantity;
import org.newsconcord.compare.Reason;
import org.newsconcord.compare.kernel.CountClass;
import org.newsconcord.compare.kernel.Interval;
import org.newsconcord.compare.kernel.WordGroups;
import org.newsconcord.compare.kernel.WordStem;
import org.newsconcord.compare.kernel.Words;

/**
 * Finds why two numbers that exclude each other may not answer one question: they count other
 * things or a part, one is a forecast, a target or a state that passes, or the words around them
 * share too little.
 */
final class NumberReview {
  private static final WordGroups GROUPS = WordGroups.standard();
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Set<String> ABOUT_SOMEONE = Set.of("time", "age");
  private static final double FAR = 2;
  private static final double FAR_OF_FEW = 4;
  private static final double SMALL = 12;
  private static final Duration ONE_NEWS = Duration.ofHours(24);

  private final ReviewedClaim a;
  private final ReviewedClaim b;
  private final NumberWording wordsA;
  private final NumberWording wordsB;

  NumberReview(ReviewedClaim a, ReviewedClaim b) {
    this.a = a;
    this.b = b;
    this.wordsA = new NumberWording(a.around());
    this.wordsB = new NumberWording(b.around());
  }

  /** The first doubt; null where both surely count one thing. */
  Reason doubt(Reason conflict) {
    if (countOtherThings() || haveOtherForms() || isDoubtfulDenial(conflict)) {
      return Reason.CONTEXT_DIFFERS;
    }
    if (isPart()
        || differByDoer()
        || isListed()
        || isOneNarrower()
        || isRestricted(a, b)
        || isRestricted(b, a)) {
      return Reason.PART_OF_WHOLE;
    }
    if (isForecastOfAnotherDay()) {
      return Reason.QUANTITY_EXPECTED;
    }
    if (isOfOtherMoments()) {
      return Reason.TIME_DIFFERS;
    }
    if (wordsA.isEverywhere() != wordsB.isEverywhere()) {
      return Reason.PLACE_DIFFERS;
    }
    return areAlikeCounts() ? null : Reason.CONTEXT_DIFFERS;
  }

  /** Percentages, prices and measures say less of what they measure than a counted noun does. */
  private boolean isCount() {
    return a.context().family().equals("count");
  }

  private boolean countOtherThings() {
    String unitA = a.claim().quantity().unit();
    String unitB = b.claim().quantity().unit();
    return isCount()
        && unitA != null
        && unitB != null
        && !isGeneral(a)
        && !isGeneral(b)
        && !WordStem.of(unitA).equals(WordStem.of(unitB))
        && Collections.disjoint(a.context().things(), b.context().things());
  }

  /** "A 51-vote majority" and "60 votes", a score such as 52-48, or what two polls measured. */
  private boolean haveOtherForms() {
    return wordsA.isScore()
        || wordsB.isScore()
        || wordsA.isAttribute() != wordsB.isAttribute()
        || (wordsA.makesGroup() && wordsB.makesGroup())
        || wordsA.isPrevented() != wordsB.isPrevented()
        || wordsA.countsOwnPoints()
        || wordsB.countsOwnPoints()
        || (!isCount() && (wordsA.isSomewhere() || wordsB.isSomewhere()))
        || wordsA.isDoubted()
        || wordsB.isDoubted()
        || wordsA.speaksOfPoll()
        || wordsB.speaksOfPoll()
        || isUnsure(a.claim().quantity())
        || isUnsure(b.claim().quantity());
  }

  /** "Hundreds" is no count, and "one official" only says that there is one. */
  private static boolean isUnsure(Quantity quantity) {
    boolean single = quantity.point() != null && quantity.point() == 1;
    return quantity.hedge() == Hedge.VAGUE || single;
  }

  /** A target that is missed is no number denied. */
  private boolean isDoubtfulDenial(Reason conflict) {
    return conflict == Reason.QUANTITY_NEGATED
        && (a.observation().isSameOutletAs(b.observation()) || !a.isAlike(b, 5, 0.6));
  }

  private boolean isPart() {
    return wordsA.countsPart() || wordsB.countsPart() || wordsA.addsUp() != wordsB.addsUp();
  }

  /** "Four dead, including the gunman" and three killed are one count. */
  private boolean differByDoer() {
    double apart = Math.abs(anchor(a) - anchor(b));
    return isCount() && apart == 1 && (wordsA.tellsOfDoer() || wordsB.tellsOfDoer());
  }

  private static double anchor(ReviewedClaim side) {
    return Interval.of(side.claim().quantity(), 1).anchor();
  }

  /** "Five counts of fraud and nine counts of theft" are parts of one number. */
  private boolean isListed() {
    String unitA = a.claim().quantity().unit();
    String unitB = b.claim().quantity().unit();
    return isCount()
        && unitA != null
        && unitB != null
        && (wordsA.countsOf(unitA) > 1) != (wordsB.countsOf(unitB) > 1);
  }

  /** People killed and employees killed: the second may be some of the first. */
  private boolean isOneNarrower() {
    return isCount() && ((isGeneral(a) && countsOther(b)) || (isGeneral(b) && countsOther(a)));
  }

  private static boolean countsOther(ReviewedClaim side) {
    return isSpecific(side)
        || (side.context().things().isEmpty() && side.claim().quantity().unit() != null);
  }

  /** "Intelligence agencies" beside agencies: what narrows the one is not told of the other. */
  private boolean isRestricted(ReviewedClaim one, ReviewedClaim other) {
    if (!isCount()) {
      return false;
    }
    List<String> noun = Words.of(one.claim().objectText());
    Set<String> told = keys(Words.of(other.sentence()));
    Set<String> narrowing = keys(noun.subList(0, Math.max(0, noun.size() - 1)));
    narrowing.removeAll(one.context().things());
    return !told.containsAll(narrowing);
  }

  private static Set<String> keys(List<String> words) {
    return words.stream()
        .filter(word -> !Words.isFunctionWord(word))
        .map(GROUPS::keyOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A plan or forecast beside a fact, or beside one that was made on another day. */
  private boolean isForecastOfAnotherDay() {
    boolean expectedA = isExpected(a, wordsA);
    boolean expectedB = isExpected(b, wordsB);
    boolean rivalForecasts = expectedA && expectedB && !isCount();
    return expectedA != expectedB
        || rivalForecasts
        || (expectedA && !a.observation().isWithin(ONE_NEWS, b.observation()));
  }

  private static boolean isExpected(ReviewedClaim side, NumberWording wording) {
    return side.claim().modality() != Modality.ASSERTED || wording.isExpected();
  }

  private boolean isOfOtherMoments() {
    return CountClass.isPassing(a.claim())
        || CountClass.isPassing(b.claim())
        || isPassing(a)
        || isPassing(b)
        || (a.context().family().equals("time") && (wordsA.leadsToDay() || wordsB.leadsToDay()))
        || a.around().looksBack() != b.around().looksBack()
        || (!isCount() && !wordsA.clockWords().equals(wordsB.clockWords()));
  }

  /** The act of the number itself counts, and only where it has none what stands near. */
  private static boolean isPassing(ReviewedClaim side) {
    Set<String> own = side.context().ownHappenings();
    Set<String> told = own.isEmpty() ? side.context().happenings() : own;
    return told.stream().anyMatch(GROUPS::isPassing);
  }

  private boolean areAlikeCounts() {
    Set<String> happenings = a.happeningsWith(b);
    if (happenings.isEmpty() && (isGeneral(a) || isGeneral(b))) {
      return false;
    }
    Set<String> fates = new HashSet<>(a.context().ownHappenings());
    fates.retainAll(b.context().ownHappenings());
    if (fates.isEmpty() && (isOfCommonKind(a) || isOfCommonKind(b))) {
      return false;
    }
    if (isFarApart()) {
      return a.isAlike(b, 3, 0.55);
    }
    if (ABOUT_SOMEONE.contains(a.context().family())
        && Collections.disjoint(a.around().names(), b.around().names())) {
      return false;
    }
    if (!isCount()) {
      return a.isAlike(b, 3, isMoney() && !happenings.isEmpty() ? 0.25 : 0.44);
    }
    if (fates.stream().anyMatch(GROUPS::isCumulative)) {
      return a.isAlike(b, 2, 0.15);
    }
    if (!happenings.isEmpty() && countOneThing()) {
      return a.isAlike(b, 2, 0.3);
    }
    return a.isAlike(b, 2, 0.38);
  }

  private boolean countOneThing() {
    return isSpecific(a) && !Collections.disjoint(a.context().things(), b.context().things());
  }

  private boolean isFarApart() {
    double less = Math.min(anchor(a), anchor(b));
    double more = Math.max(anchor(a), anchor(b));
    return more > (isCount() && more <= SMALL ? FAR_OF_FEW : FAR) * less;
  }

  private boolean isMoney() {
    return CURRENCY.matcher(a.context().family()).matches();
  }

  private static boolean isGeneral(ReviewedClaim side) {
    Set<String> things = side.context().things();
    return !things.isEmpty() && things.stream().allMatch(GROUPS::isGeneral);
  }

  /** Two men opened fire, four men were shot: only one act makes them the same. */
  private static boolean isOfCommonKind(ReviewedClaim side) {
    return side.context().things().stream().anyMatch(GROUPS::isCommonKind);
  }

  private static boolean isSpecific(ReviewedClaim side) {
    return side.context().things().stream().anyMatch(thing -> !GROUPS.isGeneral(thing));
  }
}
