package org.newsconcord.claims.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The day an article was published, from which relative dates are counted. Every answer is null
 * while the day is unknown.
 *
 * @param day the day; null while unknown
 */
record PublicationDay(LocalDate day) {

  LocalDate plus(long days) {
    return day == null ? null : day.plusDays(days);
  }

  LocalDate plus(TimeGrain grain, long count) {
    return day == null ? null : grain.next(day, count);
  }

  /**
   * A weekday, 1 for Monday.
   *
   * @param direction 0 the last one, today included; -1 the last one before today; 1 the next one
   *     after today
   */
  LocalDate weekday(int weekday, int direction) {
    if (day == null) {
      return null;
    }
    int back = Math.floorMod(day.getDayOfWeek().getValue() - weekday, 7);
    long days = direction > 0 ? 7 - back : direction < 0 && back == 0 ? -7 : -back;
    return day.plusDays(days);
  }

  /**
   * The first day of a month named without its year.
   *
   * @param direction 0 the last one, this month included; -1 the last one before this month; 1 the
   *     next one after it
   */
  LocalDate month(int month, int direction) {
    if (day == null) {
      return null;
    }
    int now = day.getMonthValue();
    int year = day.getYear();
    if (direction > 0) {
      year += month > now ? 0 : 1;
    } else {
      year -= month < now || month == now && direction == 0 ? 0 : 1;
    }
    return LocalDate.of(year, month, 1);
  }

  /**
   * The day of a month and number named without its year.
   *
   * @param lean 0 the nearest one; -1 the last one, today included; 1 the next one, today included
   */
  LocalDate day(int month, int number, int lean) {
    LocalDate near = nearest(month, number);
    if (near == null || lean == 0 || near.equals(day)) {
      return near;
    }
    boolean behind = near.isBefore(day);
    int years = behind && lean > 0 ? 1 : !behind && lean < 0 ? -1 : 0;
    return years == 0 ? near : date(near.getYear() + years, month, number);
  }

  /** The day of this number in a month near publication; the nearest when lean is 0. */
  LocalDate dayOfMonth(int number, int lean) {
    if (day == null) {
      return null;
    }
    LocalDate best = null;
    for (int month = -1; month <= 1; month++) {
      LocalDate first = day.withDayOfMonth(1).plusMonths(month);
      LocalDate candidate = date(first.getYear(), first.getMonthValue(), number);
      boolean fits =
          candidate != null
              && !(lean > 0 && candidate.isBefore(day))
              && !(lean < 0 && candidate.isAfter(day));
      if (fits && (best == null || distance(candidate) < distance(best))) {
        best = candidate;
      }
    }
    return best;
  }

  /** The day of this month and number that is nearest to publication; null when there is none. */
  LocalDate nearest(int month, int number) {
    if (day == null) {
      return null;
    }
    LocalDate best = null;
    for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
      LocalDate candidate = date(year, month, number);
      if (candidate != null && (best == null || distance(candidate) < distance(best))) {
        best = candidate;
      }
    }
    return best;
  }

  private long distance(LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(day, other));
  }

  /** A day of the calendar; null when there is no such day. */
  static LocalDate date(int year, int month, int number) {
    try {
      return LocalDate.of(year, month, number);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
