package org.newsconcord.claims.quantity;

import org.newsconcord.claims.number.NumberMatch;
import org.newsconcord.text.AnnotatedText;

/**
 * Adds a measure in a smaller unit to the one before it: {@code 5 feet 2 inches}, {@code 6-foot-3},
 * {@code two hours and 30 minutes}, {@code ten dollars and fifty cents}. Immutable, thread-safe.
 */
final class CompoundMeasure {
  private static final double INCHES = 12;
  private static final double CENTS = .01;
  private final QuantityLexicon lexicon;

  CompoundMeasure(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Joins the second draft into the first where they are one measure; false when they are not. */
  boolean join(AnnotatedText text, QuantityDraft a, QuantityDraft b) {
    double factor =
        a.range != QuantityRange.COMPOUND && isBeside(text, a, b) ? factor(text, a, b) : 0;
    if (factor == 0 || b.number.value() * factor >= a.number.step()) {
      return false;
    }
    NumberMatch n = a.number;
    a.upper = b.number;
    a.range = QuantityRange.COMPOUND;
    double value = n.value() + b.number.value() * factor;
    a.number = new NumberMatch(n.first(), n.end(), value, value, factor, 1, n.shape());
    a.objectEnd = Math.max(b.objectEnd, b.number.end());
    a.end = Math.max(b.end, a.objectEnd);
    a.next = Math.max(b.next, a.end);
    return true;
  }

  private static boolean isBeside(AnnotatedText text, QuantityDraft a, QuantityDraft b) {
    int gap = b.first - Math.max(a.next, a.end);
    boolean hyphen = gap == 1 && text.isChar(b.first - 1, '-') && text.isGlued(b.first);
    boolean and = gap == 1 && (text.matches(b.first - 1, "and") || text.isChar(b.first - 1, ','));
    boolean plain = b.hedge.equals("EXACT") && !b.number.isVague() && a.unit != null;
    return plain
        && a.per == null
        && a.number.value() == Math.rint(a.number.value())
        && (gap == 0
            || hyphen
            || and && (b.unit != null ? b.role == a.role : a.role == QuantityRole.MONEY));
  }

  /** What one of the second unit is of the first; 0 when they do not add up. */
  private double factor(AnnotatedText text, QuantityDraft a, QuantityDraft b) {
    if (a.role == QuantityRole.MONEY) {
      boolean cents = a.unit.equals(b.unit) && b.multiplied < 1 && a.multiplied == 1;
      return cents ? 1 : isBareCents(text, a, b) ? CENTS : 0;
    }
    boolean inches =
        a.unit.equals("foot")
            && b.number.value() < INCHES
            && (b.unit == null || b.objectFirst > b.number.end() || isIn(text, b))
            && a.objectEnd <= b.first;
    if (inches) {
      takeInches(text, b);
      return 1 / INCHES;
    }
    boolean measured = a.role == QuantityRole.MEASURE || a.role == QuantityRole.DURATION;
    return measured && b.role == a.role ? ratio(a.unit, b.unit) : 0;
  }

  /** {@code fifteen dollars fifty}: two digits at the end of the clause. */
  private static boolean isBareCents(AnnotatedText text, QuantityDraft a, QuantityDraft b) {
    boolean named = a.objectFirst >= a.number.end() && a.multiplied == 1 && a.number.scale() == 1;
    double value = b.number.value();
    boolean closed = b.end >= text.tokens() || text.isChar(b.end, '.') || text.isChar(b.end, ',');
    return named && b.unit == null && value >= 10 && value < 100 && closed;
  }

  private static boolean isIn(AnnotatedText text, QuantityDraft b) {
    return b.number.end() < text.tokens() && text.matches(b.number.end(), "in");
  }

  /** The inch after a foot may be left out, or be written as the preposition. */
  private static void takeInches(AnnotatedText text, QuantityDraft b) {
    b.objectEnd = isIn(text, b) ? b.number.end() + 1 : b.number.end();
    b.next = b.objectEnd;
    b.end = b.objectEnd;
  }

  private double ratio(String unit, String part) {
    int a = lexicon.units.find(unit);
    int b = lexicon.units.find(part);
    boolean same =
        a >= 0 && b >= 0 && lexicon.units.column(a, 1).equals(lexicon.units.column(b, 1));
    double ratio =
        same
            ? Double.parseDouble(lexicon.units.column(b, 2))
                / Double.parseDouble(lexicon.units.column(a, 2))
            : 0;
    return ratio < 1 ? ratio : 0;
  }
}
