package org.newsconcord.claims.number;

import org.newsconcord.claims.number.NumberMatch.Shape;
import org.newsconcord.claims.number.NumberWords.Kind;
import org.newsconcord.text.TokenKind;

/**
 * Reads one number: a cardinal with its decimals, fraction, dozens or ratio. For one number; not
 * thread-safe.
 *
 * <pre>
 * number   = article (scale | dozen | fraction) | half ["a"] scale | cardinal [tail]
 * tail     = ["point" digits] ["and" fraction [scale] | denominator ["of" "a" scale]] [dozen] [ratio]
 * ratio    = ("in" | "out of" | "over") cardinal
 * </pre>
 */
final class NumberReader {
  private static final int LONGEST_DENOMINATOR = 8;
  private static final double LARGEST_SHARE = 1000;
  private static final double LARGE_SCALE = 1e6;
  private static final double QUARTER = .25;

  private final Numerals numerals;
  private final int first;
  private int at;
  private double value;
  private double step = 1;
  private double scale = 1;
  private Shape shape = Shape.WORDS;
  private Cardinal whole;

  NumberReader(Numerals numerals, int first) {
    this.numerals = numerals;
    this.first = first;
    this.at = first;
  }

  /** The number that begins at the first token, or null. */
  NumberMatch read() {
    boolean found =
        numerals.isArticle(first)
            ? articled(first + 1)
            : isHalf(first) ? half(first) : cardinal(first);
    return found ? new NumberMatch(first, at, value, value, step, scale, shape) : null;
  }

  private boolean isHalf(int i) {
    return numerals.is(i, "half") || numerals.is(i, "quarter");
  }

  private boolean articled(int next) {
    if (isHalf(next)) {
      return half(next);
    }
    if (numerals.isDozen(next)) {
      return set(next + 1, numerals.value(next), 1, 1, Shape.WORDS);
    }
    if (numerals.isFullScale(next)) {
      shape = Shape.ARTICLE;
      return take(next) && tail();
    }
    value = 1;
    at = next;
    boolean compound = numerals.kind(next) == Kind.TEN;
    boolean ordinal = numerals.isDenominator(next);
    return (ordinal || compound) && denominator() && (isOf() || standsAlone());
  }

  /** {@code half a million}, {@code a quarter million}, {@code a quarter of a million}. */
  private boolean half(int word) {
    double part = 1 / numerals.value(word);
    int next = numerals.joined(word + 1);
    boolean hyphen = next > word + 1;
    if (numerals.is(next, "of") && numerals.isArticle(next + 1)) {
      next = numerals.isFullScale(next + 2) ? next + 2 : next;
    } else if (numerals.isArticle(next) && !hyphen) {
      next++;
    }
    if (numerals.isDozen(next)) {
      return set(next + 1, part * numerals.value(next), 1, 1, Shape.WORDS);
    }
    if (numerals.isFullScale(next)) {
      return set(next + 1, part * numerals.value(next), 0, 1, Shape.ARTICLE);
    }
    at = word + 1;
    boolean quarter = part == QUARTER;
    boolean fits = quarter ? first < word && (isOf() || standsAlone()) : !isCompound(at);
    return fits && set(at, part, 0, 1, Shape.FRACTION);
  }

  /** {@code half-brother}: a hyphen that opens another word. */
  private boolean isCompound(int i) {
    return numerals.isMark(i, '-') && numerals.text().isGlued(i);
  }

  private boolean isOf() {
    return numerals.is(at, "of");
  }

  /** A fraction without its whole: the words before it say that one is meant, or nothing does. */
  private boolean standsAlone() {
    boolean opens = first == 0;
    boolean led = isLed();
    boolean closed =
        at >= numerals.limit()
            || !numerals.text().is(at, TokenKind.WORD)
            || numerals.words().isFunction(numerals.text(), at);
    return (opens || led) && closed;
  }

  /** Whether the word before says that a part is meant. */
  private boolean isLed() {
    return numerals.is(first - 1, "by")
        || numerals.is(first - 1, "about")
        || numerals.is(first - 1, "nearly")
        || numerals.is(first - 1, "almost")
        || numerals.is(first - 1, "roughly")
        || numerals.is(first - 1, "than")
        || numerals.is(first - 1, "and")
        || numerals.is(first - 1, "above")
        || numerals.is(first - 1, "below");
  }

