package org.newsconcord.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.compare.Verdict.Side;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.text.LowerCase;

/** Times as intervals, compared at the coarser of their grains. */
final class DateComparison {
  private DateComparison() {}

  static Verdict compare(Claim first, Claim second, ComparisonWords words) {
    TimeSpan a = first.time();
    TimeSpan b = second.time();
    if (a == null || b == null || !isResolved(a) || !isResolved(b)) {
      boolean equal = a != null && b != null && fold(a).equals(fold(b));
      return equal
          ? Verdict.of(Reason.DATE_EQUAL, "Both say " + a.text() + ".")
          : Verdict.of(Reason.DATE_OPEN, "A time is relative and has no date to resolve it.");
    }
    String values = text(a) + " and " + text(b);
    return verdict(a, b, values, words).withOverlap(overlap(a, b));
  }

  private static Verdict verdict(TimeSpan a, TimeSpan b, String values, ComparisonWords words) {
    if (a.begin().equals(b.begin()) && a.end().equals(b.end())) {
      if (isClock(a) && isClock(b) && !words.content(a.text()).equals(words.content(b.text()))) {
        return Verdict.of(Reason.DATE_OVERLAP, values + " are hours of one day.");
      }
      return Verdict.of(Reason.DATE_EQUAL, values + " are the same time.");
    }
    if (isWithin(a, b)) {
      return Verdict.favouring(Side.FIRST, Reason.DATE_WITHIN, values + ": the first is tighter.");
    }
    if (isWithin(b, a)) {
      return Verdict.favouring(
          Side.SECOND, Reason.DATE_WITHIN, values + ": the second is tighter.");
    }
    if (haveSameWords(a, b, words)) {
      return Verdict.of(Reason.DATE_OVERLAP, values + " have the same words.");
    }
    if (overlap(a, b) > 0) {
      return Verdict.of(Reason.DATE_OVERLAP, values + " overlap.");
    }
    return Verdict.of(Reason.DATE_DISJOINT, values + " do not overlap.");
  }

  /**
   * "Monday" and "Monday night", "June" and "June 2016", "today" and "today": the same words,
   * counted from different days of publication, may well be one time, since a quote keeps its words
   * and weekdays are counted back and forth.
   */
  private static boolean haveSameWords(TimeSpan a, TimeSpan b, ComparisonWords words) {
    Set<String> one = words.content(a.text());
    Set<String> other = words.content(b.text());
    return !one.isEmpty() && !other.isEmpty() && (one.containsAll(other) || other.containsAll(one));
  }

  private static boolean isWithin(TimeSpan inner, TimeSpan outer) {
    return !inner.begin().isBefore(outer.begin()) && !inner.end().isAfter(outer.end());
  }

  private static double overlap(TimeSpan a, TimeSpan b) {
    Instant from = a.begin().isAfter(b.begin()) ? a.begin() : b.begin();
    Instant to = a.end().isBefore(b.end()) ? a.end() : b.end();
    Instant first = a.begin().isBefore(b.begin()) ? a.begin() : b.begin();
    Instant last = a.end().isAfter(b.end()) ? a.end() : b.end();
    double union = Duration.between(first, last).toSeconds();
    double shared = Duration.between(from, to).toSeconds();
    return union <= 0 ? (a.begin().equals(b.begin()) ? 1 : 0) : Math.max(0, shared / union);
  }

  /** Whether it is an hour of the day that its bounds hold. */
  private static boolean isClock(TimeSpan span) {
    return "HOUR".equals(span.grain());
  }

  private static boolean isResolved(TimeSpan span) {
    return span.begin() != null && span.end() != null;
  }

  private static String text(TimeSpan span) {
    return span.text() + " (" + span.begin().toString().substring(0, 10) + ")";
  }

  private static String fold(TimeSpan span) {
    return span.text() == null ? "" : LowerCase.of(span.text()).strip();
  }
}
