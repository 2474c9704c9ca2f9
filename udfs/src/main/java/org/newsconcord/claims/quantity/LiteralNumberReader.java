package org.newsconcord.claims.quantity;

import org.newsconcord.claims.quantity.NumeralLexer.Kind;

/**
 * Reads one number: sign, half or cardinal, then decimals, fraction, dozens, ratio. For one number;
 * not thread-safe.
 */
final class LiteralNumberReader {
  private static final int LONGEST_DENOMINATOR = 8;

  private final NumeralItems items;
  private final int from;
  private int begin;
  private int at;
  private double value;
  private boolean negative;
  private Cardinal whole = Cardinal.NONE;

  LiteralNumberReader(NumeralItems items, int from) {
    this.items = items;
    this.from = from;
    this.at = from;
  }

  /** The number that was read. */
  LiteralNumber number() {
    return new LiteralNumber(begin, items.end(at - 1), negative ? -value : value);
  }

  /** The item after it. */
  int next() {
    return at;
  }

  /** Whether a number begins at the first item; reads it. */
  boolean read() {
    begin = items.begin(from);
    sign();
    boolean article = items.kind(at) == Kind.ARTICLE;
    if (article && !afterArticle(at + 1)) {
      return false;
    }
    boolean found =
        items.kind(at) == Kind.HALF || article && items.kind(at + 1) == Kind.HALF
            ? half()
            : article ? articled() : cardinal();
    if (!found) {
      return false;
    }
    tail();
    return true;
  }

  private void sign() {
    if (items.kind(at) == Kind.MINUS && items.kind(at + 1) != Kind.OTHER) {
      negative = true;
      at++;
    } else if (items.isDash(at)
        && items.kind(at + 1) == Kind.DIGITS
        && (begin == 0
            || Character.isWhitespace(items.text().charAt(begin - 1))
            || "(<>=".indexOf(items.text().charAt(begin - 1)) >= 0)) {
      negative = true;
      at++;
    }
  }

  private boolean afterArticle(int i) {
    Kind k = items.kind(i);
    return k == Kind.SCALE
        || k == Kind.DOZEN
        || k == Kind.HALF
        || k == Kind.DENOMINATOR && items.value(i) > 2
        || k == Kind.TEN;
  }

  /** {@code a hundred}, {@code a dozen}, {@code a third}, {@code a twenty-first}. */
  private boolean articled() {
    int start = at;
    at++;
    if (items.kind(at) == Kind.SCALE) {
      take(Cardinal.ofScale(items, at));
      return true;
    }
    if (items.kind(at) == Kind.DOZEN) {
      value = 12;
      at++;
      return true;
    }
    value = 1;
    boolean part = denominator();
    if (!part) {
      at = start;
    }
    return part && items.kind(at - 1) == Kind.DENOMINATOR;
  }

  private boolean half() {
    if (items.kind(at) == Kind.ARTICLE) {
      at++;
    }
    double part = 1 / items.value(at);
    boolean quarter = items.value(at) == 4;
    at++;
    int next = items.kind(at) == Kind.ARTICLE ? at + 1 : at;
    if (items.kind(next) == Kind.SCALE || items.kind(next) == Kind.DOZEN) {
      value = part * items.value(next);
      at = next + 1;
      return true;
    }
    value = part;
    return !quarter;
  }

  /** Number words and digits up to where they no longer fit together. */
  private boolean cardinal() {
    Cardinal cardinal = Cardinal.at(items, at);
    if (cardinal != null) {
      take(cardinal);
    }
    return cardinal != null;
  }

  private void take(Cardinal cardinal) {
    whole = cardinal;
    value = cardinal.value();
    at = cardinal.end();
  }

  private void tail() {
    decimals();
    if (items.kind(at) == Kind.AND && items.isFraction(at + 1)) {
      andFraction();
    } else {
      denominator();
    }
    while (items.kind(at) == Kind.SCALE && items.length(at) > 2) {
      value *= items.value(at);
      at++;
    }
    dozens();
    ratio();
  }

