package org.newsconcord.compare.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.compare.Observation;
import org.newsconcord.compare.Reason;
import org.newsconcord.compare.Relation;
import org.newsconcord.compare.Verdict;
import org.newsconcord.compare.kernel.WordGroups;
import org.newsconcord.compare.kernel.Words;
import org.newsconcord.language.Gazetteer;

/**
 * Looks again at two values that exclude each other: only claims that surely answer one question
 * may conflict. Their sentences must speak of one time and one place, count the whole and not a
 * part, and share enough words. A conflict that does not hold out becomes SCOPE_DIFFERS or
 * NOT_COMPARABLE with the reason. Without the sentences nothing is known, and the conflict stays.
 */
public final class ConflictReview {
  private static final WordGroups GROUPS = WordGroups.standard();
  private static final Duration SAME_NEWS = Duration.ofDays(4);
  private static final Duration SAME_TERM = Duration.ofDays(30);
  private static final Pattern CHANGE_OF_HOLDER = ReviewPhrases.within("change-of-holder");
  private static final Pattern YEAR = Pattern.compile("\\b(?:1[89]|20)\\d\\d\\b");
  private static final Pattern NEGATION = ReviewPhrases.within("negation");

  private static final double MOST_WORDS = 0.5;
  private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "who", "we", "i");

  private final ReviewedClaim a;
  private final ReviewedClaim b;
  private final Verdict conflict;

  private ConflictReview(ReviewedClaim a, ReviewedClaim b, Verdict conflict) {
    this.a = a;
    this.b = b;
    this.conflict = conflict;
  }

  /** The verdict, or a weaker one where it is a conflict or revision that does not hold out. */
  public static Verdict of(Observation first, Observation second, Verdict verdict) {
    boolean known = !first.sentence().isEmpty() && !second.sentence().isEmpty();
    boolean differs =
        verdict.relation() == Relation.CONFLICT || verdict.reason() == Reason.QUANTITY_REVISED;
    return known && differs
        ? new ConflictReview(ReviewedClaim.of(first), ReviewedClaim.of(second), verdict).verdict()
        : verdict;
  }

  private Verdict verdict() {
    if (a.around().gives(b.around()) || b.around().gives(a.around())) {
      return contextDiffers();
    }
    return switch (a.claim().type()) {
      case QUANTITY -> quantities();
      case OFFICE -> offices();
      case ACTION -> acts();
      case DATE -> dates();
      case PLACE -> tellOneAct() ? inOneSetting() : contextDiffers();
      case CONDITION -> areSentencesAlike(4) ? inOneSetting() : contextDiffers();
      case STATEMENT, CITATION -> conflict;
    };
  }

  private Verdict quantities() {
    Reason doubt = new NumberReview(a, b).doubt(conflict.reason());
    if (doubt == null && conflict.reason() == Reason.QUANTITY_REVISED) {
      return nameOthers() ? weaker(Reason.SUBJECT_DIFFERS) : conflict;
    }
    return doubt == null ? inOneSetting() : weaker(doubt);
  }

  private Verdict offices() {
    if (a.around().isHeadline() || b.around().isHeadline()) {
      return weaker(Reason.OFFICE_NAME_OPEN);
    }
    if (a.around().isRanked() || b.around().isRanked() || isNameless(a) || isNameless(b)) {
      return contextDiffers();
    }
    boolean changing =
        conflict.reason() == Reason.OFFICE_HOLDERS_DIFFER
            && (a.around().looksBack()
                || b.around().looksBack()
                || CHANGE_OF_HOLDER.matcher(a.sentence()).find()
                || CHANGE_OF_HOLDER.matcher(b.sentence()).find());
    if (changing) {
      return weaker(Reason.OFFICE_SUCCESSION);
    }
    return speakOfOneTime(SAME_TERM) ? conflict : weaker(Reason.TIME_DIFFERS);
  }

  /** "Civil rights leader" names no body that could have but one. */
  private static boolean isNameless(ReviewedClaim side) {
    String title = side.claim().objectText();
    return title == null || title.chars().noneMatch(Character::isUpperCase);
  }

  /** A denial counts when the act itself is negated, not some verb around it. */
  private Verdict acts() {
    boolean negated =
        a.claim().polarity() == b.claim().polarity()
            || NEGATION.matcher((a.claim().polarity() < 0 ? a : b).around().own()).find();
    return negated && areSentencesAlike(3) ? inOneSetting() : contextDiffers();
  }

  /** "Tuesday" in two articles of one week and a month without its year are read as one time. */
  private Verdict dates() {
    TimeSpan timeA = a.claim().time();
    TimeSpan timeB = b.claim().time();
    boolean sameWords =
        !Collections.disjoint(Words.content(timeA.text()), Words.content(timeB.text()));
    boolean yearsSaid = YEAR.matcher(timeA.text()).find() && YEAR.matcher(timeB.text()).find();
    boolean weekApart =
        Duration.between(timeA.begin(), timeB.begin()).toDays() % 7 == 0 && !yearsSaid;
    boolean relative = timeA.text().equalsIgnoreCase(timeB.text());
    boolean open = relative || weekApart || (sameWords && !yearsSaid);
    boolean oneOccasion =
        a.around().ordinals().equals(b.around().ordinals()) && !isPronoun(a) && !isPronoun(b);
    boolean bothDone = isDone(a) == isDone(b);
    return !open && oneOccasion && bothDone && tellOneAct() ? inOneSetting() : contextDiffers();
  }

  private static boolean isDone(ReviewedClaim side) {
    return side.claim().modality() == Modality.ASSERTED;
  }

  /** The same verb in much the same words, or a fate that befalls one only once. */
  private boolean tellOneAct() {
    boolean sameFate = a.happeningsWith(b).stream().anyMatch(GROUPS::isCumulative);
    return a.hasVerbOf(b) && a.isAlike(b, 4, sameFate ? 0.5 : 0.7);
  }

  private static boolean isPronoun(ReviewedClaim side) {
    String subject = side.claim().subjectText();
    return subject != null && PRONOUNS.contains(subject.toLowerCase(Locale.ROOT));
  }

  private Verdict inOneSetting() {
    boolean dated = a.claim().type() == ClaimType.DATE;
    if (dated
        ? !a.observation().isWithin(SAME_NEWS, b.observation())
        : !speakOfOneTime(SAME_NEWS)) {
      return weaker(Reason.TIME_DIFFERS);
    }
    if (!haveOneSubject() || nameOthers()) {
      return weaker(Reason.SUBJECT_DIFFERS);
    }
    boolean placed = a.claim().type() == ClaimType.PLACE;
    return placed || speakOfOnePlace() ? conflict : weaker(Reason.PLACE_DIFFERS);
  }

  private boolean areSentencesAlike(int words) {
    return a.around().sharedWith(b.around()).size() >= words
        && a.around().overlapWith(b.around()) >= MOST_WORDS;
  }

  private boolean speakOfOneTime(Duration span) {
    Set<String> daysA = a.around().calendarWords();
    Set<String> daysB = b.around().calendarWords();
    boolean otherDays = !daysA.isEmpty() && !daysB.isEmpty() && Collections.disjoint(daysA, daysB);
    return a.observation().isWithin(span, b.observation())
        && !otherDays
        && !a.around().speaksOfChange()
        && !b.around().speaksOfChange()
        && pastYears(a).equals(pastYears(b));
  }

  /** Years that the sentence names, but for that of its publication. */
  private static Set<String> pastYears(ReviewedClaim side) {
    Set<String> years = new HashSet<>(side.around().years());
    Instant published = side.observation().publishedAt();
    if (published != null) {
      int year = published.atZone(ZoneOffset.UTC).getYear();
      years.remove(Integer.toString(year));
    }
    return years;
  }

  /** Each may name places that the other leaves out, but not each its own. */
  private boolean speakOfOnePlace() {
    Set<String> placesA = a.around().places();
    Set<String> placesB = b.around().places();
    return placesA.stream().allMatch(place -> isNear(place, placesB))
        || placesB.stream().allMatch(place -> isNear(place, placesA));
  }

  private static boolean isNear(String place, Set<String> others) {
    return others.stream()
        .anyMatch(p -> Gazetteer.contains(p, place) || Gazetteer.contains(place, p));
  }

  /** Named doers that share no name are two: what Britain expelled is not what Canada did. */
  private boolean haveOneSubject() {
    Set<String> doersA = Surroundings.names(a.claim().subjectText());
    Set<String> doersB = Surroundings.names(b.claim().subjectText());
    return doersA.isEmpty() || doersB.isEmpty() || !Collections.disjoint(doersA, doersB);
  }

  /** Sentences that each name others, and share less than half of their names. */
  private boolean nameOthers() {
    Set<String> namesA = names(a);
    Set<String> namesB = names(b);
    Set<String> shared = new HashSet<>(namesA);
    shared.retainAll(namesB);
    int fewer = Math.min(namesA.size(), namesB.size());
    return fewer >= 2 && shared.size() * 2 < fewer;
  }

  /** Names in the sentence, but for those of the source. */
  private static Set<String> names(ReviewedClaim side) {
    Set<String> names = side.around().names();
    names.removeAll(Surroundings.names(side.claim().attribution().sourceText()));
    return names;
  }

  private Verdict contextDiffers() {
    return weaker(Reason.CONTEXT_DIFFERS);
  }

  private Verdict weaker(Reason reason) {
    return conflict.weakened(reason);
  }
}
