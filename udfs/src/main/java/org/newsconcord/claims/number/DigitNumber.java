package org.newsconcord.claims.number;

import java.text.Normalizer;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/**
 * A number in digits: groups of thousands, decimals, powers of ten, simple fractions.
 *
 * <p>Grouped as English-language papers of any country group: {@code 1,234,567}, {@code 12,34,567},
 * {@code 12 000}, {@code 12'000}, {@code 1.234.567,8}. Immutable.
 *
 * @param end end token, exclusive
 * @param value the number
 * @param step its last significant unit
 * @param fraction whether it is a fraction below one: 1/16, ½
 */
public record DigitNumber(int end, double value, double step, boolean fraction) {
  private static final double LARGEST_DENOMINATOR = 1000;
  private static final double FRACTION_STEP = .1;

  /** The number that begins at a token of digits. */
  static DigitNumber at(Numerals numerals, int token) {
    DigitNumber whole = new Reader(numerals, token).read();
    DigitNumber part = slashed(numerals, token, whole);
    if (part != null) {
      return part;
    }
    boolean integer = whole.value == Math.rint(whole.value) && !whole.fraction;
    DigitNumber rest = integer ? mixed(numerals, whole.end) : null;
    return rest == null
        ? whole
        : new DigitNumber(rest.end, whole.value + rest.value, FRACTION_STEP, false);
  }

  /** The fraction after a whole number: one character, or {@code 1/2} after a blank. */
  private static DigitNumber mixed(Numerals numerals, int i) {
    if (!numerals.isDigits(i)) {
      return null;
    }
    AnnotatedText text = numerals.text();
    if (text.first(i) >= 0x80) {
      return new DigitNumber(i + 1, vulgar(text.first(i)), 0, true);
    }
    return text.isGlued(i) ? null : slashed(numerals, i, new Reader(numerals, i).read());
  }

  /** A simple fraction {@code 1/16} written without blanks. */
  private static DigitNumber slashed(Numerals numerals, int first, DigitNumber over) {
    AnnotatedText text = numerals.text();
    int slash = over.end;
    boolean bar = numerals.isMark(slash, '/') || numerals.isMark(slash, '\u2044');
    if (!bar || !numerals.isDigits(slash + 1) || !text.isGlued(slash) || !text.isGlued(slash + 1)) {
      return null;
    }
    boolean chain =
        numerals.isMark(slash + 2, '/') && text.isGlued(slash + 2)
            || first > 0 && text.isChar(first - 1, '/') && text.isGlued(first);
    double under = parse(text, slash + 1);
    boolean proper =
        over.value >= 1
            && over.value < under
            && over.value == Math.rint(over.value)
            && under <= LARGEST_DENOMINATOR;
    boolean day = over.value > 1 && (under == 7 || under == 9 || under == 11 || under == 12);
    boolean part = numerals.is(slash + 2, "of");
    return !chain && proper && (!day || part)
        ? new DigitNumber(slash + 2, over.value / under, 0, true)
        : null;
  }

  /** The value of a digit token on its own. */
  static double parse(AnnotatedText text, int token) {
    char c = text.first(token);
    if (c >= 0x80) {
      return vulgar(c);
    }
    StringBuilder digits = new StringBuilder();
    for (int i = text.begin(token); i < text.end(token); i++) {
      char d = text.raw().charAt(i);
      if (d == '.' || d >= '0' && d <= '9') {
        digits.append(d);
      }
    }
    return Double.parseDouble(digits.insert(0, '0').toString());
  }

  /** The value of a character that is a fraction. */
  private static double vulgar(char c) {
    return Character.getNumericValue(c) == -2 ? fraction(c) : Character.getNumericValue(c);
  }

  private static double fraction(char c) {
    String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    int bar = plain.indexOf('\u2044');
    return bar < 1 || bar == plain.length() - 1
        ? 0
        : Double.parseDouble(plain.substring(0, bar))
            / Double.parseDouble(plain.substring(bar + 1));
  }

  /** Reads groups, decimals and a power. */
  private static final class Reader {
    private final Numerals numerals;
    private final AnnotatedText text;
    private final StringBuilder digits = new StringBuilder();
    private int at;

    Reader(Numerals numerals, int token) {
      this.numerals = numerals;
      this.text = numerals.text();
      this.at = token;
    }

    DigitNumber read() {
      char first = text.first(at);
      if (first >= 0x80) {
        double value = vulgar(first);
        return new DigitNumber(at + 1, value, 0, value < 1);
      }
      append(at);
      int start = at++;
      groups(start);
      decimalComma(start);
      double value = Double.parseDouble(digits.insert(0, '0').toString());
      double step = step();
      int end = at;
      double power = powerOf(value);
      if (at > end) {
        return new DigitNumber(at, power, 0, false);
      }
      double factor = power();
      return new DigitNumber(at, value * factor, step * factor, false);
    }

    private void append(int token) {
      for (int i = text.begin(token); i < text.end(token); i++) {
        char d = text.raw().charAt(i);
        if (d == '.' || d >= '0' && d <= '9') {
          digits.append(d);
        }
      }
    }

    /** Groups of three behind a comma, point, apostrophe or blank. */
    private void groups(int start) {
      int length = text.end(start) - text.begin(start);
      if (indexOf(text, start, '.') >= 0) {
        return;
      }
      boolean opens = length <= 3;
      if (isGroup(at, ',')) {
        take(',');
      } else if (opens && (isGroup(at, '\'') || isGroup(at, '\u2019'))) {
        take(text.first(at));
      } else if (opens && isGroup(at, '.') && isGroup(at + 2, '.')) {
        take('.');
      } else if (opens && isBlankGroup(at)) {
        int end = at;
        while (isBlankGroup(end)) {
          end++;
        }
        if (isGrouped(start, end)) {
          while (at < end) {
            append(at++);
          }
        }
      }
    }

