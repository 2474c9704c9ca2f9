package org.newsconcord.claims.quantity;

import org.newsconcord.claims.quantity.NumberWords.Kind;
import org.newsconcord.text.AnnotatedText;

/**
 * Adds up number words from left to right: units and tens make a group, {@code hundred} multiplies
 * it, larger scales close it. Reads each token once. Not thread-safe: one per number.
 */
final class SpelledNumber {
  private final NumberWords words;
  private final AnnotatedText text;
  private final int limit;
  private int at;
  private double total;
  private double group;
  private double step = 1;
  private double scale = 1;
  private Kind last = Kind.NONE;

  SpelledNumber(NumberWords words, AnnotatedText text, int from, int limit) {
    this.words = words;
    this.text = text;
    this.at = from;
    this.limit = limit;
  }

  double value() {
    return total + group;
  }

  double step() {
    return step;
  }

  double scale() {
    return scale;
  }

  /** Whether it is one word below twenty, so that a denominator may follow. */
  boolean isSmall() {
    return total == 0 && group < 20 && step == 1;
  }

  /** Reads on to the end of the number and gives the end token. */
  int read() {
    while (at < limit) {
      int word = skipJoint();
      if (!take(word)) {
        break;
      }
      at = word + 1;
    }
    readDecimals();
    readHalf();
    return at;
  }

  /** Steps over a hyphen inside the number, or over "and" after a scale. */
  private int skipJoint() {
    if (last == Kind.NONE) {
      return at;
    }
    if (text.isChar(at, '-') && text.isGlued(at)) {
      Kind next = words.kind(text, at + 1, limit);
      boolean joins =
          last == Kind.TEN && next == Kind.UNIT || next == Kind.SCALE || isDozen(at + 1, next);
      return joins ? at + 1 : at;
    }
    boolean and = last == Kind.SCALE && text.matches(at, "and") && scale <= 1e3;
    if (and) {
      Kind next = words.kind(text, at + 1, limit);
      return next == Kind.UNIT || next == Kind.TEN ? at + 1 : at;
    }
    return at;
  }

  private boolean take(int word) {
    Kind kind = words.kind(text, word, limit);
    switch (kind) {
      case UNIT -> {
        double value = words.value(text, word);
        boolean fits =
            last == Kind.NONE
                || last == Kind.SCALE && value > 0
                || last == Kind.TEN && value > 0 && value < 10;
        return fits && add(value, value >= 10 && value % 10 == 0 ? 10 : 1, kind);
      }
      case TEN -> {
        return (last == Kind.NONE || last == Kind.SCALE) && add(words.value(text, word), 10, kind);
      }
      case SCALE -> {
        return multiply(words.value(text, word));
      }
      default -> {
        return isDozen(word, kind) && last != Kind.NONE && multiplyBy(words.value(text, word));
      }
    }
  }

  private boolean isDozen(int word, Kind kind) {
    return kind == Kind.COLLECTIVE && text.matches(word, "dozen");
  }

  /** {@code two dozen}; nothing but a noun follows. */
  private boolean multiplyBy(double dozen) {
    if (total > 0 || last == Kind.SCALE || last == Kind.COLLECTIVE) {
      return false;
    }
    group *= dozen;
    step = 1;
    last = Kind.COLLECTIVE;
    return true;
  }

  private boolean add(double value, double unit, Kind kind) {
    group += value;
    step = unit;
    scale = 1;
    last = kind;
    return true;
  }

  private boolean multiply(double factor) {
    if (group == 0 && total > 0 && last != Kind.SCALE) {
      return false;
    }
    if (factor == 100) {
      if (group >= 100) {
        return false;
      }
      group = (group == 0 ? 1 : group) * 100;
    } else if (group == 0 && total > 0) {
      total *= factor;
    } else {
      total += (group == 0 ? 1 : group) * factor;
      group = 0;
    }
    step = last == Kind.NONE ? factor : step * factor;
    scale *= factor;
    last = Kind.SCALE;
    return true;
  }

  /** {@code point five}. */
  private void readDecimals() {
    if (at + 1 >= limit || !text.matches(at, "point") || last == Kind.NONE) {
      return;
    }
    double unit = 1;
    double fraction = 0;
    int i = at + 1;
    while (words.kind(text, i, limit) == Kind.UNIT && words.value(text, i) < 10 && unit > 1e-15) {
      unit /= 10;
      fraction += words.value(text, i) * unit;
      i++;
    }
    if (unit < 1) {
      group += fraction;
      step = unit;
      at = i;
      while (words.kind(text, at, limit) == Kind.SCALE) {
        double factor = words.value(text, at);
        total = (total + group) * factor;
        group = 0;
        step *= factor;
        scale *= factor;
        at++;
      }
    }
  }

  /** {@code and a half}, with a scale that may follow: {@code two and a half million}. */
  private void readHalf() {
    if (at + 2 >= limit || !text.matches(at, "and") || !text.matches(at + 1, "a")) {
      return;
    }
    boolean half = text.matches(at + 2, "half");
    if (!half && !text.matches(at + 2, "quarter")) {
      return;
    }
    group += (half ? .5 : .25) * (last == Kind.SCALE ? scale : 1);
    step /= 10;
    at += 3;
    while (words.kind(text, at, limit) == Kind.SCALE) {
      double factor = words.value(text, at);
      total = (total + group) * factor;
      group = 0;
      step *= factor;
      scale *= factor;
      at++;
    }
  }
}
