package org.newsconcord.claims.quantity;

import org.newsconcord.claims.Trend;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/** Reads what stands left of a number: currency, sign, hedges. Immutable, thread-safe. */
final class LeftContext {
  private static final int LONGEST_HEDGE = 5;
  private final QuantityLexicon lexicon;

  LeftContext(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Sets currency, sign and hedge, reading no further left than the floor. */
  void read(AnnotatedText text, QuantityDraft draft, int floor) {
    int at = currency(text, draft, draft.number.first(), floor);
    at = sign(text, draft, at, floor);
    at = hedge(text, draft, at, floor);
    if (draft.hedge.startsWith("APPROX")) {
      at = hedge(text, draft, at, floor);
    }
    draft.first = at;
  }

  private int currency(AnnotatedText text, QuantityDraft draft, int at, int floor) {
    for (int length = Math.min(3, at - floor); length >= 1; length--) {
      int from = at - length;
      int entry = lexicon.currencies.match(text, from, at);
      boolean whole = entry >= 0 && lexicon.currencies.length(entry) == length;
      if (whole && isSign(text, from, at, entry)) {
        draft.unit = lexicon.currencies.column(entry, 0);
        draft.role = QuantityRole.MONEY;
        draft.rule = "quantity.money";
        draft.currencyBefore = true;
        draft.factor(Double.parseDouble(lexicon.currencies.column(entry, 2)));
        return from;
      }
    }
    return at;
  }

  /** Signs count anywhere; letter codes only in capitals. */
  private boolean isSign(AnnotatedText text, int from, int at, int entry) {
    String position = lexicon.currencies.column(entry, 1);
    if (position.equals("after")) {
      return false;
    }
    if (!text.is(from, TokenKind.WORD)
        || text.is(at - 1, TokenKind.SYMBOL) && text.isGlued(at - 1)) {
      return true;
    }
    boolean letter = text.end(from) - text.begin(from) == 1;
    if (letter && (from == at - 1 || !text.isGlued(at - 1))) {
      return false; // "a $10 wage" is no A$10; Y=100 is in yen
    }
    boolean symbolLast = text.is(at - 1, TokenKind.SYMBOL) || text.isChar(at - 1, '=');
    boolean capitals =
        Character.isUpperCase(text.raw().charAt(text.end(from) - 1))
            || text.matches(from, "rs")
            || text.matches(from, "rs.")
            || text.matches(from, "rp");
    return symbolLast || capitals && text.isCapitalised(from);
  }

  private static int sign(AnnotatedText text, QuantityDraft draft, int at, int floor) {
    int i = at - 1;
    if (i < floor || !text.isGlued(at)) {
      return at;
    }
    boolean free = !text.isGlued(i) || text.isChar(i - 1, '(');
    if (free && (text.isChar(i, '-') || text.isChar(i, '\u2212') || text.isChar(i, '\u2013'))) {
      draft.negative = true;
      draft.trend = Trend.DOWN;
      draft.trendBefore = true;
      return i;
    }
    if (free && text.isChar(i, '+')) {
      draft.trend = Trend.UP;
      draft.trendBefore = true;
      return i;
    }
    return at;
  }

  private int hedge(AnnotatedText text, QuantityDraft draft, int at, int floor) {
    for (int length = Math.min(LONGEST_HEDGE, at - floor); length >= 1; length--) {
      int from = at - length;
      int entry = lexicon.hedges.match(text, from, at);
      boolean whole = entry >= 0 && lexicon.hedges.length(entry) == length;
      if (whole && lexicon.hedges.column(entry, 1).equals("before")) {
        draft.hedge = stronger(lexicon.hedges.column(entry, 0), draft.hedge);
        return from;
      }
    }
    return at;
  }

  /** A bound outweighs an approximation: at least about 20. */
  private static String stronger(String found, String known) {
    return found.startsWith("APPROX") && !known.equals("EXACT") ? known : found;
  }
}
