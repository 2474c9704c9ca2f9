package org.newsconcord.claims.quantity;

import org.newsconcord.claims.quantity.NumberMatch.Shape;
import org.newsconcord.claims.quantity.NumberWords.Kind;
import org.newsconcord.language.Lexicon;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/**
 * Reads a number that begins at a token: digits, words, both, fractions, vague counts. A
 * hand-written scanner: no backtracking, linear in the tokens read. Immutable, thread-safe.
 *
 * <p>Worked examples: {@code 2.3 billion} is 2,300,000,000 with step 100,000,000; {@code two
 * hundred and five} is 205; {@code two-thirds} is a fraction; {@code several thousand} stands for
 * 3,000 to 9,999; {@code half a million} is 500,000. Null when no number begins there.
 */
public final class NumberGrammar {
  private static final int MAX_DIGITS = 18;
  private final NumberWords words;

  NumberGrammar(NumberWords words) {
    this.words = words;
  }

  /** The grammar over the number words of a lexicon. */
  public static NumberGrammar of(Lexicon lexicon) {
    return new NumberGrammar(new NumberWords(lexicon));
  }

  /** The number that begins at a token and ends before the limit, or null. */
  public NumberMatch match(AnnotatedText text, int token, int limit) {
    if (text.is(token, TokenKind.NUMBER)) {
      return digits(text, token, limit);
    }
    if (!text.is(token, TokenKind.WORD)) {
      return null;
    }
    return switch (words.kind(text, token, limit)) {
      case UNIT, TEN -> spelled(text, token, token, limit);
      case SCALE ->
          text.end(token) - text.begin(token) > 3 ? spelled(text, token, token, limit) : null;
      case SEVERAL -> text.matches(token, "several") ? several(text, token, token, limit) : null;
      case PLURAL -> plural(text, token, limit);
      case COLLECTIVE ->
          text.matches(token, "dozen") ? collective(text, token, token, 1, limit) : null;
      case DENOMINATOR -> text.matches(token, "half") ? half(text, token, limit) : null;
      default -> article(text, token, limit);
    };
  }

  private NumberMatch article(AnnotatedText text, int token, int limit) {
    if (!text.matches(token, "a") && !text.matches(token, "an") || token + 1 >= limit) {
      return null;
    }
    int next = token + 1;
    return switch (words.kind(text, next, limit)) {
      case SCALE ->
          text.end(next) - text.begin(next) > 3 ? spelled(text, token, next, limit) : null;
      case COLLECTIVE ->
          text.matches(next, "dozen") ? collective(text, token, next, 1, limit) : null;
      case SEVERAL -> text.matches(next, "several") ? null : several(text, token, next, limit);
      case DENOMINATOR -> part(text, token, next, limit);
      case ORDINAL -> words.value(text, next) > 2 ? part(text, token, next, limit) : null;
      default -> null;
    };
  }

  /** {@code a third of}, {@code a quarter of}, {@code a half-dozen}. */
  private NumberMatch part(AnnotatedText text, int first, int token, int limit) {
    int after = token + 1;
    boolean of = after < limit && text.matches(after, "of");
    if (text.matches(token, "half") && after + 1 < limit && text.isChar(after, '-')) {
      NumberMatch dozen =
          words.kind(text, after + 1, limit) == Kind.COLLECTIVE
              ? collective(text, first, after + 1, .5, limit)
              : null;
      return dozen;
    }
    if (text.matches(token, "half") && words.kind(text, after, limit) == Kind.SCALE) {
      return fraction(first, after + 1, words.value(text, after) / 2, Shape.ARTICLE);
    }
    return of ? fraction(first, after, 1 / words.value(text, token), Shape.FRACTION) : null;
  }

  private static NumberMatch fraction(int first, int end, double value, Shape shape) {
    return new NumberMatch(first, end, value, value, 0, 1, shape);
  }

  private NumberMatch half(AnnotatedText text, int token, int limit) {
    int next = token + 1;
    if (next >= limit) {
      return null;
    }
    boolean hyphen = text.isChar(next, '-') && text.isGlued(next);
    int after = hyphen ? next + 1 : next;
    if (hyphen && words.kind(text, after, limit) == Kind.COLLECTIVE) {
      return collective(text, token, after, .5, limit);
    }
    if (text.matches(next, "a") || text.matches(next, "an")) {
      Kind kind = words.kind(text, next + 1, limit);
      if (kind == Kind.SCALE) {
        return fraction(token, next + 2, words.value(text, next + 1) / 2, Shape.ARTICLE);
      }
      return kind == Kind.COLLECTIVE ? collective(text, token, next + 1, .5, limit) : null;
    }
    return hyphen ? null : fraction(token, next, .5, Shape.FRACTION);
  }

