package org.newsconcord.claims;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.claims.NumeralLexer.Item;
import org.newsconcord.claims.NumeralLexer.Kind;

/**
 * Finds every number written in a text, in digits or words, whatever it counts. Where {@link
 * QuantityExtractor} asks what a reader could check, this asks only what is a number: fractions
 * ({@code one hundred and three quarters} is 100.75), powers, dozens, {@code one over three}. A
 * hand-written recursive reader without backtracking beyond one item. Stateless, thread-safe.
 */
public final class LiteralNumbers {
  private static final int LONGEST_DENOMINATOR = 8;

  private LiteralNumbers() {}

  /** The numbers in the order of the text; they do not overlap. */
  public static List<LiteralNumber> find(String text) {
    List<Item> items = NumeralLexer.items(text);
    List<LiteralNumber> found = new ArrayList<>();
    int i = 0;
    while (i < items.size()) {
      Reader reader = new Reader(text, items, i);
      if (reader.read()) {
        found.add(
            new LiteralNumber(reader.begin(), items.get(reader.at - 1).end(), reader.value()));
        i = reader.at;
      } else {
        i++;
      }
    }
    return found;
  }

  private static final class Reader {
    private final String text;
    private final List<Item> items;
    private final int from;
    private int begin;
    private int at;
    private double value;
    private double scale = 1;
    private boolean negative;
    private double lastTen;
    private double beforeAnd;
    private double afterAnd;

    Reader(String text, List<Item> items, int from) {
      this.text = text;
      this.items = items;
      this.from = from;
      this.at = from;
    }

    int begin() {
      return begin;
    }

    double value() {
      return negative ? -value : value;
    }

    private Kind kind(int i) {
      return i >= 0 && i < items.size() ? items.get(i).kind() : Kind.OTHER;
    }

    private double at(int i) {
      return items.get(i).value();
    }

    private boolean isDash(int i) {
      return i >= 0
          && i < items.size()
          && items.get(i).is(Kind.OTHER)
          && (items.get(i).word().equals("-"));
    }

    private boolean word(int i, String w) {
      return i >= 0 && i < items.size() && items.get(i).word().equals(w);
    }

    /** Index of the item that goes on with the number: over one hyphen at most. */
    private int joined(int i) {
      return isDash(i) && kind(i + 1) != Kind.OTHER && kind(i + 1) != Kind.DIGITS ? i + 1 : i;
    }

    boolean read() {
      begin = items.get(from).begin();
      sign();
      boolean article = kind(at) == Kind.ARTICLE;
      if (article && !afterArticle(at + 1)) {
        return false;
      }
      boolean found =
          kind(at) == Kind.HALF || article && kind(at + 1) == Kind.HALF
              ? half()
              : article ? articled() : cardinal(false);
      if (!found) {
        return false;
      }
      tail();
      return true;
    }

    private void sign() {
      if (kind(at) == Kind.MINUS && kind(at + 1) != Kind.OTHER) {
        negative = true;
        at++;
      } else if (isDash(at)
          && kind(at + 1) == Kind.DIGITS
          && (begin == 0
              || Character.isWhitespace(text.charAt(begin - 1))
              || "(<>=".indexOf(text.charAt(begin - 1)) >= 0)) {
        negative = true;
        at++;
      }
    }

    private boolean afterArticle(int i) {
      Kind k = kind(i);
      return k == Kind.SCALE
          || k == Kind.DOZEN
          || k == Kind.HALF
          || k == Kind.DENOMINATOR && at(i) > 2
          || k == Kind.TEN;
    }

    /** {@code a hundred}, {@code a dozen}, {@code a third}, {@code a twenty-first}. */
    private boolean articled() {
      int start = at;
      at++;
      if (kind(at) == Kind.SCALE) {
        value = 1;
        return groups(1);
      }
      if (kind(at) == Kind.DOZEN) {
        value = 12;
        at++;
        return true;
      }
      value = 1;
      boolean part = denominator();
      if (!part) {
        at = start;
      }
      return part && items.get(at - 1).is(Kind.DENOMINATOR);
    }

    private boolean half() {
      if (kind(at) == Kind.ARTICLE) {
        at++;
      }
      double part = 1 / at(at);
      boolean quarter = at(at) == 4;
      at++;
      int next = kind(at) == Kind.ARTICLE ? at + 1 : at;
      if (kind(next) == Kind.SCALE || kind(next) == Kind.DOZEN) {
        value = part * at(next);
        at = next + 1;
        return true;
      }
      value = part;
      return !quarter;
    }

