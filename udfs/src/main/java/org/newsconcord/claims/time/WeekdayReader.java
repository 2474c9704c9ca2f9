package org.newsconcord.claims.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.newsconcord.text.CaseClass;
import org.newsconcord.text.TokenKind;

/**
 * Reads weekdays, alone, with their date or week, and by their place in a month; and days of a
 * month that is not named. Not thread-safe; made for each sentence.
 */
final class WeekdayReader {
  private static final int DAYS_OF_WEEK = 7;

  private final TimeText t;
  private final CalendarReader calendar;
  private final DayNumbers days;

  WeekdayReader(TimeText t, CalendarReader calendar) {
    this.t = t;
    this.calendar = calendar;
    this.days = new DayNumbers(t);
  }

  /** A weekday by its name, with part of the day, date or week that follows. */
  TimeMention weekday(int from) {
    return t.text.caseClass(from) == CaseClass.CAPITALISED || calendarFollows(from)
        ? weekday(from, from, t.lean.of(from) > 0 ? 1 : 0)
        : null;
  }

  /** A weekday: the last one, today included; direction 1 the next, -1 the one before today. */
  private TimeMention weekday(int from, int token, int direction) {
    int end = token + 1;
    while (t.is(end, "part") || t.is(end, "third") && t.is(end + 1, "part")) {
      end++;
    }
    int date = t.isMark(end, ',') ? end + 1 : end;
    TimeMention full = fullDate(date);
    if (full != null) {
      return full.from(from, t.said(from, full.endToken()));
    }
    LocalDate day = ofWeek(end, token);
    if (day != null || weekEnd(end) > end) {
      return t.done(from, weekEnd(end), TimeGrain.DAY, day);
    }
    return t.done(from, end, TimeGrain.DAY, t.published.weekday(t.number(token), direction));
  }

  private boolean calendarFollows(int from) {
    int next = t.isMark(from + 1, ',') ? from + 2 : from + 1;
    return t.is(next, "month") || t.says(next, "the") && days.end(next + 1) > next + 1;
  }

  /** The date behind a weekday: "Friday, Nov. 30", "Wed, 22 of Jan", "Thursday the 21st". */
  private TimeMention fullDate(int token) {
    if (t.is(token, "month")) {
      TimeMention full = calendar.month(token);
      return full != null && full.endToken() > token + 1 ? full : null;
    }
    if (days.end(token) > token && days.isDay(token)) {
      return calendar.dayFirst(token, days.value(token), days.end(token));
    }
    int number = token + 1;
    boolean numbered =
        t.says(token, "the")
            && days.end(number) > number
            && days.isDay(number)
            && t.isStop(days.end(number));
    return numbered
        ? t.day(token, days.end(number), t.published.dayOfMonth(days.value(number), 0))
        : null;
  }

  /** End of "next week", "of last week" behind a weekday; the token itself when there is none. */
  private int weekEnd(int token) {
    int near = t.says(token, "of") ? token + 1 : token;
    return t.is(near, "near") && t.is(near + 1, "unit") && t.value(near + 1).equals("WEEK")
        ? near + 2
        : token;
  }

  private LocalDate ofWeek(int end, int weekday) {
    int past = weekEnd(end);
    return past == end ? null : inWeek(t.number(past - 2), t.number(weekday));
  }

  /** {@code next week Sunday}, {@code last week on Friday}; null when no weekday follows. */
  TimeMention ofWeek(int from, int next, int direction) {
    int weekday = t.says(next, "on") ? next + 1 : next;
    return t.is(weekday, "weekday") && t.isCapital(weekday)
        ? t.done(from, weekday + 1, TimeGrain.DAY, inWeek(direction, t.number(weekday)))
        : null;
  }

  private LocalDate inWeek(int direction, int weekday) {
    LocalDate week = t.published.plus(TimeGrain.WEEK, direction);
    return week == null ? null : TimeGrain.WEEK.begin(week).plusDays(weekday - 1L);
  }

  /** {@code first Friday of July}, {@code second Tuesday in this month}. */
  TimeMention nthWeekday(int from) {
    int nth = days.value(from);
    int weekday = days.end(from);
    boolean of = t.says(weekday + 1, "of") || t.says(weekday + 1, "in");
    int token = weekday + 2;
    if (nth < 1 || nth > 5 || !of && !t.isStop(weekday + 1)) {
      return null;
    }
    if (!of) {
      return t.done(
          from, weekday + 1, TimeGrain.DAY, nth(t.published.day(), t.number(weekday), nth));
    }
    LocalDate month = null;
    int end = token + 1;
    if (t.is(token, "month")) {
      int year = calendar.yearAfter(token + 1);
      int lean = t.lean.of(from);
      month =
          year > 0
              ? LocalDate.of(t.digits(year), t.number(token), 1)
              : lean == 0
                  ? t.published.nearest(t.number(token), 1)
                  : t.published.month(t.number(token), lean > 0 ? 1 : 0);
      end = year > 0 ? year + 1 : end;
    } else if (t.is(token, "near") && t.is(end, "unit") && t.value(end).equals("MONTH")) {
      month = t.published.plus(TimeGrain.MONTH, t.number(token));
      end++;
    } else {
      return null;
    }
    return t.done(from, end, TimeGrain.DAY, nth(month, t.number(weekday), nth));
  }

  private static LocalDate nth(LocalDate month, int weekday, int nth) {
    if (month == null) {
      return null;
    }
    LocalDate first = month.withDayOfMonth(1);
    int skip = Math.floorMod(weekday - first.getDayOfWeek().getValue(), DAYS_OF_WEEK);
    LocalDate day = first.plusDays(skip + (nth - 1L) * DAYS_OF_WEEK);
    return day.getMonthValue() == first.getMonthValue() ? day : null;
  }

  /** {@code the 27th}, {@code 20th of next month}. */
  TimeMention dayOfMonth(int from) {
    int end = days.end(from);
    int day = days.value(from);
    int near = t.says(end, "of") ? end + 1 : end;
    if (near > end && t.is(near, "near") && t.is(near + 1, "unit")) {
      LocalDate month = t.published.plus(TimeGrain.MONTH, t.number(near));
      boolean months = t.value(near + 1).equals("MONTH") && month != null;
      return months
          ? t.done(
              from,
              near + 2,
              TimeGrain.DAY,
              PublicationDay.date(month.getYear(), month.getMonthValue(), day))
          : null;
    }
    boolean link = t.is(from - 2, "daylink") || t.is(from - 2, "steer");
    boolean digits = t.isKind(from, TokenKind.ORDINAL);
    boolean dated = digits && t.says(from - 1, "the") && link && t.isStop(end);
    return dated ? t.day(from, end, t.published.dayOfMonth(day, t.lean.sure(from - 1))) : null;
  }

  TimeMention near(int from, int weekday, int direction) {
    int direct = direction == 0 && t.lean.of(from) >= 0 ? 1 : direction;
    boolean today =
        direction == 0
            && t.published.day() != null
            && t.published.day().getDayOfWeek() == DayOfWeek.of(t.number(weekday));
    return weekday(from, weekday, today ? 0 : direct);
  }
}
