package org.newsconcord.claims.number;

import org.newsconcord.claims.number.NumberWords.Kind;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/** The tokens of a text as parts of numbers; tokens from the limit on are none. Immutable. */
record Numerals(AnnotatedText text, NumberWords words, int limit) {
  /** Scale words of up to this length are abbreviations and open no number: bn, mln. */
  private static final int LONGEST_ABBREVIATION = 3;

  Kind kind(int i) {
    return i < 0 ? Kind.NONE : words.kind(text, i, limit);
  }

  double value(int i) {
    return words.value(text, i);
  }

  boolean isDigits(int i) {
    return i >= 0 && i < limit && text.is(i, TokenKind.NUMBER);
  }

  boolean is(int i, String word) {
    return i >= 0 && i < limit && text.matches(i, word);
  }

  boolean isMark(int i, char c) {
    return i >= 0 && i < limit && text.isChar(i, c);
  }

  boolean isArticle(int i) {
    return is(i, "a") || is(i, "an");
  }

  /** A scale word that may open a number: hundred, million, but not bn. */
  boolean isFullScale(int i) {
    return kind(i) == Kind.SCALE && text.end(i) - text.begin(i) > LONGEST_ABBREVIATION;
  }

  /** A dozen that multiplies what stands before it. */
  boolean isDozen(int i) {
    return kind(i) == Kind.COLLECTIVE && !is(i, "score") || is(i, "dozens");
  }

  /** Whether a word divides: third, thirds, half, quarters. */
  boolean isDenominator(int i) {
    Kind kind = kind(i);
    return kind == Kind.DENOMINATOR || kind == Kind.ORDINAL && value(i) > 2;
  }

  /** The token that goes on with a number: over one hyphen at most. */
  int joined(int i) {
    boolean hyphen =
        isMark(i, '-') && i + 1 < limit && kind(i + 1) != Kind.NONE && !isDigits(i + 1);
    return hyphen && text.isGlued(i) == text.isGlued(i + 1) ? i + 1 : i;
  }

  /** Whether a proper fraction in words begins here: two thirds, a quarter, one-half. */
  boolean isFraction(int i) {
    double over = isArticle(i) ? 1 : kind(i) == Kind.UNIT || kind(i) == Kind.TEN ? value(i) : 0;
    int next = isArticle(i) && isMark(i + 1, '-') ? i + 2 : joined(i + 1);
    if (kind(i) == Kind.TEN && kind(next) == Kind.UNIT) {
      over += value(next);
      next = joined(next + 1);
    }
    return over > 0 && isDenominator(next) && value(next) > over;
  }
}