    /** Number words and digits up to where they no longer fit together. */
    private boolean cardinal(boolean inner) {
      Kind k = kind(at);
      boolean starts =
          k == Kind.DIGITS
              || k == Kind.UNIT
              || k == Kind.TEN
              || k == Kind.SCALE && at(at) >= 100 && at(at) != 1e5;
      if (!starts || k == Kind.UNIT && at(at) == 1 && isPronoun()) {
        return false;
      }
      if (k == Kind.SCALE) {
        return items.get(at).end() - items.get(at).begin() > 3 && groups(1);
      }
      return groups(Double.NaN);
    }

    private boolean isPronoun() {
      return word(at - 1, "the")
          || word(at - 1, "this")
          || word(at - 1, "that")
          || word(at - 1, "which");
    }

    /** Reads groups; a first group of one is given when a bare scale begins the number. */
    private boolean groups(double given) {
      double total = 0;
      double group = Double.isNaN(given) ? 0 : given;
      Kind last = Double.isNaN(given) ? Kind.OTHER : Kind.UNIT;
      boolean and = false;
      while (at < items.size()) {
        int i = last == Kind.OTHER ? at : joined(at);
        if (kind(i) == Kind.AND && last == Kind.SCALE) {
          if (!joinsAfterAnd(i + 1)) {
            break;
          }
          beforeAnd = total + group;
          and = true;
          i++;
        }
        Kind k = kind(i);
        boolean fits =
            switch (k) {
              case UNIT ->
                  (last == Kind.OTHER || last == Kind.SCALE || last == Kind.TEN && at(i) < 10)
                      && (last == Kind.OTHER || at(i) > 0);
              case TEN -> last == Kind.OTHER || last == Kind.SCALE;
              case DIGITS ->
                  last == Kind.OTHER
                      || last == Kind.SCALE
                          && at(i) > 0
                          && (and || nextIsScale(i))
                          && at(i) < scale;
              case SCALE ->
                  last != Kind.OTHER
                      && !(at(i) == 100 && group >= 1000)
                      && !(last == Kind.UNIT && i != at && at(i) < 100);
              default -> false;
            };
        if (!fits) {
          break;
        }
        if (k == Kind.SCALE) {
          double s = at(i);
          if (s == 100) {
            group = (group == 0 ? 1 : group % 100 == 0 && group >= 100 ? group : group) * 100;
          } else if (group == 0 && total > 0) {
            total *= s;
          } else {
            total += group * s;
            group = 0;
          }
          scale = s;
        } else {
          group += at(i);
          lastTen = k == Kind.TEN ? at(i) : 0;
          if (k == Kind.DIGITS && i + 1 < items.size() && mixed(i)) {
            group += at(i + 1);
            i++;
          }
        }
        last = k;
        at = i + 1;
      }
      value = total + group;
      afterAnd = and ? value - beforeAnd : 0;
      if (!and) {
        beforeAnd = 0;
      }
      return at > from;
    }

    private boolean nextIsScale(int i) {
      return kind(i + 1) == Kind.SCALE;
    }

    /** {@code 2 1/4}: a whole number, a blank, a proper fraction. */
    private boolean mixed(int i) {
      boolean proper = kind(i + 1) == Kind.DIGITS && at(i + 1) < 1 && at(i + 1) > 0;
      boolean slash =
          proper
              && text.substring(items.get(i + 1).begin(), items.get(i + 1).end()).indexOf('/') > 0;
      return slash
          && at(i) == Math.rint(at(i))
          && !text.substring(items.get(i).begin(), items.get(i).end()).contains("/");
    }

    private boolean joinsAfterAnd(int i) {
      Kind k = kind(i);
      boolean small =
          k == Kind.UNIT && at(i) > 0
              || k == Kind.TEN
              || k == Kind.DIGITS && at(i) > 0 && at(i) < scale && at(i) == Math.rint(at(i));
      if (!small || isFraction(i)) {
        return false;
      }
      int j = joined(i + 1);
      boolean compound = k == Kind.TEN && kind(j) == Kind.UNIT;
      int after = compound ? joined(j + 1) : j;
      return kind(after) != Kind.SCALE || at(after) > scale || at(after) < scale && scale >= 1000;
    }

    /** Whether a proper fraction in words begins here: two thirds, three quarters. */
    private boolean isFraction(int i) {
      Kind k = kind(i);
      if (k != Kind.UNIT && k != Kind.TEN && k != Kind.ARTICLE) {
        return false;
      }
      double over = k == Kind.ARTICLE ? 1 : at(i);
      int next = joined(i + 1);
      if (k == Kind.TEN && kind(next) == Kind.UNIT) {
        over += at(next);
        next = joined(next + 1);
      }
      double under = kind(next) == Kind.DENOMINATOR || kind(next) == Kind.HALF ? at(next) : 0;
      return under > over;
    }

