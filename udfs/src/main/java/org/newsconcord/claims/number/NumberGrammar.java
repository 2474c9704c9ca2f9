package org.newsconcord.claims.number;

import org.newsconcord.claims.number.NumberMatch.Shape;
import org.newsconcord.claims.number.NumberWords.Kind;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/**
 * Reads a number that begins at a token: digits, words, both, fractions, shares, vague counts. A
 * hand-written scanner: no backtracking, linear in the tokens read. Immutable, thread-safe.
 *
 * <p>Worked examples: {@code 2.3 billion} is 2,300,000,000 with step 100,000,000; {@code two
 * hundred and five} is 205; {@code two-thirds} and {@code two in three} are fractions; {@code
 * several thousand} stands for 3,000 to 9,999; {@code half a million} is 500,000. Null when no
 * number begins there.
 */
public final class NumberGrammar {
  private final NumberWords words;

  private NumberGrammar(NumberWords words) {
    this.words = words;
  }

  /** The grammar of a language. */
  public static NumberGrammar of(LanguagePack language) {
    return language.part(
        NumberGrammar.class,
        pack -> new NumberGrammar(new NumberWords(pack.lexicon(), pack.vocabulary())));
  }

  /** The words that it reads. */
  public NumberWords words() {
    return words;
  }

  /** The number that begins at a token and ends before the limit, or null. */
  public NumberMatch match(AnnotatedText text, int token, int limit) {
    if (token >= limit) {
      return null;
    }
    if (text.is(token, TokenKind.NUMBER)) {
      return new NumberReader(new Numerals(text, words, limit), token).read();
    }
    if (!text.is(token, TokenKind.WORD)) {
      return null;
    }
    return switch (words.kind(text, token, limit)) {
      case UNIT, TEN -> read(text, token, limit);
      case SCALE -> text.end(token) - text.begin(token) > 3 ? read(text, token, limit) : null;
      case SEVERAL -> text.matches(token, "several") ? several(text, token, token, limit) : null;
      case PLURAL -> plural(text, token, limit);
      case COLLECTIVE -> text.matches(token, "dozen") ? dozen(text, token) : null;
      case DENOMINATOR ->
          text.matches(token, "half") || text.matches(token, "quarter")
              ? read(text, token, limit)
              : null;
      default -> article(text, token, limit);
    };
  }

  /** The same number with the letter of a scale glued to its digits, as 10k or 1.2b. */
  public NumberMatch withSuffix(AnnotatedText text, NumberMatch number, int limit) {
    int at = number.end();
    boolean apart =
        at + 1 == limit && text.raw().length() == text.end(at)
            || at < limit && (text.isChar(at, 'k') || text.isChar(at, 'M'));
    boolean suffix = isSuffix(text, number, limit) && (text.isGlued(at) || apart);
    boolean unit = suffix && (text.isChar(at, 'm') || text.isChar(at, 't'));
    return suffix && !unit ? number.scaled(words.value(text, at), at + 1) : number;
  }

  /** Whether a letter that can stand for a scale follows digits. */
  public boolean isSuffix(AnnotatedText text, NumberMatch number, int limit) {
    return number.end() < limit
        && number.shape() == Shape.DIGITS
        && number.scale() == 1
        && words.kind(text, number.end(), limit) == Kind.SUFFIX;
  }

  /** The first token of a number with its sign, which may be the number's own. */
  public int signed(AnnotatedText text, int first) {
    return NumberSign.isMinus(text, first - 1) ? first - 1 : first;
  }

  /** Whether a number is the pronoun "one". */
  public boolean isPronoun(AnnotatedText text, NumberMatch number) {
    boolean one = number.value() == 1 && number.shape() == Shape.WORDS;
    return one && words.isPronounOne(text, number.first(), 0);
  }

  private NumberMatch read(AnnotatedText text, int token, int limit) {
    return new NumberReader(new Numerals(text, words, limit), token).read();
  }

  private NumberMatch article(AnnotatedText text, int token, int limit) {
    if (!text.matches(token, "a") && !text.matches(token, "an") || token + 1 >= limit) {
      return null;
    }
    Kind next = words.kind(text, token + 1, limit);
    boolean few = next == Kind.SEVERAL && !text.matches(token + 1, "several");
    return next == Kind.NONE
        ? null
        : few ? several(text, token, token + 1, limit) : read(text, token, limit);
  }

  private NumberMatch dozen(AnnotatedText text, int token) {
    double value = words.value(text, token);
    return new NumberMatch(token, token + 1, value, value, 1, 1, Shape.WORDS);
  }

  private NumberMatch several(AnnotatedText text, int first, int token, int limit) {
    double low = words.value(text, token);
    double high = words.high(text, token);
    int next = token + 1;
    boolean joint =
        next < limit && (text.matches(next, "of") || text.isChar(next, '-') && text.isGlued(next));
    int scale = joint ? next + 1 : next;
    Kind kind = words.kind(text, scale, limit);
    boolean big = kind == Kind.SCALE && text.end(scale) - text.begin(scale) > 3;
    if (big || kind == Kind.COLLECTIVE && text.matches(scale, "dozen")) {
      double factor = words.value(text, scale);
      int end = scale + 1;
      if (words.kind(text, end, limit) == Kind.SCALE) {
        factor *= words.value(text, end);
        end++;
      }
      return new NumberMatch(
          first, end, low * factor, (high + 1) * factor - 1, factor, 1, Shape.VAGUE);
    }
    return new NumberMatch(first, next, low, high, 1, 1, Shape.VAGUE);
  }

  /** {@code dozens}, {@code thousands}, {@code tens of thousands}. */
  private NumberMatch plural(AnnotatedText text, int token, int limit) {
    double low = words.value(text, token);
    double high = words.high(text, token);
    if (token + 2 < limit
        && text.matches(token + 1, "of")
        && words.kind(text, token + 2, limit) == Kind.PLURAL) {
      double factor = words.value(text, token + 2) / 2;
      boolean counts = factor == 1000 || factor >= 1e6;
      if (counts) {
        return new NumberMatch(
            token, token + 3, low * factor, (high + 1) * factor - 1, factor, 1, Shape.VAGUE);
      }
    }
    boolean tens = text.matches(token, "tens");
    return tens ? null : new NumberMatch(token, token + 1, low, high, low / 2, 1, Shape.VAGUE);
  }
}
