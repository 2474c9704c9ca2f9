package org.newsconcord.claims.time;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.newsconcord.claims.TimeSpan;

/** The calendar unit that a time expression fills; intervals are those of UTC days. */
public enum TimeGrain {
  DECADE,
  YEAR,
  MONTH,
  WEEK,
  DAY;

  /** The whole unit that holds a day. */
  TimeSpan span(String text, LocalDate day) {
    LocalDate begin = begin(day);
    return between(text, begin, next(begin, 1));
  }

  /** The first day of the unit that holds a day; weeks begin on Monday. */
  LocalDate begin(LocalDate day) {
    return switch (this) {
      case DECADE -> LocalDate.of(day.getYear() / 10 * 10, 1, 1);
      case YEAR -> day.withDayOfYear(1);
      case MONTH -> day.withDayOfMonth(1);
      case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
      case DAY -> day;
    };
  }

  /** The day so many units later. */
  LocalDate next(LocalDate day, long count) {
    return switch (this) {
      case DECADE -> day.plusYears(10 * count);
      case YEAR -> day.plusYears(count);
      case MONTH -> day.plusMonths(count);
      case WEEK -> day.plusWeeks(count);
      case DAY -> day.plusDays(count);
    };
  }

  /** The day half a unit before. */
  LocalDate halfBefore(LocalDate day) {
    return switch (this) {
      case DECADE -> day.minusYears(5);
      case YEAR -> day.minusMonths(6);
      case MONTH -> day.minusDays(15);
      case WEEK -> day.minusDays(4);
      case DAY -> day.minusDays(1);
    };
  }

  /** A span of days of this grain. */
  TimeSpan between(String text, LocalDate begin, LocalDate end) {
    return new TimeSpan(
        text,
        begin.atStartOfDay().toInstant(ZoneOffset.UTC),
        end.atStartOfDay().toInstant(ZoneOffset.UTC),
        name());
  }

  /** The expression with its grain alone, while nothing resolves it. */
  TimeSpan open(String text) {
    return new TimeSpan(text, null, null, name());
  }
}
