package org.newsconcord.claims.time;

import java.time.Instant;
import org.newsconcord.claims.number.NumberGrammar;
import org.newsconcord.text.AnnotatedText;

/**
 * Reads the time expressions of one sentence: single times, times of the clock on a day, and times
 * with two ends or one. Not thread-safe; made for each sentence.
 */
final class TimeReader {
  private final TimeText t;
  private final ClockReader clocks;
  private final CalendarReader calendar;
  private final WeekdayReader weekdays;
  private final RelativeReader relative;
  private final CountedTimes counted;
  private final TimeBounds bounds;

  TimeReader(
      TimeWords words,
      NumberGrammar numbers,
      AnnotatedText text,
      PublicationDay published,
      int first,
      int limit) {
    this.t = new TimeText(words, text, published, first, limit);
    this.clocks = new ClockReader(t);
    this.calendar = new CalendarReader(t, numbers);
    this.weekdays = new WeekdayReader(t, calendar);
    this.counted = new CountedTimes(t, numbers);
    this.relative = new RelativeReader(t, weekdays, counted);
    this.bounds = new TimeBounds(t, this);
  }

  /** The time expression at a token; null when none begins there. */
  TimeMention read(int from) {
    if (t.is(from, TimeWords.NAME)) {
      return null;
    }
    TimeMention bounded = bounds.read(from);
    if (bounded != null) {
      return bounded;
    }
    ClockReader.Clock clock = clocks.read(from);
    if (clock != null) {
      return withDay(clock);
    }
    TimeMention point = point(from);
    return point == null ? null : joined(bounds.range(point));
  }

  /** A single time of days or longer at a token; null when there is none. */
  TimeMention point(int from) {
    if (from >= t.limit) {
      return null;
    }
    return switch (t.text.kind(from)) {
      case NUMBER -> {
        TimeMention number = calendar.number(from);
        yield number != null ? number : counted.counted(from);
      }
      case DECADE -> calendar.decade(from);
      case ORDINAL -> ordinal(from);
      case WORD -> word(from);
      default -> null;
    };
  }

  private TimeMention word(int from) {
    return switch (t.kind(from)) {
      case "month" -> calendar.month(from);
      case "weekday" -> weekdays.weekday(from);
      case "day" -> relative.day(from);
      case "third" -> third(from);
      case "near" -> relative.near(from);
      case "season" -> calendar.season(from);
      case "nth", "tens" -> ordinal(from);
      case "nthquarter" -> calendar.part(from, t.number(from), from);
      case "edge" -> bounds.edge(from);
      case "partly" -> bounds.partly(from);
      case "unit" -> unit(from);
      case "" -> glued(from);
      default -> t.says(from, "in") ? counted.ahead(from) : counted.counted(from);
    };
  }

  private TimeMention glued(int from) {
    boolean digit = Character.isDigit(t.text.raw().charAt(t.text.end(from) - 1));
    TimeMention day = digit ? calendar.glued(from) : null;
    return day != null ? day : counted.counted(from);
  }

  /** {@code the weekend}, {@code the day before yesterday}. */
  private TimeMention unit(int from) {
    boolean weekend = t.value(from).equals("WEEKEND") && t.says(from - 1, "the");
    return weekend ? relative.weekend(from, from + 1, 0) : relative.aroundDay(from);
  }

  private TimeMention third(int from) {
    TimeMention third = calendar.third(from);
    return third != null ? third : bounds.thirdOf(from);
  }

  /** {@code 9th of May}, {@code second quarter of 2018}, {@code first Friday of July}. */
  private TimeMention ordinal(int from) {
    DayNumbers days = new DayNumbers(t);
    int end = days.end(from);
    if (end == from || !days.isDay(from)) {
      return counted.counted(from);
    }
    String next = t.kind(end);
    if (next.equals("quarter") || next.equals("half")) {
      return calendar.part(from, days.value(from), end);
    }
    if (next.equals("weekday")) {
      return weekdays.nthWeekday(from);
    }
    TimeMention day = calendar.dayFirst(from, days.value(from), end);
    return day != null ? day : weekdays.dayOfMonth(from);
  }

  /** {@code 3:36 a.m. Wednesday}, {@code 9 a.m. on Oct. 9}: the clock alone stays open. */
  private TimeMention withDay(ClockReader.Clock clock) {
    int next = clock.end() + (t.isMark(clock.end(), ',') ? 1 : 0);
    next += t.says(next, "on") ? 1 : 0;
    TimeMention day = point(next);
    boolean dated = day != null && day.isOf(TimeGrain.DAY);
    int end = dated ? day.endToken() : clock.end();
    return at(clock, clock.first(), end, dated ? day.time().begin() : null);
  }

  private TimeMention at(ClockReader.Clock clock, int from, int end, Instant day) {
    return clock.mention(t, from, end, day);
  }

  /** {@code Tuesday at about 8:30 p.m.}, {@code Wednesday or Thursday}. */
  private TimeMention joined(TimeMention day) {
    if (!day.isOf(TimeGrain.DAY) || day.endToken() + 1 >= t.limit) {
      return day;
    }
    int next = day.endToken() + (t.isMark(day.endToken(), ',') ? 1 : 0);
    while (t.says(next, "at") || t.is(next, "about")) {
      next++;
    }
    ClockReader.Clock clock = next > day.endToken() && next < t.limit ? clocks.read(next) : null;
    if (clock != null) {
      return at(clock, day.firstToken(), clock.end(), day.time().begin());
    }
    TimeMention other = t.says(day.endToken(), "or") ? point(day.endToken() + 1) : null;
    return other != null && other.isOf(TimeGrain.DAY) ? bounds.either(day, other) : day;
  }
}