    private void take(char separator) {
      while (isGroup(at, separator)) {
        append(at + 1);
        at += 2;
      }
    }

    private boolean isGroup(int i, char separator) {
      return numerals.isMark(i, separator)
          && text.isGlued(i)
          && numerals.isDigits(i + 1)
          && text.isGlued(i + 1)
          && isThree(i + 1);
    }

    /** Three digits, with decimals or without. */
    private boolean isThree(int i) {
      int dot = indexOf(text, i, '.');
      int length = (dot < 0 ? text.end(i) : dot) - text.begin(i);
      return length == 3 && indexOf(text, i, ',') < 0 && text.first(i) < 0x80;
    }

    private boolean isBlankGroup(int i) {
      return numerals.isDigits(i)
          && isThree(i)
          && text.begin(i) - text.end(i - 1) == 1
          && text.raw().charAt(text.begin(i) - 1) != '\n';
    }

    /** One blank alone groups only round numbers, money, or where the blank does not break. */
    private boolean isGrouped(int start, int end) {
      boolean hyphened = end < numerals.limit() && text.isChar(end, '-') && text.isGlued(end);
      boolean named =
          start > 0
              && text.isCapitalised(start - 1)
              && text.end(start - 1) - text.begin(start - 1) > 2
              && !numerals.words().isFunction(text, start - 1);
      boolean unbroken = text.raw().charAt(text.begin(start + 1) - 1) != ' ';
      boolean money = start > 0 && text.is(start - 1, TokenKind.SYMBOL);
      boolean round = text.raw().charAt(text.end(end - 1) - 1) == '0';
      return !hyphened && (unbroken || money || end - start > 2 || round && !named);
    }

    /** {@code 2,5}; {@code 1.234,5}: one or two digits behind a single comma. */
    private void decimalComma(int start) {
      boolean list =
          start > 1
              && text.isChar(start - 1, ',')
              && text.isGlued(start)
              && numerals.isDigits(start - 2);
      boolean comma =
          numerals.isMark(at, ',')
              && text.isGlued(at)
              && numerals.isDigits(at + 1)
              && text.isGlued(at + 1);
      int width = comma ? text.end(at + 1) - text.begin(at + 1) : 0;
      boolean more =
          comma
              && numerals.isMark(at + 2, ',')
              && text.isGlued(at + 2)
              && numerals.isDigits(at + 3)
              && text.isGlued(at + 3);
      if (list || more || width < 1 || width > 2 || indexOf(text, at + 1, '.') >= 0) {
        return;
      }
      int dot = digits.indexOf(".");
      if (dot >= 0 && digits.length() - dot != 4) {
        return;
      }
      if (dot >= 0) {
        digits.deleteCharAt(dot);
      }
      digits.append('.');
      append(at + 1);
      at += 2;
    }

    /** The last significant unit of the digits read. */
    private double step() {
      int dot = digits.indexOf(".");
      if (dot >= 0) {
        return Math.pow(10, (double) dot + 1 - digits.length());
      }
      int zeros = 0;
      while (zeros < digits.length() - 2 && digits.charAt(digits.length() - 1 - zeros) == '0') {
        zeros++;
      }
      return Math.pow(10, zeros);
    }

    /** {@code 1.1^3}: the number to its power, or itself. */
    private double powerOf(double value) {
      String raw = text.raw();
      int sign = text.end(at - 1) + 1;
      int end = is(raw, sign - 1, '^') ? exponentEnd(raw, sign) : -1;
      if (end < 0) {
        return value;
      }
      skipTo(end);
      return Math.pow(value, Integer.parseInt(raw.substring(sign, end)));
    }

    private void skipTo(int end) {
      while (at < numerals.limit() && text.begin(at) < end) {
        at++;
      }
    }

    /** {@code e10}, {@code x10^6}, {@code × 10⁶}: the factor, 1 when there is none. */
    private double power() {
      String raw = text.raw();
      int i = text.end(at - 1);
      boolean exponent = is(raw, i, 'e') || is(raw, i, 'E');
      int from = exponent ? i + 1 : tenTo(raw, i);
      int end = from < 0 ? -1 : exponentEnd(raw, from);
      if (end < 0) {
        return 1;
      }
      double factor = Math.pow(10, Integer.parseInt(raw.substring(from, end)));
      skipTo(end);
      return factor;
    }

    private static boolean is(String raw, int i, char c) {
      return i < raw.length() && raw.charAt(i) == c;
    }

    /** Where the exponent begins after a sign of multiplication and 10^, or -1. */
    private static int tenTo(String raw, int end) {
      int i = end;
      while (is(raw, i, ' ')) {
        i++;
      }
      if (!is(raw, i, 'x') && !is(raw, i, '\u00d7')) {
        return -1;
      }
      i++;
      while (is(raw, i, ' ')) {
        i++;
      }
      return raw.startsWith("10^", i) ? i + 3 : -1;
    }

    private static int exponentEnd(String raw, int from) {
      int i = is(raw, from, '-') || is(raw, from, '+') ? from + 1 : from;
      int end = i;
      while (end < raw.length()
          && end - i < 3
          && raw.charAt(end) >= '0'
          && raw.charAt(end) <= '9') {
        end++;
      }
      boolean more = end < raw.length() && Character.isLetterOrDigit(raw.charAt(end));
      return end == i || more ? -1 : end;
    }
  }

  /** Where a character stands inside a token, or -1. */
  public static int indexOf(AnnotatedText text, int token, char c) {
    for (int i = text.begin(token); i < text.end(token); i++) {
      if (text.raw().charAt(i) == c) {
        return i;
      }
    }
    return -1;
  }
}
