package org.newsconcord.compare.question;

import static org.newsconcord.compare.question.PairFeature.CONDITIONS;
import static org.newsconcord.compare.question.PairFeature.CONFIDENCE;
import static org.newsconcord.compare.question.PairFeature.FAMILY;
import static org.newsconcord.compare.question.PairFeature.HEADLINES;
import static org.newsconcord.compare.question.PairFeature.MODALITY;
import static org.newsconcord.compare.question.PairFeature.NAMES;
import static org.newsconcord.compare.question.PairFeature.NAMES_ONLY_MIN;
import static org.newsconcord.compare.question.PairFeature.NAMES_OVERLAP;
import static org.newsconcord.compare.question.PairFeature.NEAR_NAMES;
import static org.newsconcord.compare.question.PairFeature.NOT_ASSERTED;
import static org.newsconcord.compare.question.PairFeature.NUMBERS;
import static org.newsconcord.compare.question.PairFeature.ONE_YEAR;
import static org.newsconcord.compare.question.PairFeature.PLACE;
import static org.newsconcord.compare.question.PairFeature.PLACES;
import static org.newsconcord.compare.question.PairFeature.POLARITY;
import static org.newsconcord.compare.question.PairFeature.POSITION_DIFFERENCE;
import static org.newsconcord.compare.question.PairFeature.POSITION_MAX;
import static org.newsconcord.compare.question.PairFeature.POSITION_MIN;
import static org.newsconcord.compare.question.PairFeature.RULE;
import static org.newsconcord.compare.question.PairFeature.SOURCE;
import static org.newsconcord.compare.question.PairFeature.SOURCES;
import static org.newsconcord.compare.question.PairFeature.TIME;
import static org.newsconcord.compare.question.PairFeature.TIMES;
import static org.newsconcord.compare.question.PairFeature.TIME_WORDS;
import static org.newsconcord.compare.question.PairFeature.TYPE;
import static org.newsconcord.compare.question.PairFeature.YEARS;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.Modality;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.UnitFamilies;
import org.newsconcord.language.Gazetteer;

/**
 * Features of what surrounds two claims: names, numbers, times, places, sources, how it is said.
 */
final class SettingFeatures {
  /** Families of units that the models tell apart, by their place. */
  private enum Family {
    COUNT,
    PERCENT,
    TIME,
    LENGTH,
    AREA,
    MASS,
    SPEED
  }