  private boolean set(int end, double number, double unit, double factor, Shape form) {
    at = end;
    value = number;
    step = unit;
    scale = factor;
    shape = form;
    return true;
  }

  private boolean cardinal(int i) {
    shape = numerals.isDigits(i) ? Shape.DIGITS : Shape.WORDS;
    return take(i) && tail();
  }

  private boolean take(int i) {
    whole = Cardinal.at(numerals, i);
    if (whole == null) {
      return false;
    }
    value = whole.value();
    step = whole.step();
    scale = whole.scale();
    at = whole.end();
    shape = whole.fraction() ? Shape.FRACTION : shape;
    return true;
  }

  private boolean tail() {
    decimals();
    int and = numerals.isMark(at, '-') && numerals.is(at + 1, "and") ? at + 1 : at;
    int part = numerals.isMark(and + 1, '-') ? and + 2 : and + 1;
    if (numerals.is(and, "and") && numerals.isFraction(part)) {
      andFraction(part);
    } else if (!numerals.isDigits(at - 1) && denominator()) {
      ofScale();
    } else {
      dozens();
    }
    ratio();
    return true;
  }

  /** {@code point two five}, {@code point seventy-one}. */
  private void decimals() {
    int i = at + 1;
    boolean figures = numerals.kind(i) == Kind.UNIT || numerals.kind(i) == Kind.TEN;
    if (!numerals.is(at, "point") || !figures) {
      return;
    }
    StringBuilder digits = new StringBuilder("0.");
    while (numerals.kind(i) == Kind.UNIT || numerals.kind(i) == Kind.TEN) {
      double v = numerals.value(i);
      int next = numerals.joined(i + 1);
      if (numerals.kind(i) == Kind.TEN && numerals.kind(next) == Kind.UNIT) {
        v += numerals.value(next);
        i = next;
      }
      digits.append((long) v);
      i++;
    }
    value += Double.parseDouble(digits.toString());
    step = Math.pow(10, (double) 2 - digits.length());
    scale = 1;
    at = i;
    scales();
  }

  private void scales() {
    while (numerals.kind(at) == Kind.SCALE) {
      double factor = numerals.value(at);
      value *= factor;
      step *= factor;
      scale *= factor;
      at++;
    }
  }

  /** {@code two and a half million}, {@code one and one-half}, {@code a million and a quarter}. */
  private void andFraction(int i) {
    double over = numerals.isArticle(i) ? 1 : numerals.value(i);
    boolean hyphen = numerals.isArticle(i) && numerals.isMark(i + 1, '-');
    int next = hyphen ? i + 2 : numerals.joined(i + 1);
    if (numerals.kind(i) == Kind.TEN && numerals.kind(next) == Kind.UNIT) {
      over += numerals.value(next);
      next = numerals.joined(next + 1);
    }
    double part = over / numerals.value(next);
    at = next + 1;
    step /= 10;
    if (numerals.kind(at) != Kind.SCALE) {
      value += part * (whole.lastScale() >= LARGE_SCALE ? whole.lastScale() : 1);
    } else if (value >= 1e3) {
      value += part * numerals.value(at);
      at++;
    } else {
      value += part;
      scales();
    }
  }

  /** {@code thirds}, {@code twenty-firsts}, {@code one hundred and fifth} after a number. */
  private boolean denominator() {
    int i = numerals.joined(at);
    if (numerals.kind(i) == Kind.TEN || numerals.kind(i) == Kind.UNIT) {
      return compoundDenominator(i);
    }
    boolean plural = numerals.kind(i) == Kind.DENOMINATOR && !isHalf(i);
    boolean singular = value == 1 && numerals.isDenominator(i);
    if (!plural && !singular || isPeriod(i)) {
      return false;
    }
    double under = numerals.value(i);
    double ten = whole == null ? 0 : whole.lastTen();
    boolean compound = ten > 0 && under < 10 && value > ten && whole.afterAnd() == 0;
    value = compound ? (value - ten) / (ten + under) : value / under;
    return set(i + 1, value, 0, 1, Shape.FRACTION);
  }

