package org.newsconcord.claims.quantity;

import org.newsconcord.claims.quantity.NumberMatch.Shape;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/** Reads percent signs, units of measure, ages and times after a number. Immutable. */
final class MeasureUnits {
  private static final String LETTER_UNITS = "gGlLmwWvVpcCfFkKtT";
  private final QuantityLexicon lexicon;

  MeasureUnits(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Sets unit, role and object where a unit stands at a token; false when none does. */
  boolean read(AnnotatedText text, QuantityDraft draft, int at, int limit) {
    int entry = lexicon.units.match(text, at, limit);
    int length = entry < 0 ? 1 : lexicon.units.length(entry);
    boolean letter = entry < 0 && letterUnit(text, draft, at);
    if (entry < 0 && !letter) {
      return apostropheUnit(text, draft, at) || percentOwned(text, draft, at);
    }
    String unit = letter ? letterName(text.first(at)) : lexicon.units.column(entry, 0);
    if (unit.equals("nanometre") && text.first(at) == 'N') {
      unit = "newton metre";
    }
    String dimension = letter ? "" : lexicon.units.column(entry, 1);
    draft.unit = unit;
    draft.objectFirst = at;
    draft.objectEnd = at + length;
    draft.next = at + length;
    switch (dimension) {
      case "ratio", "points" -> ratio(text, draft, at);
      case "time" -> draft.set(QuantityRole.DURATION, "quantity.duration");
      case "age" -> {
        draft.set(QuantityRole.AGE, "quantity.age");
        draft.end = text.isChar(at - 1, '-') ? draft.next : draft.end;
      }
      default -> draft.set(QuantityRole.MEASURE, "quantity.measure");
    }
    if (dimension.equals("time")) {
      relativeTime(text, draft, limit);
    }
    return true;
  }

  private static void ratio(AnnotatedText text, QuantityDraft draft, int at) {
    boolean percent = draft.unit.equals("percent") || draft.unit.equals("percentage point");
    boolean points = draft.unit.equals("point") || draft.unit.equals("basis point");
    draft.set(
        percent ? QuantityRole.PERCENT : QuantityRole.MEASURE,
        percent ? "quantity.percent" : points ? "quantity.points" : "quantity.ratio");
    if (percent || draft.unit.equals("times")) {
      draft.end = draft.next;
    }
  }

  private static boolean letterUnit(AnnotatedText text, QuantityDraft draft, int at) {
    boolean one = text.end(at) - text.begin(at) == 1 && LETTER_UNITS.indexOf(text.first(at)) >= 0;
    return one
        && draft.number.shape() == Shape.DIGITS
        && (text.isGlued(at) || text.isChar(at, 'W'));
  }

  private static String letterName(char c) {
    return switch (c) {
      case 'g' -> "gram";
      case 'G' -> "generation";
      case 'l', 'L' -> "litre";
      case 'm' -> "metre";
      case 'w', 'W' -> "watt";
      case 'v', 'V' -> "volt";
      case 'p' -> "point";
      case 'c', 'C' -> "celsius";
      case 'f', 'F' -> "fahrenheit";
      case 'k', 'K' -> "kelvin";
      default -> "tonne";
    };
  }

  /** {@code 43.4 percent-owned} */
  private static boolean percentOwned(AnnotatedText text, QuantityDraft draft, int at) {
    if (!text.is(at, TokenKind.WORD) || !text.lower(at).startsWith("percent-")) {
      return false;
    }
    draft.unit = "percent";
    draft.next = at + 1;
    draft.set(QuantityRole.PERCENT, "quantity.percent");
    return true;
  }

  /** Feet and inches written as marks: {@code 30'}. */
  private static boolean apostropheUnit(AnnotatedText text, QuantityDraft draft, int at) {
    boolean foot =
        text.isGlued(at) && text.isChar(at, '\'') && draft.number.shape() == Shape.DIGITS;
    boolean inch = text.isGlued(at) && text.isChar(at, '"') && text.is(at, TokenKind.SYMBOL);
    if (!foot && !inch) {
      return false;
    }
    draft.unit = foot ? "foot" : "inch";
    draft.next = at + 1;
    draft.set(QuantityRole.MEASURE, "quantity.measure");
    return true;
  }

  /** {@code two years ago}, {@code six months later}, {@code 50 years old}. */
  private static void relativeTime(AnnotatedText text, QuantityDraft draft, int limit) {
    int at = draft.next;
    if (at >= limit) {
      return;
    }
    boolean relative =
        text.matches(at, "ago")
            || text.matches(at, "earlier")
            || text.matches(at, "later")
            || text.matches(at, "from") && at + 1 < limit && text.matches(at + 1, "now");
    if (relative) {
      draft.set(QuantityRole.RELATIVE_TIME, "quantity.relative-time");
    }
  }
}
