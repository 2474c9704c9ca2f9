package org.newsconcord.claims.time;

import org.newsconcord.text.TokenKind;

/** Reads the number of a day in its month: {@code 9}, {@code 9th}, {@code twenty-first}. */
final class DayNumbers {
  static final int LAST = 31;

  private final TimeText t;

  DayNumbers(TimeText t) {
    this.t = t;
  }

  /** End of the number at a token; the token itself when there is none. */
  int end(int token) {
    if (t.isDigits(token, 2) || t.isKind(token, TokenKind.ORDINAL)) {
      return token + 1;
    }
    if (t.is(token, "nth")) {
      return token + 1;
    }
    if (t.is(token, "tens")) {
      int next = t.isMark(token + 1, '-') ? token + 2 : token + 1;
      return t.is(next, "nth") || t.is(next, "ones") ? next + 1 : token;
    }
    return token;
  }

  /** The number at a token that {@link #end} found. */
  int value(int token) {
    if (t.is(token, "tens")) {
      return t.number(token) + t.number(end(token) - 1);
    }
    return t.is(token, "nth") ? t.number(token) : t.digits(token);
  }

  /** Whether the number at a token can be a day. */
  boolean isDay(int token) {
    int value = value(token);
    return value >= 1 && value <= LAST;
  }
}
