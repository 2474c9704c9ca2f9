package org.newsconcord.claims.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.newsconcord.text.CaseClass;

/**
 * Reads times beside publication: {@code yesterday}, {@code last week}, {@code this spring}, {@code
 * over the weekend}. Not thread-safe; made for each sentence.
 */
final class RelativeReader {
  private final TimeText t;
  private final WeekdayReader weekdays;
  private final CountedTimes counted;

  RelativeReader(TimeText t, WeekdayReader weekdays, CountedTimes counted) {
    this.t = t;
    this.weekdays = weekdays;
    this.counted = counted;
  }

  /** {@code today}, {@code tomorrow night}. */
  TimeMention day(int from) {
    if (t.text.caseClass(from) == CaseClass.UPPER) {
      return null;
    }
    int end = t.is(from + 1, "part") ? from + 2 : from + 1;
    return t.done(from, end, TimeGrain.DAY, t.published.plus(t.number(from)));
  }

  /** {@code the day before yesterday}, {@code the day after tomorrow}. */
  TimeMention aroundDay(int from) {
    boolean whole = t.says(from, "day") && t.is(from + 2, "day");
    int direction = t.says(from + 1, "after") ? 1 : t.says(from + 1, "before") ? -1 : 0;
    if (!whole || direction == 0 || t.number(from + 2) * direction <= 0) {
      return null;
    }
    int start = t.says(from - 1, "the") ? from - 1 : from;
    LocalDate day = t.published.plus(t.number(from + 2) + (long) direction);
    return t.done(start, from + 3, TimeGrain.DAY, day);
  }

  /** {@code last week}, {@code this month}, {@code next Monday}, {@code the next few weeks}. */
  TimeMention near(int from) {
    int direction = t.number(from);
    int next = from + 1;
    return switch (t.kind(next)) {
      case "weekday" -> weekdays.near(from, next, direction);
      case "month" -> t.isCapital(next) ? nearMonth(from, next, direction) : null;
      case "season" -> season(from, next, direction);
      case "part" ->
          direction > 0
              ? null
              : t.done(from, next + 1, TimeGrain.DAY, t.published.plus(direction < 0 ? -1 : 0));
      case "unit" -> unit(from, next, direction);
      case "quarter" -> quarter(from, next, direction);
      default -> direction == 0 || next >= t.limit ? null : counted.stretch(from, next, direction);
    };
  }

  private TimeMention nearMonth(int from, int month, int direction) {
    LocalDate day = t.published.day();
    boolean same = direction == 0 && day != null;
    return t.done(
        from,
        month + 1,
        TimeGrain.MONTH,
        same
            ? LocalDate.of(day.getYear(), t.number(month), 1)
            : t.published.month(t.number(month), direction));
  }

  private TimeMention season(int from, int season, int direction) {
    int month = t.number(season);
    LocalDate day = t.published.day();
    LocalDate begin =
        day == null
            ? null
            : direction != 0
                ? t.published.month(month, direction)
                : LocalDate.of(day.getYear(), month, 1);
    if (begin != null && direction == 0 && month == 12 && day.getMonthValue() <= 2) {
      begin = begin.minusYears(1);
    }
    return t.between(
        from, season + 1, TimeGrain.MONTH, begin, begin == null ? null : begin.plusMonths(3));
  }

  private TimeMention quarter(int from, int quarter, int direction) {
    LocalDate day = t.published.day();
    LocalDate begin =
        day == null
            ? null
            : day.withDayOfMonth(1)
                .minusMonths((day.getMonthValue() - 1) % 3)
                .plusMonths(3L * direction);
    return t.between(
        from, quarter + 1, TimeGrain.MONTH, begin, begin == null ? null : begin.plusMonths(3));
  }

  private TimeMention unit(int from, int next, int direction) {
    TimeGrain grain = t.grain(next);
    boolean plural = t.text.lower(next).endsWith("s");
    boolean ofStory = grain == TimeGrain.DAY && !t.says(from, "past") || t.says(from, "previous");
    boolean named = t.isCapital(from) && t.isCapital(next);
    if (grain == null
        || plural
        || ofStory
        || named
        || direction > 0 && t.says(from - 1, "the") && !reaches(from - 2)
        || t.says(next + 1, "of") && direction != 0) {
      return null;
    }
    if (grain == TimeGrain.WEEK) {
      TimeMention day = weekdays.ofWeek(from, next + 1, direction);
      if (day != null) {
        return day;
      }
    }
    if (t.value(next).equals("WEEKEND")) {
      return weekend(from, next + 1, direction);
    }
    boolean rolling =
        direction < 0 && (t.is(from - 1, "within") || t.says(from - 1, "the"))
            || t.says(from, "past");
    int half = halfMore(next + 1);
    if (rolling || half > next + 1) {
      LocalDate now = t.published.day();
      LocalDate begin = t.published.plus(grain, direction < 0 ? -1 : 0);
      LocalDate start = half > next + 1 && begin != null ? grain.halfBefore(begin) : begin;
      return direction < 0
          ? t.between(from, half, grain, start, now == null ? null : now.plusDays(1))
          : null;
    }
    if (grain == TimeGrain.DECADE && direction > 0) {
      return t.between(
          from, next + 1, grain, t.published.plus(1), t.published.plus(grain, direction));
    }
    return t.done(from, next + 1, grain, t.published.plus(grain, direction));
  }

  /** "for the next week" counts from publication, "the next week" from what was told. */
  private boolean reaches(int token) {
    return t.is(token, "within") || t.isLink(token) || t.says(token, "for");
  }

  /** End of "and a half" at a token; the token itself when there is none. */
  private int halfMore(int token) {
    boolean half = t.says(token, "and") && t.says(token + 1, "a") && t.says(token + 2, "half");
    return half ? token + 3 : token;
  }

  /** {@code over the weekend}, {@code last weekend}: Saturday and Sunday. */
  TimeMention weekend(int from, int end, int direction) {
    LocalDate day = t.published.day();
    if (day == null) {
      return t.done(from, end, TimeGrain.WEEK, null);
    }
    boolean now = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    int lean = t.lean.of(from);
    LocalDate saturday = TimeGrain.WEEK.begin(day).plusDays(DayOfWeek.SATURDAY.getValue() - 1L);
    int weeks =
        switch (direction) {
          case -1 -> -1;
          case 1 -> now ? 1 : 0;
          default -> !now && lean < 0 ? -1 : 0;
        };
    LocalDate begin = saturday.plusWeeks(weeks);
    return t.between(from, end, TimeGrain.DAY, begin, begin.plusDays(2));
  }
}
