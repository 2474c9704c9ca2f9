package org.newsconcord.compare;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.newsconcord.compare.Verdict.Side;
import org.newsconcord.compare.kernel.ComparisonParameters;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.Interval;
import org.newsconcord.compare.kernel.PersonNames;

/**
 * What tells ages from other numbers: they belong to persons, they are given in full years, and
 * they grow by the years between two articles.
 */
final class AgeComparison {
  private static final ComparisonParameters PARAMETERS = ComparisonParameters.standard();
  private static final Duration YEAR = ChronoUnit.YEARS.getDuration();

  private AgeComparison() {}

  /** How two ages relate; null where they compare like other numbers. */
  static Verdict compare(
      Observation first,
      Observation second,
      Interval a,
      Interval b,
      String values,
      ComparisonWords words) {
    String one = first.bearer();
    String other = second.bearer();
    PersonNames persons = words.persons();
    if (one != null && other != null && !persons.of(one).matches(persons.of(other))) {
      return Verdict.of(
          Reason.QUANTITY_OTHER_BEARER, values + " are of " + one + " and of " + other + ".");
    }
    double unitA = words.units().factor(first.claim().quantity().unit(), null);
    double unitB = words.units().factor(second.claim().quantity().unit(), null);
    if (unitA != unitB && fullUnits(a, unitA, unitB) == fullUnits(b, unitA, unitB)) {
      return Verdict.favouring(
          unitA < unitB ? Side.FIRST : Side.SECOND, Reason.QUANTITY_WITHIN, values + " agree.");
    }
    if (first.isLaterThan(second) && isOlderByTime(second, b, first, a)) {
      return Verdict.favouring(Side.FIRST, Reason.QUANTITY_AGED, values + ": an age grew.");
    }
    if (second.isLaterThan(first) && isOlderByTime(first, a, second, b)) {
      return Verdict.favouring(Side.SECOND, Reason.QUANTITY_AGED, values + ": an age grew.");
    }
    return null;
  }

  /** Full ones of the coarser unit: 13 months are one year. */
  private static double fullUnits(Interval age, double unitA, double unitB) {
    return Math.floor(age.anchor() / Math.max(unitA, unitB));
  }

  /** Whether two ages differ by the years, begun or full, between both articles. */
  private static boolean isOlderByTime(
      Observation earlier, Interval younger, Observation later, Interval older) {
    Duration passed = Duration.between(earlier.publishedAt(), later.publishedAt());
    long fullYears = passed.dividedBy(YEAR);
    double years = older.anchor() - younger.anchor();
    return passed.toDays() >= PARAMETERS.fewestDaysToAge()
        && years > 0
        && years >= fullYears
        && years <= fullYears + 1;
  }
}
