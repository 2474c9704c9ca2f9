package org.newsconcord.claims.time;

import org.newsconcord.text.TokenKind;

/**
 * Where the words around an expression put it: after publication or before. The nearest verb or
 * word of planning decides, those to the left first; {@code until}, {@code for} and {@code as early
 * as} put it ahead, {@code since} behind. Not thread-safe; made for each sentence.
 */
final class TimeLean {
  static final int AHEAD = 1;
  static final int BEHIND = -1;
  static final int UNKNOWN = 0;
  private static final int REACH = 14;

  /** How far a verb may stand before a day that it dates for sure: "was born in Ohio on". */
  private static final int CLOSE = 4;

  private static final int SHORTEST_PAST = 4;

  private final TimeText t;

  TimeLean(TimeText t) {
    this.t = t;
  }

  /** AHEAD, BEHIND, or UNKNOWN. */
  int of(int token) {
    int steer = steer(token, t.is(token, "weekday"));
    if (steer != UNKNOWN) {
      return steer;
    }
    int left = left(token, REACH);
    return left != UNKNOWN ? left : right(token);
  }

  /** The same where only a verb close by counts, since the nearest such day is likelier. */
  int sure(int token) {
    if (t.is(token - 1, "deadline")) {
      return left(token, CLOSE) == AHEAD ? AHEAD : UNKNOWN;
    }
    boolean had = t.is(token - 1, "until") && left(token, CLOSE) == BEHIND;
    int steer = had ? UNKNOWN : steer(token, true);
    if (steer != UNKNOWN || had) {
      return steer;
    }
    int left = left(token, REACH);
    return left == BEHIND && left(token, CLOSE) != BEHIND || isTold(token) ? UNKNOWN : left;
  }

  /** What the preposition says: "until Monday", "scheduled for Monday", "by Monday". */
  private int steer(int token, boolean day) {
    int before = token - 1;
    if (t.is(before, "since")) {
      return BEHIND;
    }
    if (t.is(before, "until")) {
      return isDenied(before) ? BEHIND : AHEAD;
    }
    if (t.is(before, "deadline")) {
      int right = right(token);
      int left = left(token, REACH);
      return left != UNKNOWN ? left : right != UNKNOWN ? right : AHEAD;
    }
    if (day && t.is(before, "steer")) {
      return t.number(before);
    }
    boolean soon =
        t.says(before, "as")
            && t.says(before - 2, "as")
            && (t.is(before - 1, "soon") || t.is(before - 1, "third"));
    return soon && left(before - 2, CLOSE) != BEHIND ? AHEAD : UNKNOWN;
  }

  /** "was not told until Friday". */
  private boolean isDenied(int token) {
    for (int i = token - 1; i >= Math.max(t.first, token - REACH); i--) {
      if (t.says(i, "not") || t.says(i, "n't") || t.says(i, "never")) {
        return !t.is(i - 1, "ahead");
      }
    }
    return false;
  }

  private int left(int token, int reach) {
    for (int i = token - 1; i >= Math.max(t.first, token - reach); i--) {
      int sign = sign(i);
      if (sign != UNKNOWN) {
        return sign;
      }
    }
    return UNKNOWN;
  }

  private int right(int token) {
    for (int i = token + 1; i < Math.min(t.limit, token + REACH); i++) {
      int sign = sign(i);
      if (sign != UNKNOWN) {
        return sign;
      }
    }
    return UNKNOWN;
  }

  /** Whether the verb close by only tells: "he said on Nov. 12 he will". */
  private boolean isTold(int token) {
    for (int i = token - 1; i >= Math.max(t.first, token - CLOSE); i--) {
      if (t.is(i, "telling")) {
        return true;
      }
    }
    return false;
  }

  private int sign(int i) {
    String kind = t.kind(i);
    if (kind.equals("ahead")) {
      if (describes(i)) {
        return UNKNOWN;
      }
      boolean denied = t.says(i + 1, "not") && t.says(i, "could");
      boolean past = t.is(i - 1, "behind");
      return denied || past ? BEHIND : AHEAD;
    }
    if (kind.equals("month")) {
      return t.says(i, "may") && !t.isCapital(i) ? AHEAD : UNKNOWN;
    }
    boolean base = t.says(i - 1, "be") || t.says(i - 1, "to") || t.is(i - 1, "ahead");
    boolean past = kind.equals("behind") || kind.equals("telling") || isPast(i);
    return past && !base ? BEHIND : UNKNOWN;
  }

  /** "A regularly scheduled briefing": a participle that only describes a noun. */
  private boolean describes(int i) {
    if (i == t.first || !isPast(i)) {
      return false;
    }
    int end = t.text.end(i - 1);
    boolean adverb = end > 2 && t.text.raw().startsWith("ly", end - 2);
    return adverb || t.is(i - 1, "yearnoun");
  }

  private boolean isPast(int token) {
    int end = t.text.end(token);
    return t.text.is(token, TokenKind.WORD)
        && end - t.text.begin(token) >= SHORTEST_PAST
        && t.text.raw().charAt(end - 3) != 'e'
        && t.text.raw().charAt(end - 1) == 'd'
        && t.text.raw().charAt(end - 2) == 'e';
  }
}