  /** Quarters and halves are also stretches of time, and first halves of games. */
  private boolean isPeriod(int i) {
    boolean ambiguous = numerals.value(i) == 4 || numerals.value(i) == 2;
    boolean part =
        i > at
            || numerals.is(i + 1, "of")
            || numerals.isFullScale(i + 1)
            || whole == null
            || first == 0
            || isLed();
    boolean ranked = value == 1 && numerals.kind(i) == Kind.ORDINAL && !part && opensNoun(i + 1);
    return (ambiguous && !part || ranked) && !opensAnd();
  }

  /** {@code one third grader}: the ordinal stands before its noun. */
  private boolean opensNoun(int i) {
    boolean word = i < numerals.limit() && numerals.text().is(i, TokenKind.WORD);
    return numerals.isMark(i, '-') || word && !numerals.words().isFunction(numerals.text(), i);
  }

  private boolean opensAnd() {
    return numerals.is(first - 1, "and");
  }

  private boolean compoundDenominator(int i) {
    double under = 0;
    int k = i;
    while (k < i + LONGEST_DENOMINATOR && isDenominatorPart(k)) {
      if (numerals.kind(k) == Kind.SCALE) {
        under = (under == 0 ? 1 : under) * numerals.value(k);
      } else if (numerals.kind(k) != Kind.NONE) {
        under += numerals.value(k);
      }
      k++;
    }
    boolean ends = numerals.kind(k) == Kind.ORDINAL || numerals.kind(k) == Kind.DENOMINATOR;
    return ends && set(k + 1, value / (under + numerals.value(k)), 0, 1, Shape.FRACTION);
  }

  private boolean isDenominatorPart(int k) {
    Kind kind = numerals.kind(k);
    return kind == Kind.TEN
        || kind == Kind.UNIT
        || kind == Kind.SCALE
        || numerals.is(k, "and")
        || numerals.joined(k) > k;
  }

  /** {@code two-thirds of a million}. */
  private void ofScale() {
    boolean of = isOf() && numerals.isArticle(at + 1) && numerals.isFullScale(at + 2);
    int word = of ? at + 2 : at;
    if (numerals.isFullScale(word)) {
      set(word + 1, value * numerals.value(word), 0, 1, Shape.ARTICLE);
    }
  }

  private void dozens() {
    int i = numerals.joined(at);
    if (numerals.isDozen(i)) {
      double dozen = numerals.value(i);
      dozen = numerals.is(i, "dozens") ? 12 : dozen;
      value = whole.afterAnd() > 0 ? whole.beforeAnd() + whole.afterAnd() * dozen : value * dozen;
      step = 1;
      at = i + 1;
    }
  }

  /** {@code one in five}, {@code two out of three}, {@code 1 over 20}. */
  private void ratio() {
    boolean over = numerals.is(at, "over");
    boolean out = numerals.is(at, "out") && numerals.is(at + 1, "of");
    boolean in = numerals.is(at, "in") || numerals.is(at, "of") && numerals.is(at + 1, "every");
    int start = out || numerals.is(at + 1, "every") ? at + 2 : at + 1;
    boolean opens = (over || out || in) && numerals.kind(start) != Kind.SCALE && isWhole(value);
    Cardinal under = opens ? Cardinal.at(numerals, start) : null;
    if (under == null || under.value() == 0 || !isWhole(under.value())) {
      return;
    }
    boolean share = value > 0 && value < under.value() && under.value() < LARGEST_SHARE;
    share &= value == 1 || under.value() <= 10 || under.value() % 10 == 0 || out;
    boolean fits = over ? under.end() >= numerals.limit() || isStop(under.end()) : share;
    if (fits && !isMoney() && !(in && dates(under.end()))) {
      set(under.end(), value / under.value(), 0, 1, Shape.FRACTION);
    }
  }

  private static boolean isWhole(double number) {
    return number == Math.rint(number);
  }

  private boolean isStop(int i) {
    return numerals.isMark(i, '.') || numerals.isMark(i, '?');
  }

  private boolean isMoney() {
    return first > 0 && numerals.text().is(first - 1, TokenKind.SYMBOL);
  }

  /** {@code two in 10 minutes} is no share; nor is {@code killed 3 in 2 attacks}. */
  private boolean dates(int after) {
    return after < numerals.limit() && numerals.words().isTime(numerals.text(), after);
  }
}
