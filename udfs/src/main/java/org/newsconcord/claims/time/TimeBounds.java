package org.newsconcord.claims.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.text.TokenKind;

/**
 * Reads times with two ends ("from 2003 to 2011", "Oct. 1-5"), with one ("since 1953", "by the end
 * of the year", "until Monday"), and parts of a time ("late last month", "the start of 2018"). Not
 * thread-safe; made for each sentence.
 */
final class TimeBounds {
  private static final int THIRDS = 3;
  private static final int MONTHS_OF_YEAR = 12;

  private final TimeText t;
  private final TimeReader times;

  TimeBounds(TimeText t, TimeReader times) {
    this.t = t;
    this.times = times;
  }

  /** The time that a word of bounds opens; null when it opens none. */
  TimeMention read(int from) {
    return switch (t.kind(from)) {
      case "since" -> since(from);
      case "deadline", "until" -> deadline(from);
      case "yearlink" -> opened(from);
      default -> null;
    };
  }

  /** {@code since 1953}: from its begin to publication. */
  private TimeMention since(int from) {
    TimeMention time = inner(from + 1);
    if (time == null || isOwned(time)) {
      return null;
    }
    TimeMention all = time.from(from, t.said(from, time.endToken()));
    LocalDate now = t.published.day();
    Instant begin = time.time().begin();
    Instant end = now == null ? null : start(now.plusDays(1));
    return begin == null || end == null || !begin.isBefore(end) ? all : all.spanning(begin, end);
  }

  /** {@code by Friday}, {@code until 2019}, {@code by the end of the year}. */
  private TimeMention deadline(int from) {
    int next = skipArticle(from + 1);
    boolean end = t.is(next, "edge") && t.number(next) == THIRDS;
    TimeMention time = end ? whole(next) : inner(from + 1);
    boolean named = time != null && next > from + 1 && time.isOf(TimeGrain.YEAR) && namesNoun(time);
    return time == null || named || isOwned(time)
        ? null
        : time.from(from, t.said(from, time.endToken()));
  }

  /** {@code from 2003 to 2011}, {@code between May and July}; null without a second end. */
  private TimeMention opened(int from) {
    boolean between = t.says(from, "between");
    if (!between && !t.says(from, "from")) {
      return null;
    }
    TimeMention one = inner(from + 1);
    if (one == null) {
      return null;
    }
    TimeMention both = between && t.says(one.endToken(), "and") ? to(one) : range(one);
    return both.endToken() == one.endToken()
        ? null
        : both.from(from, t.said(from, both.endToken()));
  }

  private int skipArticle(int token) {
    return t.says(token, "the") ? token + 1 : token;
  }

  /** A single time behind a preposition, an article, "about" or "at least" between them. */
  private TimeMention inner(int token) {
    int next = t.says(token, "at") && t.says(token + 1, "least") ? token + 2 : token;
    next = t.is(next, "about") ? next + 1 : next;
    return times.point(skipArticle(next));
  }

  /** Whether the time belongs to a noun behind it: "by Friday's storm". */
  private boolean isOwned(TimeMention time) {
    return t.isKind(time.endToken(), TokenKind.CLITIC);
  }

  /** "by the 1988 campaign": a year that tells which one is meant. */
  private boolean namesNoun(TimeMention time) {
    int next = time.endToken();
    return t.isYear(next - 1) && t.isKind(next, TokenKind.WORD) && t.kind(next).isEmpty();
  }

  /** A time with the second end that follows it: "Monday through Friday", "2007-2008". */
  TimeMention range(TimeMention one) {
    int link = one.endToken();
    boolean words = t.says(link, "to") || t.says(link, "through") || t.is(link, "until");
    boolean dash = t.isMark(link, '-') || t.isMark(link, '–');
    if (!words && !dash) {
      return one;
    }
    TimeMention days = dash && t.isGlued(link + 1) ? daysOfMonth(one, link + 1) : null;
    return days != null ? days : to(one);
  }

  /** {@code Oct. 1-5}: the second day lies in the month of the first. */
  private TimeMention daysOfMonth(TimeMention one, int token) {
    Instant begin = one.time().begin();
    boolean day = one.isOf(TimeGrain.DAY) && t.isDigits(token, 2) && begin != null;
    if (!day || !t.is(one.firstToken(), "month")) {
      return null;
    }
    LocalDate from = begin.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate last = PublicationDay.date(from.getYear(), from.getMonthValue(), t.digits(token));
    return last == null || !last.isAfter(from)
        ? null
        : t.between(one.firstToken(), token + 1, TimeGrain.DAY, from, last.plusDays(1));
  }

