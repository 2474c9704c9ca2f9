package org.newsconcord.claims.quantity;

import org.newsconcord.claims.number.NumberMatch.Shape;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.CaseClass;
import org.newsconcord.text.TokenKind;

/** Reads percent signs, units of measure, ages and times after a number. Immutable. */
final class MeasureUnits {
  private static final String LETTER_UNITS = "gGlLmwWvVpCFKtT";
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
    if (length == 1 && text.caseClass(at) != CaseClass.LOWER) {
      unit = lexicon.casedUnits.getOrDefault(text.surface(at), unit);
    }
    boolean degrees = letter && (unit.equals("celsius") || unit.equals("fahrenheit"));
    String dimension = degrees ? "temperature" : letter ? "" : lexicon.units.column(entry, 1);
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
      case "temperature" -> temperature(text, draft);
      case "angle" -> {
        if (unit.equals("degree") && !hasAngle(text, at)) {
          temperature(text, draft);
        } else {
          draft.set(QuantityRole.MEASURE, "quantity.angle");
        }
      }
      default -> draft.set(QuantityRole.MEASURE, "quantity.measure");
    }
    if (dimension.equals("time")) {
      relativeTime(text, draft, limit);
    }
    return true;
  }

  /** A dash with blanks on both sides is a minus here: lows of - 20 degrees. */
  private static void temperature(AnnotatedText text, QuantityDraft draft) {
    int dash = draft.amountFirst - 1;
    boolean minus =
        dash > 0
            && !draft.negative
            && text.isChar(dash, '-')
            && !text.isGlued(dash)
            && text.is(dash - 1, TokenKind.WORD)
            && text.caseClass(dash - 1) == CaseClass.LOWER;
    if (minus) {
      draft.negative = true;
      draft.amountFirst = dash;
      draft.first = Math.min(draft.first, dash);
    }
    draft.set(QuantityRole.MEASURE, "quantity.temperature");
  }

  private boolean hasAngle(AnnotatedText text, int at) {
    int sentence = text.sentenceOf(at);
    for (int i = text.firstToken(sentence); i < text.endToken(sentence); i++) {
      if (lexicon.angles.find(text, i) >= 0) {
        return true;
      }
    }
    return false;
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
    boolean apart = text.isChar(at, 'W') || text.isChar(at, 'm') || text.isChar(at, 'g');
    boolean degrees =
        one
            && Character.toLowerCase(text.first(at)) != text.first(at)
            && "CFK".indexOf(text.first(at)) >= 0;
    return one
        && draft.number.shape() == Shape.DIGITS
        && (text.isGlued(at) || apart)
        && !(degrees && opensName(text, draft, at));
  }

  /** {@code a Boeing 777F}, {@code the 13F filing}: the letter belongs to a name. */
  private static boolean opensName(AnnotatedText text, QuantityDraft draft, int at) {
    int before = draft.first - 1;
    boolean named =
        before >= 0 && text.is(before, TokenKind.WORD) && text.isCapitalised(before) && before > 0;
    boolean noun =
        at + 1 < text.tokens()
            && text.is(at + 1, TokenKind.WORD)
            && text.caseClass(at + 1) == CaseClass.LOWER
            && text.end(at + 1) - text.begin(at + 1) > 3
            && !text.matches(at + 1, "with");
    return named || noun;
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
      case 'C' -> "celsius";
      case 'F' -> "fahrenheit";
      case 'K' -> "kelvin";
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

  /** {@code two years ago}, {@code six months later}, {@code ten months old}. */
  private static void relativeTime(AnnotatedText text, QuantityDraft draft, int limit) {
    int at = draft.next;
    if (at >= limit) {
      return;
    }
    boolean ofAge = text.matches(at, "of") && at + 1 < limit && text.matches(at + 1, "age");
    if (ofAge || text.matches(at, "old") || text.matches(at, "old's")) {
      draft.unit = draft.unit + " old";
      draft.next = ofAge ? at + 2 : at + 1;
      draft.objectEnd = draft.next;
      draft.set(QuantityRole.AGE, "quantity.age");
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