  private void decimals() {
    if (items.kind(at) != Kind.POINT
        || items.kind(at + 1) != Kind.UNIT && items.kind(at + 1) != Kind.TEN) {
      return;
    }
    StringBuilder digits = new StringBuilder("0.");
    int i = at + 1;
    while (items.kind(i) == Kind.UNIT || items.kind(i) == Kind.TEN) {
      double v = items.value(i);
      int next = items.joined(i + 1);
      if (items.kind(i) == Kind.TEN && items.kind(next) == Kind.UNIT) {
        v += items.value(next);
        i = next;
      }
      digits.append((long) v);
      i++;
    }
    value += Double.parseDouble(digits.toString());
    at = i;
  }

  private void andFraction() {
    int i = at + 1;
    double over = items.kind(i) == Kind.ARTICLE ? 1 : items.value(i);
    int next = items.joined(i + 1);
    if (items.kind(i) == Kind.TEN && items.kind(next) == Kind.UNIT) {
      over += items.value(next);
      next = items.joined(next + 1);
    }
    double part = over / items.value(next);
    at = next + 1;
    if (items.kind(at) == Kind.SCALE) {
      value = value >= 1e3 ? value + part * items.value(at) : (value + part) * items.value(at);
      at++;
    } else {
      value += part * (whole.scale() >= 1e6 ? whole.scale() : 1);
    }
  }

  /** {@code thirds}, {@code twenty-firsts}, {@code one hundred and fifth} after a number. */
  private boolean denominator() {
    int i = items.joined(at);
    boolean digitsBefore = at > from && items.kind(at - 1) == Kind.DIGITS;
    if (digitsBefore) {
      return false;
    }
    if (items.kind(i) == Kind.TEN || items.kind(i) == Kind.UNIT) {
      return compoundDenominator(i);
    }
    boolean quarter = items.kind(i) == Kind.HALF && items.value(i) == 4 && value == 1;
    if (items.kind(i) != Kind.DENOMINATOR
        && !quarter
        && !(items.kind(i) == Kind.HALF && value == 1)) {
      return false;
    }
    boolean plural = items.word(i).endsWith("s");
    if (!plural && value != 1 || items.word(i).equals("second") || items.word(i).equals("first")) {
      return false;
    }
    double under = items.value(i);
    double ten = whole.lastTen();
    boolean compound = ten > 0 && under < 10 && value > ten && whole.afterAnd() == 0;
    if (compound && (value % 100 == ten || i > at)) {
      value = (value - ten) / (ten + under);
    } else {
      value /= under;
    }
    at = i + 1;
    return true;
  }

  private boolean compoundDenominator(int i) {
    double under = 0;
    int k = i;
    while (k < i + LONGEST_DENOMINATOR
        && (items.kind(k) == Kind.TEN
            || items.kind(k) == Kind.UNIT
            || items.kind(k) == Kind.SCALE
            || items.kind(k) == Kind.AND
            || items.isDash(k))) {
      if (items.kind(k) == Kind.SCALE) {
        under = (under == 0 ? 1 : under) * items.value(k);
      } else if (items.kind(k) == Kind.TEN || items.kind(k) == Kind.UNIT) {
        under += items.value(k);
      }
      k++;
    }
    if (items.kind(k) != Kind.DENOMINATOR || k == i) {
      return false;
    }
    value /= under + items.value(k);
    at = k + 1;
    return true;
  }

  private void dozens() {
    if (items.kind(at) == Kind.DOZEN) {
      value = whole.afterAnd() > 0 ? whole.beforeAnd() + whole.afterAnd() * 12 : value * 12;
      at++;
    }
    boolean of =
        items.kind(at) == Kind.OF
            && items.kind(at + 1) == Kind.ARTICLE
            && items.kind(at + 2) == Kind.SCALE;
    if (of && value < 1) {
      value *= items.value(at + 2);
      at += 3;
    }
  }

  /** {@code one over three}, {@code two out of five}, {@code 1 in twenty}. */
  private void ratio() {
    boolean over =
        items.kind(at) == Kind.OVER && !(begin > 0 && items.text().charAt(begin - 1) == '$');
    boolean out = items.kind(at) == Kind.OUT && items.kind(at + 1) == Kind.OF;
    boolean in = items.kind(at) == Kind.IN;
    if (!over && !out && !in) {
      return;
    }
    int start = out ? at + 2 : at + 1;
    Cardinal under = items.kind(start) == Kind.SCALE ? null : Cardinal.at(items, start);
    if (under == null || under.value() == 0) {
      return;
    }
    if (over || value < under.value() && under.value() < 1000) {
      value /= under.value();
      at = under.end();
    }
  }
}