  private static final Map<String, Integer> FAMILIES =
      Stream.of(Family.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  f -> f.name().toLowerCase(Locale.ROOT), Family::ordinal));
  private static final int AGES = 8;
  private static final int OTHER_FAMILY = 9;
  private static final double MINUTES_A_DAY = 1440;

  /** How two times or places lie, from excluding each other to equal. */
  private static final int APART = 0;

  private static final int TOUCHING = 1;
  private static final int WITHIN = 2;
  private static final int EQUAL = 3;

  private SettingFeatures() {}

  static void add(QuestionClaim a, QuestionClaim b, FeatureVector to) {
    Claim one = a.claim();
    Claim other = b.claim();
    to.set(TYPE, one.type().ordinal());
    to.set(FAMILY, family(a));
    addNames(a, b, to);
    addTimesAndPlaces(a, b, to);
    addManner(one, other, to);
    addPositions(one, other, to);
    addSigns(a, b, to);
    OfficeFeatures.add(a, b, to);
    to.set(
        SOURCE,
        a.source.isEmpty() || b.source.isEmpty() ? Double.NaN : a.source.likeness(b.source));
    to.set(SOURCES, (a.source.isEmpty() ? 0 : 1) + (b.source.isEmpty() ? 0 : 1));
  }

  /** The number of a family of units; ages have one of their own. */
  private static int family(QuestionClaim side) {
    Claim claim = side.claim();
    boolean age = claim.quantity() != null && UnitFamilies.isAge(claim.quantity().unit());
    return age ? AGES : FAMILIES.getOrDefault(side.family(), OTHER_FAMILY);
  }

  private static void addNames(QuestionClaim a, QuestionClaim b, FeatureVector to) {
    to.set(NUMBERS, a.numbers.shared(b.numbers));
    to.set(NAMES, a.names.shared(b.names));
    to.set(NAMES_OVERLAP, a.names.overlap(b.names));
    to.set(NAMES_ONLY_MIN, Math.min(a.names.surplus(b.names), b.names.surplus(a.names)));
    to.set(NEAR_NAMES, a.nearNames.overlap(b.nearNames));
    to.set(PairFeature.BEARERS, (a.bearer == null ? 0 : 1) + (b.bearer == null ? 0 : 1));
    if (a.bearer != null && b.bearer != null) {
      to.set(PairFeature.BEARER, a.bearer.matches(b.bearer));
    }
    to.set(PairFeature.SEX, WordFeatures.equal(a.sex, b.sex));
    to.set(PairFeature.ROLE, WordFeatures.equal(a.role, b.role));
    to.set(
        YEARS,
        a.years.isEmpty() || b.years.isEmpty() ? Double.NaN : a.years.meets(b.years) ? 1 : 0);
    to.set(ONE_YEAR, a.years.isEmpty() != b.years.isEmpty());
  }

  private static void addTimesAndPlaces(
      QuestionClaim first, QuestionClaim second, FeatureVector to) {
    Claim a = first.claim();
    Claim b = second.claim();
    to.set(TIME, times(a.time(), b.time()));
    to.set(TIMES, (a.time() == null ? 0 : 1) + (b.time() == null ? 0 : 1));
    to.set(
        TIME_WORDS,
        a.time() == null || b.time() == null || a.time().text() == null
            ? Double.NaN
            : a.time().text().equalsIgnoreCase(b.time().text()) ? 1 : 0);
    addSpans(a.time(), b.time(), to);
    to.set(PLACE, places(a, b, first.words()));
    to.set(PLACES, (a.placeText() == null ? 0 : 1) + (b.placeText() == null ? 0 : 1));
  }

  /** Days between two times and the lengths of both, by their logarithms. */
  private static void addSpans(TimeSpan a, TimeSpan b, FeatureVector to) {
    if (isResolved(a) && isResolved(b)) {
      to.set(PairFeature.TIME_APART, days(a.begin(), b.begin()));
      to.setRange(
          PairFeature.TIME_LENGTH_MIN,
          PairFeature.TIME_LENGTH_MAX,
          days(a.begin(), a.end()),
          days(b.begin(), b.end()));
    }
  }

  private static boolean isResolved(TimeSpan span) {
    return span != null && span.begin() != null && span.end() != null;
  }

  private static double days(Instant a, Instant b) {
    return StrictMath.log1p(Math.abs(Duration.between(a, b).toMinutes()) / MINUTES_A_DAY);
  }

  private static double times(TimeSpan a, TimeSpan b) {
    if (!isResolved(a) || !isResolved(b)) {
      return Double.NaN;
    }
    int begin = a.begin().compareTo(b.begin());
    int end = a.end().compareTo(b.end());
    if (begin == 0 && end == 0) {
      return EQUAL;
    }
    if ((begin <= 0 && end >= 0) || (begin >= 0 && end <= 0)) {
      return WITHIN;
    }
    return a.begin().isBefore(b.end()) && b.begin().isBefore(a.end()) ? TOUCHING : APART;
  }

  private static double places(Claim a, Claim b, ComparisonWords words) {
    if (a.placeKey() != null && b.placeKey() != null) {
      return a.placeKey().equals(b.placeKey())
          ? EQUAL
          : Gazetteer.contains(a.placeKey(), b.placeKey())
                  || Gazetteer.contains(b.placeKey(), a.placeKey())
              ? WITHIN
              : APART;
    }
    Set<String> one = words.content(a.placeText());
    Set<String> other = words.content(b.placeText());
    if (one.isEmpty() || other.isEmpty()) {
      return Double.NaN;
    }
    return one.equals(other)
        ? EQUAL
        : one.stream().anyMatch(other::contains) ? TOUCHING : APART - 1;
  }

  private static void addManner(Claim a, Claim b, FeatureVector to) {
    to.set(POLARITY, a.polarity() == b.polarity());
    to.set(MODALITY, a.modality() == b.modality());
    to.set(NOT_ASSERTED, open(a) + open(b));
    to.set(CONDITIONS, (a.conditionText() == null ? 0 : 1) + (b.conditionText() == null ? 0 : 1));
    to.set(CONFIDENCE, Math.min(a.confidence(), b.confidence()));
    to.set(RULE, a.ruleId().equals(b.ruleId()));
  }

  private static int open(Claim claim) {
    return claim.modality() == Modality.ASSERTED ? 0 : 1;
  }

  private static void addPositions(Claim a, Claim b, FeatureVector to) {
    to.setRange(POSITION_MIN, POSITION_MAX, a.sentenceIndex(), b.sentenceIndex());
    to.set(POSITION_DIFFERENCE, Math.abs(a.sentenceIndex() - b.sentenceIndex()));
    to.set(
        HEADLINES,
        (a.sentenceIndex() == Claim.HEADLINE ? 1 : 0)
            + (b.sentenceIndex() == Claim.HEADLINE ? 1 : 0));
  }

  /** How many of the two sides show each sign. */
  private static void addSigns(QuestionClaim a, QuestionClaim b, FeatureVector to) {
    for (ComparisonPhrases.Sign sign : ComparisonPhrases.COUNTED) {
      int sides = (a.signs.contains(sign) ? 1 : 0) + (b.signs.contains(sign) ? 1 : 0);
      to.set(PairFeature.valueOf(sign.name()), sides);
    }
  }
}
