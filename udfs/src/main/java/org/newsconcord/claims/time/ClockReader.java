package org.newsconcord.claims.time;

import java.time.Duration;
import java.time.Instant;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.text.TokenKind;

/** Reads times of the clock: {@code 3:36 a.m.}, {@code around 3 p.m. ET}, {@code noon}. */
final class ClockReader {
  /** The grain of times with an hour. */
  static final String GRAIN = "HOUR";

  /**
   * A time of the clock.
   *
   * @param first first token
   * @param end end token, exclusive
   * @param minute minute of the day
   * @param rounded whether it is only about right
   */
  record Clock(int first, int end, int minute, boolean rounded) {
    private static final Duration ABOUT = Duration.ofMinutes(15);
    private static final Duration EXACT = Duration.ofMinutes(1);

    /** The time over some words, on a day or, without one, open. */
    TimeMention mention(TimeText t, int from, int end, Instant day) {
      String said = t.said(from, end);
      TimeSpan time = day == null ? new TimeSpan(said, null, null, GRAIN) : on(day, said);
      return new TimeMention(from, end, time);
    }

    /** The time on a day. */
    TimeSpan on(Instant day, String words) {
      Instant moment = day.plus(Duration.ofMinutes(minute));
      return rounded
          ? new TimeSpan(words, moment.minus(ABOUT), moment.plus(ABOUT), GRAIN)
          : new TimeSpan(words, moment, moment.plus(EXACT), GRAIN);
    }
  }

  private final TimeText t;

  ClockReader(TimeText t) {
    this.t = t;
  }

  /** The time of the clock at a token; null when there is none. */
  Clock read(int token) {
    if (t.is(token, "noon")) {
      return clock(token, token + 1, t.number(token) * 60);
    }
    if (!t.isKind(token, TokenKind.NUMBER) || t.length(token) > 5) {
      return null;
    }
    int hour = number(token, ':');
    int minute = 0;
    int next = token + 1;
    if (t.isMark(next, ':')
        && t.isGlued(next)
        && t.isGlued(next + 1)
        && t.isDigits(next + 1, 2)
        && t.length(next + 1) == 2) {
      minute = number(next + 1, ':');
      next += 2;
    } else if (number(token, '.') >= 0 && t.length(token) > 3) {
      hour = number(token, '.') / 100;
      minute = number(token, '.') % 100;
    }
    if (t.is(next, "meridiem") && hour >= 1 && hour <= 12 && minute < 60) {
      int shift = t.number(next);
      return clock(token, next + 1, (hour % 12 + shift) * 60 + minute);
    }
    boolean zoned = next > token + 1 && t.is(next, "zone");
    return zoned && hour >= 0 && hour < 24 && minute < 60
        ? clock(token, next, hour * 60 + minute)
        : null;
  }

  private Clock clock(int token, int end, int minute) {
    int next = end;
    while (t.is(next, "zone") || next > end && t.says(next, "time")) {
      next++;
    }
    if (t.isMark(next, '(')) {
      next = afterBracket(next);
    }
    boolean rounded = t.is(token - 1, "about");
    return new Clock(rounded ? token - 1 : token, next, minute, rounded);
  }

  /** The same time of another zone in brackets belongs to it. */
  private int afterBracket(int open) {
    int close = open + 1;
    while (close < t.limit && close - open < 10 && !t.isMark(close, ')')) {
      close++;
    }
    boolean closed = t.isMark(close, ')');
    return closed && t.isKind(open + 1, TokenKind.NUMBER) ? close + 1 : open;
  }

  /** Digits of a token, with one separator left out; -1 when it holds anything else. */
  private int number(int token, char separator) {
    int value = 0;
    for (int i = t.text.begin(token); i < t.text.end(token); i++) {
      char c = t.text.raw().charAt(i);
      if (c == separator && i > t.text.begin(token)) {
        continue;
      }
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }
}
