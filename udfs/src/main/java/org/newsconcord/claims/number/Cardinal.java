package org.newsconcord.claims.number;

import org.newsconcord.claims.number.NumberWords.Kind;

/**
 * A whole number in words, digits or both, {@code two hundred and five thousand}, as read in
 * groups: units and tens make a group, {@code hundred} multiplies it, larger scales close it.
 *
 * @param end end token, exclusive
 * @param value the number
 * @param step its last significant unit
 * @param scale product of its trailing scale words; 1 when it has none
 * @param lastScale its last scale word; 1 when it has none
 * @param lastTen the ten that it ends in, as twenty; 0 when it ends otherwise
 * @param beforeAnd what stands before its last and
 * @param afterAnd what stands after its last and
 * @param fraction whether it is a fraction in digits
 */
record Cardinal(
    int end,
    double value,
    double step,
    double scale,
    double lastScale,
    double lastTen,
    double beforeAnd,
    double afterAnd,
    boolean fraction) {

  /** The number that begins at a token with digits, a unit, a ten or a scale word, or null. */
  static Cardinal at(Numerals numerals, int i) {
    Kind kind = numerals.kind(i);
    boolean opens = numerals.isDigits(i) || kind == Kind.UNIT || kind == Kind.TEN;
    return opens
        ? new Reader(numerals, i).read(0)
        : numerals.isFullScale(i) ? new Reader(numerals, i).read(1) : null;
  }

  private static final class Reader {
    private static final double THOUSAND = 1e3;
    private final Numerals numerals;
    private int at;
    private double total;
    private double group;
    private double step = 1;
    private double scale = 1;
    private double lastScale = 1;
    private double lastTen;
    private double beforeAnd = -1;
    private boolean digits;
    private boolean fraction;
    private Kind last = Kind.NONE;

    Reader(Numerals numerals, int from) {
      this.numerals = numerals;
      this.at = from;
    }

    /** Reads on to where the words no longer fit together. */
    Cardinal read(double given) {
      group = given;
      last = given > 0 ? Kind.UNIT : Kind.NONE;
      boolean more = true;
      while (more) {
        int i = last == Kind.NONE ? at : numerals.joined(at);
        boolean and = last == Kind.SCALE && numerals.is(i, "and");
        if (and && !joinsAfterAnd(i + 1)) {
          break;
        }
        double before = total + group;
        more = take(and ? i + 1 : i, and);
        beforeAnd = and && more ? before : beforeAnd;
      }
      double value = total + group;
      double after = beforeAnd < 0 ? 0 : value - beforeAnd;
      return new Cardinal(
          at, value, step, scale, lastScale, lastTen, Math.max(0, beforeAnd), after, fraction);
    }

    private boolean take(int i, boolean and) {
      if (numerals.isDigits(i)) {
        return takeDigits(i, and);
      }
      return switch (numerals.kind(i)) {
        case UNIT -> {
          double value = numerals.value(i);
          boolean fits =
              last == Kind.NONE
                  || value > 0 && (last == Kind.SCALE || last == Kind.TEN && value < 10 && !digits);
          yield fits && add(i + 1, value, value >= 10 && value % 10 == 0 ? 10 : 1, Kind.UNIT);
        }
        case TEN ->
            (last == Kind.NONE || last == Kind.SCALE)
                && add(i + 1, numerals.value(i), 10, Kind.TEN);
        case SCALE -> last != Kind.NONE && multiply(i);
        default -> false;
      };
    }

    private boolean takeDigits(int i, boolean and) {
      DigitNumber number = DigitNumber.at(numerals, i);
      boolean fits =
          last == Kind.NONE
              || last == Kind.SCALE
                  && number.value() > 0
                  && number.value() < lastScale
                  && (and || numerals.kind(number.end()) == Kind.SCALE);
      if (!fits) {
        return false;
      }
      digits = last == Kind.NONE;
      fraction = digits && number.fraction();
      return add(number.end(), number.value(), number.step(), Kind.UNIT);
    }

    private boolean add(int end, double value, double unit, Kind kind) {
      group += value;
      step = unit;
      scale = 1;
      lastTen = kind == Kind.TEN ? value : 0;
      last = kind;
      at = end;
      return true;
    }

    private boolean multiply(int i) {
      double factor = numerals.value(i);
      if (factor == 100) {
        if (group >= THOUSAND || group >= 100 && !digits) {
          return false;
        }
        group = (group == 0 ? 1 : group) * 100;
      } else if (group == 0 && total > 0) {
        total *= factor;
      } else {
        total += group * factor;
        group = 0;
      }
      step *= factor;
      scale *= factor;
      lastScale = factor;
      lastTen = 0;
      fraction = false;
      last = Kind.SCALE;
      at = i + 1;
      return true;
    }

    /** Whether the number goes on after "and": with less than its last scale, and no fraction. */
    private boolean joinsAfterAnd(int i) {
      boolean small =
          numerals.kind(i) == Kind.UNIT && numerals.value(i) > 0 || numerals.kind(i) == Kind.TEN;
      boolean figures = numerals.isDigits(i);
      if (!small && !figures || numerals.isFraction(i)) {
        return false;
      }
      if (figures) {
        DigitNumber number = DigitNumber.at(numerals, i);
        boolean part =
            number.value() > 0
                && number.value() < lastScale
                && number.value() == Math.rint(number.value());
        return part && closes(number.end(), lastScale <= THOUSAND);
      }
      int j = numerals.joined(i + 1);
      boolean compound =
          numerals.kind(i) == Kind.TEN && numerals.kind(j) == Kind.UNIT && numerals.value(j) < 10;
      return closes(compound ? numerals.joined(j + 1) : j, lastScale <= THOUSAND);
    }

    /** Large numbers go on after "and" only with another scale word. */
    private boolean closes(int after, boolean small) {
      if (numerals.kind(after) != Kind.SCALE) {
        return small;
      }
      double next = numerals.value(after);
      return next > lastScale || next < lastScale && lastScale >= THOUSAND;
    }
  }
}
