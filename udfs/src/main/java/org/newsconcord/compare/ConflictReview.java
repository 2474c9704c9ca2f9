package org.newsconcord.compare;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Gazetteer;
import org.newsconcord.claims.TimeSpan;

/**
 * Looks again at two values that exclude each other: only claims that surely answer one question
 * may conflict. Their sentences must speak of one time and one place, count the whole and not a
 * part, and share enough words. A conflict that does not hold out becomes SCOPE_DIFFERS or
 * NOT_COMPARABLE with the reason. Without the sentences nothing is known, and the conflict stays.
 */
final class ConflictReview {
  private static final WordGroups GROUPS = WordGroups.standard();
  private static final Duration SAME_NEWS = Duration.ofDays(4);
  private static final Duration SAME_TERM = Duration.ofDays(30);
  private static final Pattern CHANGE_OF_HOLDER =
      Pattern.compile(
          "\\b(?:replac|succe(?:ed|ss)|nam(?:ed|ing)|nominat|appoint|resign|oust|fir(?:ed|ing)\\b"
              + "|dismiss|remov|step(?:ped|ping)? down|former|assassinat|late\\b|then\\b|predecessor"
              + "|under\\b|era\\b|transition|sw[oe]rn|elect|became|become|tap(?:ped|ping)|outgoing"
              + "|incoming|took over|takes? over|file photo|whose|leav)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR = Pattern.compile("\\b(?:1[89]|20)\\d\\d\\b");
  private static final Pattern NEGATION =
      Pattern.compile(
          "\\b(?:not|no|never|none|nobody|neither|nor|without|cannot|den(?:y|ie[sd]|ying)"
              + "|refus\\w*|fail\\w*)\\b|n['’]t\\b",
          Pattern.CASE_INSENSITIVE);

  private static final double MOST_WORDS = 0.5;
  private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "who", "we", "i");

  private final Observation first;
  private final Observation second;
  private final ClaimContext one;
  private final ClaimContext other;
  private final Surroundings a;
  private final Surroundings b;
  private final Verdict conflict;

  private ConflictReview(Observation first, Observation second, Verdict conflict) {
    this.first = first;
    this.second = second;
    this.one = context(first);
    this.other = context(second);
    this.a = Surroundings.of(first);
    this.b = Surroundings.of(second);
    this.conflict = conflict;
  }

  /** The verdict, or a weaker one where it is a conflict or revision that does not hold out. */
  static Verdict of(Observation first, Observation second, Verdict verdict) {
    boolean known = !first.sentence().isEmpty() && !second.sentence().isEmpty();
    boolean differs =
        verdict.relation() == Relation.CONFLICT || verdict.reason() == Reason.QUANTITY_REVISED;
    return known && differs ? new ConflictReview(first, second, verdict).verdict() : verdict;
  }