  private TimeMention to(TimeMention one) {
    int next = skipArticle(one.endToken() + 1);
    TimeMention other =
        t.isYear(next) && one.isOf(TimeGrain.YEAR) ? shortYear(next) : times.point(next);
    if (other == null || !other.time().grain().equals(one.time().grain()) || isOwned(other)) {
      return one;
    }
    Instant begin = one.time().begin();
    Instant end = other.time().end();
    if (begin != null && end != null && !begin.isBefore(other.time().begin())) {
      ZonedDateTime start = begin.atZone(ZoneOffset.UTC);
      boolean weekday = t.is(one.firstToken(), "weekday");
      begin = (weekday ? start.minusWeeks(1) : start.minusYears(1)).toInstant();
    } else if (begin != null && end != null && one.isOf(TimeGrain.DAY)) {
      end = withinYear(other, begin, end);
    }
    String said = t.said(one.firstToken(), other.endToken());
    TimeSpan span =
        begin != null && end != null && begin.isBefore(end)
            ? new TimeSpan(said, begin, end, one.time().grain())
            : new TimeSpan(said, null, null, one.time().grain());
    return new TimeMention(one.firstToken(), other.endToken(), span);
  }

  /** Of two days without a year the second follows the first within one. */
  private Instant withinYear(TimeMention other, Instant begin, Instant end) {
    boolean dated = t.isYear(other.endToken() - 1);
    Instant sooner = end.atZone(ZoneOffset.UTC).minusYears(1).toInstant();
    return !dated && begin.isBefore(sooner) ? sooner : end;
  }

  private TimeMention shortYear(int token) {
    return t.done(token, token + 1, TimeGrain.YEAR, LocalDate.of(t.digits(token), 1, 1));
  }

  /** {@code Wednesday or Thursday}. */
  TimeMention either(TimeMention one, TimeMention other) {
    String said = t.said(one.firstToken(), other.endToken());
    Instant begin = one.time().begin();
    boolean ordered = begin != null && begin.isBefore(other.time().begin());
    return new TimeMention(
        one.firstToken(),
        other.endToken(),
        ordered
            ? new TimeSpan(said, begin, other.time().end(), one.time().grain())
            : new TimeSpan(said, null, null, one.time().grain()));
  }

  /** {@code end of 2018}, {@code beginning of the month}: the last or first third. */
  TimeMention edge(int from) {
    TimeMention whole = whole(from);
    return whole == null ? null : third(whole, t.number(from));
  }

  /** The time behind "end of", from the word of the edge on. */
  private TimeMention whole(int from) {
    if (!t.says(from + 1, "of")) {
      return null;
    }
    int next = skipArticle(from + 2);
    boolean current = next > from + 2 && t.is(next, "unit");
    TimeGrain grain = current ? t.grain(next) : null;
    TimeMention time = current ? null : times.point(next);
    if (grain != null && grain != TimeGrain.DAY) {
      time = t.done(next, next + 1, grain, t.published.day());
    }
    return time == null || time.isOf(TimeGrain.DAY)
        ? null
        : time.from(from, t.said(from, time.endToken()));
  }

  /** {@code early Tuesday}, {@code late last month}. */
  TimeMention thirdOf(int from) {
    boolean day = t.is(from + 1, "weekday");
    boolean near = t.is(from + 1, "near") && t.is(from + 2, "unit");
    TimeMention time = day || near ? times.point(from + 1) : null;
    if (time == null) {
      return null;
    }
    TimeMention all = time.from(from, t.said(from, time.endToken()));
    return time.isOf(TimeGrain.DAY) ? all : third(all, t.number(from));
  }

  private TimeMention third(TimeMention time, int third) {
    Instant begin = time.time().begin();
    Instant end = time.time().end();
    if (begin == null || end == null) {
      return time;
    }
    LocalDate from = begin.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate past = end.atZone(ZoneOffset.UTC).toLocalDate();
    if (time.isOf(TimeGrain.YEAR)) {
      int months = MONTHS_OF_YEAR / THIRDS;
      LocalDate start = from.plusMonths((long) months * (third - 1));
      return time.spanning(start(start), start(start.plusMonths(months)));
    }
    long days = ChronoUnit.DAYS.between(from, past);
    LocalDate start = from.plusDays(days * (third - 1) / THIRDS);
    return time.spanning(start(start), start(from.plusDays(days * third / THIRDS)));
  }

  /** {@code earlier this week}, {@code later this year}: up to publication, or from it on. */
  TimeMention partly(int from) {
    boolean near = t.is(from + 1, "near") && t.is(from + 2, "unit");
    TimeMention time = near || t.is(from + 1, "day") ? times.point(from + 1) : null;
    if (time == null) {
      return null;
    }
    TimeMention all = time.from(from, t.said(from, time.endToken()));
    LocalDate now = t.published.day();
    Instant begin = time.time().begin();
    Instant end = time.time().end();
    boolean holds =
        now != null
            && begin != null
            && begin.isBefore(start(now))
            && start(now.plusDays(1)).isBefore(end);
    if (!holds || time.isOf(TimeGrain.DAY)) {
      return all;
    }
    return t.number(from) < 0
        ? all.spanning(begin, start(now.plusDays(1)))
        : all.spanning(start(now), end);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