  private NumberMatch collective(
      AnnotatedText text, int first, int token, double times, int limit) {
    double value = times * words.value(text, token);
    return new NumberMatch(first, token + 1, value, value, 1, 1, Shape.WORDS);
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

  private NumberMatch digits(AnnotatedText text, int token, int limit) {
    double value = parse(text, token);
    double step = step(text, token);
    int i = token + 1;
    if (i < limit) {
      NumberMatch part = slashed(text, token, i, value, limit);
      if (part != null) {
        return part;
      }
      double rest = mixed(text, i, limit);
      if (rest > 0 && value == Math.rint(value)) {
        value += rest;
        step = .1;
        i = text.first(i) < 0x80 ? i + 3 : i + 1;
      }
    }
    return scaled(text, token, i, value, step, limit);
  }

  /** Applies scale words and suffixes that follow digits. */
  private NumberMatch scaled(
      AnnotatedText text, int first, int from, double value, double step, int limit) {
    double scale = 1;
    int i = from;
    while (i < limit) {
      int word = text.isChar(i, '-') && text.isGlued(i) ? i + 1 : i;
      if (words.kind(text, word, limit) != Kind.SCALE) {
        break;
      }
      scale *= words.value(text, word);
      i = word + 1;
    }
    Shape shape = text.first(first) < 0x80 || value >= 1 ? Shape.DIGITS : Shape.FRACTION;
    return new NumberMatch(first, i, value * scale, value * scale, step * scale, scale, shape);
  }

  /** A simple fraction {@code 1/16} written without blanks. */
  private NumberMatch slashed(AnnotatedText text, int first, int slash, double over, int limit) {
    boolean bar = text.isChar(slash, '/') || text.isChar(slash, '\u2044');
    if (!bar || slash + 1 >= limit || !text.isGlued(slash) || !text.isGlued(slash + 1)) {
      return null;
    }
    boolean more = slash + 2 < limit && text.isChar(slash + 2, '/') && text.isGlued(slash + 2);
    if (!text.is(slash + 1, TokenKind.NUMBER) || more) {
      return null;
    }
    double under = parse(text, slash + 1);
    boolean proper = over >= 1 && over < under && over == Math.rint(over) && under <= 1000;
    boolean day = over > 1 && (under == 7 || under == 9 || under == 11 || under == 12);
    boolean part = slash + 2 < limit && text.matches(slash + 2, "of");
    return proper && (!day || part)
        ? fraction(first, slash + 2, over / under, Shape.FRACTION)
        : null;
  }

  /** The fraction after a whole number: one character, or {@code 1/2} after a blank; else 0. */
  private double mixed(AnnotatedText text, int i, int limit) {
    if (!text.is(i, TokenKind.NUMBER)) {
      return 0;
    }
    if (text.first(i) >= 0x80) {
      return parse(text, i);
    }
    NumberMatch part = i + 1 < limit ? slashed(text, i, i + 1, parse(text, i), limit) : null;
    return part == null || text.isGlued(i) ? 0 : part.value();
  }

  /** A spelled number whose first number word is at {@code from}; an article may precede it. */
  private NumberMatch spelled(AnnotatedText text, int first, int from, int limit) {
    SpelledNumber number = new SpelledNumber(words, text, from, limit);
    int end = number.read();
    double value = number.value();
    NumberMatch part = number.isSmall() ? denominated(text, first, end, value, limit) : null;
    if (part != null) {
      return part;
    }
    Shape shape = first < from ? Shape.ARTICLE : Shape.WORDS;
    return new NumberMatch(first, end, value, value, number.step(), number.scale(), shape);
  }

  /** {@code two-thirds}, {@code three quarters of}. */
  private NumberMatch denominated(AnnotatedText text, int first, int end, double value, int limit) {
    if (end >= limit) {
      return null;
    }
    boolean hyphen = text.isChar(end, '-') && text.isGlued(end);
    int word = hyphen ? end + 1 : end;
    Kind kind = words.kind(text, word, limit);
    boolean singular = kind == Kind.ORDINAL && value == 1 && words.value(text, word) > 2;
    boolean plural = kind == Kind.DENOMINATOR;
    if (!singular && !plural) {
      return null;
    }
    double under = words.value(text, word);
    boolean of = word + 1 < limit && text.matches(word + 1, "of");
    boolean ambiguous = under == 4 || singular || under == 2;
    boolean apart = under <= value || ambiguous && !hyphen && !of;
    return apart ? null : fraction(first, word + 1, value / under, Shape.FRACTION);
  }

  /** The value of a digit token. */
  static double parse(AnnotatedText text, int token) {
    char c = text.first(token);
    if (c >= 0x80) {
      return vulgar(c);
    }
    double value = 0;
    double unit = 0;
    int digits = 0;
    for (int i = text.begin(token); i < text.end(token); i++) {
      char d = text.raw().charAt(i);
      if (d == '.') {
        unit = 1;
      } else if (d >= '0' && d <= '9') {
        digits++;
        if (digits <= MAX_DIGITS || unit == 0) {
          value = value * 10 + (d - '0');
          unit *= 10;
        }
      }
    }
    return unit > 1 ? value / unit : value;
  }

  private static double vulgar(char c) {
    return switch (c) {
      case '\u00bc' -> .25;
      case '\u00bd' -> .5;
      case '\u00be' -> .75;
      case '\u2153' -> 1 / 3d;
      case '\u2154' -> 2 / 3d;
      default -> .125;
    };
  }

  /** Where a character stands inside a token, or -1. */
  static int indexOf(AnnotatedText text, int token, char c) {
    for (int i = text.begin(token); i < text.end(token); i++) {
      if (text.raw().charAt(i) == c) {
        return i;
      }
    }
    return -1;
  }

  private static double step(AnnotatedText text, int token) {
    int end = text.end(token);
    int dot = indexOf(text, token, '.');
    if (dot >= 0) {
      return Math.pow(10, dot + 1.0 - end);
    }
    double step = 1;
    for (int i = end - 1; i > text.begin(token); i--) {
      char d = text.raw().charAt(i);
      if (d == '0') {
        step *= 10;
      } else if (d != ',') {
        break;
      }
    }
    return step;
  }
}