  private Verdict verdict() {
    if (a.gives(b) || b.gives(a)) {
      return contextDiffers();
    }
    return switch (first.claim().type()) {
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
    Reason doubt = new NumberReview(first, second, one, other).doubt(conflict.reason());
    if (doubt == null && conflict.reason() == Reason.QUANTITY_REVISED) {
      return nameOthers() ? weaker(Reason.SUBJECT_DIFFERS) : conflict;
    }
    return doubt == null ? inOneSetting() : weaker(doubt);
  }

  private Verdict offices() {
    if (a.isHeadline() || b.isHeadline()) {
      return weaker(Reason.OFFICE_NAME_OPEN);
    }
    if (a.isRanked() || b.isRanked() || isNameless(first) || isNameless(second)) {
      return contextDiffers();
    }
    boolean changing =
        conflict.reason() == Reason.OFFICE_HOLDERS_DIFFER
            && (a.looksBack()
                || b.looksBack()
                || CHANGE_OF_HOLDER.matcher(first.sentence()).find()
                || CHANGE_OF_HOLDER.matcher(second.sentence()).find());
    if (changing) {
      return weaker(Reason.OFFICE_SUCCESSION);
    }
    return speakOfOneTime(SAME_TERM) ? conflict : weaker(Reason.TIME_DIFFERS);
  }

  /** "Civil rights leader" names no body that could have but one. */
  private static boolean isNameless(Observation observation) {
    String title = observation.claim().objectText();
    return title == null || title.chars().noneMatch(Character::isUpperCase);
  }

  /** A denial counts when the act itself is negated, not some verb around it. */
  private Verdict acts() {
    boolean negated =
        first.claim().polarity() == second.claim().polarity()
            || NEGATION.matcher((first.claim().polarity() < 0 ? a : b).own()).find();
    return negated && areSentencesAlike(3) ? inOneSetting() : contextDiffers();
  }

  /** "Tuesday" in two articles of one week and a month without its year are read as one time. */
  private Verdict dates() {
    TimeSpan timeA = first.claim().time();
    TimeSpan timeB = second.claim().time();
    boolean sameWords =
        !Collections.disjoint(Words.content(timeA.text()), Words.content(timeB.text()));
    boolean yearsSaid = YEAR.matcher(timeA.text()).find() && YEAR.matcher(timeB.text()).find();
    boolean weekApart =
        Duration.between(timeA.begin(), timeB.begin()).toDays() % 7 == 0 && !yearsSaid;
    boolean relative = timeA.text().equalsIgnoreCase(timeB.text());
    boolean open = relative || weekApart || (sameWords && !yearsSaid);
    boolean oneOccasion =
        a.ordinals().equals(b.ordinals()) && !isPronoun(first) && !isPronoun(second);
    return !open && oneOccasion && tellOneAct() ? inOneSetting() : contextDiffers();
  }

  /** The same verb in much the same words, or a fate that befalls one only once. */
  private boolean tellOneAct() {
    Set<String> happenings = new HashSet<>(one.happenings());
    happenings.retainAll(other.happenings());
    String verb = first.claim().predicate();
    boolean sameVerb = verb != null && verb.equals(second.claim().predicate());
    boolean sameFate = sameVerb && happenings.stream().anyMatch(GROUPS::isCumulative);
    return sameVerb && alike(4, sameFate ? 0.5 : 0.7);
  }

  private static boolean isPronoun(Observation observation) {
    String subject = observation.claim().subjectText();
    return subject != null && PRONOUNS.contains(subject.toLowerCase(Locale.ROOT));
  }

  private Verdict inOneSetting() {
    boolean dated = first.claim().type() == ClaimType.DATE;
    if (dated ? !first.isWithin(SAME_NEWS, second) : !speakOfOneTime(SAME_NEWS)) {
      return weaker(Reason.TIME_DIFFERS);
    }
    if (!haveOneSubject() || nameOthers()) {
      return weaker(Reason.SUBJECT_DIFFERS);
    }
    boolean placed = first.claim().type() == ClaimType.PLACE;
    return placed || speakOfOnePlace() ? conflict : weaker(Reason.PLACE_DIFFERS);
  }

  private boolean alike(int words, double likeness) {
    return a.sharedWith(b).size() >= words && one.likeness(other) >= likeness;
  }

  private boolean areSentencesAlike(int words) {
    return a.sharedWith(b).size() >= words && a.overlapWith(b) >= MOST_WORDS;
  }

  private boolean speakOfOneTime(Duration span) {
    Set<String> daysA = a.calendarWords();
    Set<String> daysB = b.calendarWords();
    boolean otherDays = !daysA.isEmpty() && !daysB.isEmpty() && Collections.disjoint(daysA, daysB);
    return first.isWithin(span, second)
        && !otherDays
        && !a.speaksOfChange()
        && !b.speaksOfChange()
        && pastYears(first, a).equals(pastYears(second, b));
  }

  /** Years that the sentence names, but for that of its publication. */
  private static Set<String> pastYears(Observation observation, Surroundings surroundings) {
    Set<String> years = new HashSet<>(surroundings.years());
    if (observation.publishedAt() != null) {
      int year = observation.publishedAt().atZone(ZoneOffset.UTC).getYear();
      years.remove(Integer.toString(year));
    }
    return years;
  }

  /** Each may name places that the other leaves out, but not each its own. */
  private boolean speakOfOnePlace() {
    Set<String> placesA = a.places();
    Set<String> placesB = b.places();
    return placesA.stream().allMatch(place -> isNear(place, placesB))
        || placesB.stream().allMatch(place -> isNear(place, placesA));
  }

  private static boolean isNear(String place, Set<String> others) {
    return others.stream()
        .anyMatch(p -> Gazetteer.contains(p, place) || Gazetteer.contains(place, p));
  }

  /** Named doers that share no name are two: what Britain expelled is not what Canada did. */
  private boolean haveOneSubject() {
    Set<String> doersA = Surroundings.names(first.claim().subjectText());
    Set<String> doersB = Surroundings.names(second.claim().subjectText());
    return doersA.isEmpty() || doersB.isEmpty() || !Collections.disjoint(doersA, doersB);
  }

  /** Sentences that each name others, and share less than half of their names. */
  private boolean nameOthers() {
    Set<String> namesA = names(first, a);
    Set<String> namesB = names(second, b);
    Set<String> shared = new HashSet<>(namesA);
    shared.retainAll(namesB);
    int fewer = Math.min(namesA.size(), namesB.size());
    return fewer >= 2 && shared.size() * 2 < fewer;
  }

  /** Names in the sentence, but for those of the source. */
  private static Set<String> names(Observation observation, Surroundings surroundings) {
    Set<String> names = surroundings.names();
    names.removeAll(Surroundings.names(observation.claim().attribution().sourceText()));
    return names;
  }

  private static ClaimContext context(Observation observation) {
    return new ClaimContext(new SlotCandidate(observation.claim(), "", observation.sentence()));
  }

  private Verdict contextDiffers() {
    return weaker(Reason.CONTEXT_DIFFERS);
  }

  private Verdict weaker(Reason reason) {
    String detail = conflict.detail() + " But " + reason.description() + ".";
    return new Verdict(reason, Verdict.Side.NEITHER, detail, conflict.overlap());
  }
}
