package org.newsconcord.claims.quantity;

import org.newsconcord.claims.quantity.NumeralLexer.Kind;

/**
 * A whole number in words or digits, {@code two hundred and five thousand}, as read in groups.
 *
 * @param end the item after it
 * @param value the number
 * @param scale its last scale word
 * @param lastTen the ten that it ends in, as twenty; 0 when it ends otherwise
 * @param beforeAnd what stands before its last and
 * @param afterAnd what stands after its last and
 */
record Cardinal(
    int end, double value, double scale, double lastTen, double beforeAnd, double afterAnd) {
  /** No words at all. */
  static final Cardinal NONE = new Cardinal(0, 0, 1, 0, 0, 0);

  /** The number that begins at an item; null when none does. */
  static Cardinal at(NumeralItems items, int i) {
    Kind k = items.kind(i);
    boolean starts =
        k == Kind.DIGITS
            || k == Kind.UNIT
            || k == Kind.TEN
            || k == Kind.SCALE
                && items.value(i) >= 100
                && items.value(i) != 1e5
                && items.length(i) > 3;
    if (!starts || k == Kind.UNIT && items.value(i) == 1 && isPronoun(items, i)) {
      return null;
    }
    return k == Kind.SCALE ? ofScale(items, i) : new Reader(items, i).groups(Double.NaN);
  }

  /** One of the scale at an item: {@code hundred} after an article. */
  static Cardinal ofScale(NumeralItems items, int i) {
    return new Reader(items, i).groups(1);
  }

  private static boolean isPronoun(NumeralItems items, int i) {
    return switch (items.word(i - 1)) {
      case "the", "this", "that", "which" -> true;
      default -> false;
    };
  }

  private static final class Reader {
    private final NumeralItems items;
    private int at;
    private double scale = 1;
    private double lastTen;
    private double beforeAnd;

    Reader(NumeralItems items, int from) {
      this.items = items;
      this.at = from;
    }

    /** Reads groups; a first group of one is given when a bare scale begins the number. */
    Cardinal groups(double given) {
      double total = 0;
      double group = Double.isNaN(given) ? 0 : given;
      Kind last = Double.isNaN(given) ? Kind.OTHER : Kind.UNIT;
      boolean and = false;
      while (at < items.size()) {
        int i = last == Kind.OTHER ? at : items.joined(at);
        if (items.kind(i) == Kind.AND && last == Kind.SCALE) {
          if (!joinsAfterAnd(i + 1)) {
            break;
          }
          beforeAnd = total + group;
          and = true;
          i++;
        }
        Kind k = items.kind(i);
        boolean fits =
            switch (k) {
              case UNIT ->
                  (last == Kind.OTHER
                          || last == Kind.SCALE
                          || last == Kind.TEN && items.value(i) < 10)
                      && (last == Kind.OTHER || items.value(i) > 0);
              case TEN -> last == Kind.OTHER || last == Kind.SCALE;
              case DIGITS ->
                  last == Kind.OTHER
                      || last == Kind.SCALE
                          && items.value(i) > 0
                          && (and || items.kind(i + 1) == Kind.SCALE)
                          && items.value(i) < scale;
              case SCALE ->
                  last != Kind.OTHER
                      && !(items.value(i) == 100 && group >= 1000)
                      && !(last == Kind.UNIT && i != at && items.value(i) < 100);
              default -> false;
            };
        if (!fits) {
          break;
        }
        if (k == Kind.SCALE) {
          double s = items.value(i);
          if (s == 100) {
            group = (group == 0 ? 1 : group) * 100;
          } else if (group == 0 && total > 0) {
            total *= s;
          } else {
            total += group * s;
            group = 0;
          }
          scale = s;
        } else {
          group += items.value(i);
          lastTen = k == Kind.TEN ? items.value(i) : 0;
          if (k == Kind.DIGITS && i + 1 < items.size() && mixed(i)) {
            group += items.value(i + 1);
            i++;
          }
        }
        last = k;
        at = i + 1;
      }
      double value = total + group;
      double afterAnd = and ? value - beforeAnd : 0;
      return new Cardinal(at, value, scale, lastTen, beforeAnd, afterAnd);
    }

    /** {@code 2 1/4}: a whole number, a blank, a proper fraction. */
    private boolean mixed(int i) {
      boolean proper =
          items.kind(i + 1) == Kind.DIGITS && items.value(i + 1) < 1 && items.value(i + 1) > 0;
      return proper
          && items.written(i + 1).indexOf('/') > 0
          && items.value(i) == Math.rint(items.value(i))
          && items.written(i).indexOf('/') < 0;
    }

    private boolean joinsAfterAnd(int i) {
      Kind k = items.kind(i);
      boolean small =
          k == Kind.UNIT && items.value(i) > 0
              || k == Kind.TEN
              || k == Kind.DIGITS
                  && items.value(i) > 0
                  && items.value(i) < scale
                  && items.value(i) == Math.rint(items.value(i));
      if (!small || items.isFraction(i)) {
        return false;
      }
      int j = items.joined(i + 1);
      boolean compound = k == Kind.TEN && items.kind(j) == Kind.UNIT;
      int after = compound ? items.joined(j + 1) : j;
      return items.kind(after) != Kind.SCALE
          || items.value(after) > scale
          || items.value(after) < scale && scale >= 1000;
    }
  }
}
