package org.newsconcord.claims.circumstance;

import java.time.Duration;
import java.time.Instant;
import org.newsconcord.claims.TimeSpan;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/** Reads times of the clock: {@code 3:36 a.m.}, {@code around 3 p.m. ET}, {@code noon}. */
final class ClockReader {
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

    /** The time on a day. */
    TimeSpan on(Instant day, String words) {
      Instant moment = day.plus(Duration.ofMinutes(minute));
      return rounded
          ? new TimeSpan(words, moment.minus(ABOUT), moment.plus(ABOUT), "HOUR")
          : new TimeSpan(words, moment, moment.plus(EXACT), "HOUR");
    }
  }

  private final TimeWords words;
  private final AnnotatedText text;
  private final int first;
  private final int limit;

  ClockReader(TimeWords words, AnnotatedText text, int first, int limit) {
    this.words = words;
    this.text = text;
    this.first = first;
    this.limit = limit;
  }

  /** The time of the clock at a token; null when there is none. */
  Clock read(int token) {
    boolean word = token < limit && text.is(token, TokenKind.WORD);
    if (word && kind(token).equals("noon")) {
      return clock(token, token + 1, words.number(text, token) * 60);
    }
    if (word || token >= limit || !text.is(token, TokenKind.NUMBER) || length(token) > 5) {
      return null;
    }
    int hour = number(token, ':');
    int minute = 0;
    int next = token + 1;
    if (next + 1 < limit
        && text.isChar(next, ':')
        && text.isGlued(next)
        && text.isGlued(next + 1)
        && text.is(next + 1, TokenKind.NUMBER)
        && length(next + 1) == 2) {
      minute = number(next + 1, ':');
      next += 2;
    } else if (number(token, '.') >= 0 && length(token) > 3) {
      hour = number(token, '.') / 100;
      minute = number(token, '.') % 100;
    }
    if (kind(next).equals("meridiem") && hour >= 1 && hour <= 12 && minute < 60) {
      int shift = words.number(text, next);
      return clock(token, next + 1, (hour % 12 + shift) * 60 + minute);
    }
    boolean zoned = next > token + 1 && kind(next).equals("zone");
    return zoned && hour >= 0 && hour < 24 && minute < 60
        ? clock(token, next, hour * 60 + minute)
        : null;
  }

  private Clock clock(int token, int end, int minute) {
    int next = end;
    while (kind(next).equals("zone") || next > end && next < limit && text.matches(next, "time")) {
      next++;
    }
    if (next < limit && text.isChar(next, '(')) {
      next = afterBracket(next);
    }
    boolean rounded = token > first && kind(token - 1).equals("about");
    return new Clock(rounded ? token - 1 : token, next, minute, rounded);
  }

  /** The same time of another zone in brackets belongs to it. */
  private int afterBracket(int open) {
    int close = open + 1;
    while (close < limit && close - open < 10 && !text.isChar(close, ')')) {
      close++;
    }
    boolean closed = close < limit && text.isChar(close, ')');
    return closed && text.is(open + 1, TokenKind.NUMBER) ? close + 1 : open;
  }

  /** Digits of a token, with one separator left out; -1 when it holds anything else. */
  private int number(int token, char separator) {
    int value = 0;
    for (int i = text.begin(token); i < text.end(token); i++) {
      char c = text.raw().charAt(i);
      if (c == separator && i > text.begin(token)) {
        continue;
      }
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  private int length(int token) {
    return text.end(token) - text.begin(token);
  }

  private String kind(int token) {
    return words.kind(text, token, limit);
  }
}