    private void tail() {
      decimals();
      if (kind(at) == Kind.AND && isFraction(at + 1)) {
        andFraction();
      } else {
        denominator();
      }
      while (kind(at) == Kind.SCALE && items.get(at).end() - items.get(at).begin() > 2) {
        value *= at(at);
        at++;
      }
      dozens();
      ratio();
    }

    private void decimals() {
      if (kind(at) != Kind.POINT || kind(at + 1) != Kind.UNIT && kind(at + 1) != Kind.TEN) {
        return;
      }
      StringBuilder digits = new StringBuilder("0.");
      int i = at + 1;
      while (kind(i) == Kind.UNIT || kind(i) == Kind.TEN) {
        double v = at(i);
        int next = joined(i + 1);
        if (kind(i) == Kind.TEN && kind(next) == Kind.UNIT) {
          v += at(next);
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
      double over = kind(i) == Kind.ARTICLE ? 1 : at(i);
      int next = joined(i + 1);
      if (kind(i) == Kind.TEN && kind(next) == Kind.UNIT) {
        over += at(next);
        next = joined(next + 1);
      }
      double part = over / at(next);
      at = next + 1;
      if (kind(at) == Kind.SCALE) {
        value = value >= 1e3 ? value + part * at(at) : (value + part) * at(at);
        at++;
      } else {
        value += part * (scale >= 1e6 ? scale : 1);
      }
    }

    /** {@code thirds}, {@code twenty-firsts}, {@code one hundred and fifth} after a number. */
    private boolean denominator() {
      int i = joined(at);
      boolean digitsBefore = at > from && kind(at - 1) == Kind.DIGITS;
      if (digitsBefore) {
        return false;
      }
      if (kind(i) == Kind.TEN || kind(i) == Kind.UNIT) {
        return compoundDenominator(i);
      }
      boolean quarter = kind(i) == Kind.HALF && at(i) == 4 && value == 1;
      if (kind(i) != Kind.DENOMINATOR && !quarter && !(kind(i) == Kind.HALF && value == 1)) {
        return false;
      }
      boolean plural = items.get(i).word().endsWith("s");
      if (!plural && value != 1
          || items.get(i).word().equals("second")
          || items.get(i).word().equals("first")) {
        return false;
      }
      double under = at(i);
      if (lastTen > 0 && under < 10 && value > lastTen && afterAnd == 0 && value % 100 == lastTen) {
        value = (value - lastTen) / (lastTen + under);
      } else if (lastTen > 0 && i > at && under < 10 && value > lastTen && afterAnd == 0) {
        value = (value - lastTen) / (lastTen + under);
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
          && (kind(k) == Kind.TEN
              || kind(k) == Kind.UNIT
              || kind(k) == Kind.SCALE
              || kind(k) == Kind.AND
              || isDash(k))) {
        if (kind(k) == Kind.SCALE) {
          under = (under == 0 ? 1 : under) * at(k);
        } else if (kind(k) == Kind.TEN || kind(k) == Kind.UNIT) {
          under += at(k);
        }
        k++;
      }
      if (kind(k) != Kind.DENOMINATOR || k == i) {
        return false;
      }
      value /= under + at(k);
      at = k + 1;
      return true;
    }

    private void dozens() {
      if (kind(at) == Kind.DOZEN) {
        value = afterAnd > 0 ? beforeAnd + afterAnd * 12 : value * 12;
        at++;
      }
      boolean of =
          kind(at) == Kind.OF && kind(at + 1) == Kind.ARTICLE && kind(at + 2) == Kind.SCALE;
      if (of && value < 1) {
        value *= at(at + 2);
        at += 3;
      }
    }

    /** {@code one over three}, {@code two out of five}, {@code 1 in twenty}. */
    private void ratio() {
      boolean over = kind(at) == Kind.OVER && !(begin > 0 && text.charAt(begin - 1) == '$');
      boolean out = kind(at) == Kind.OUT && kind(at + 1) == Kind.OF;
      boolean in = kind(at) == Kind.IN;
      if (!over && !out && !in) {
        return;
      }
      int start = out ? at + 2 : at + 1;
      if (start >= items.size()) {
        return;
      }
      Reader under = new Reader(text, items, start);
      Kind k = kind(start);
      boolean read = (k == Kind.DIGITS || k == Kind.UNIT || k == Kind.TEN) && under.cardinal(true);
      boolean proper = over || value < under.value && under.value < 1000;
      if (read && proper && under.value != 0) {
        value /= under.value;
        at = under.at;
      }
    }
  }
}
