package org.newsconcord.claims.quantity;

import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/** Reads currencies after a number: {@code 75 euros}, {@code 5p}. Immutable, thread-safe. */
final class CurrencyUnits {
  private final QuantityLexicon lexicon;

  CurrencyUnits(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** {@code $75 U.S.}, {@code $5 million Canadian}. */
  static void country(AnnotatedText text, QuantityDraft draft, int at, int limit) {
    draft.next = at;
    if (at >= limit) {
      return;
    }
    if (text.matches(at, "us") && text.isCapitalised(at) || text.matches(at, "u.s.")) {
      draft.next = at + 1;
    } else if (text.isChar(at, '-') && text.isGlued(at)) {
      draft.next = at;
    }
  }

  /** Sets unit, role and object where a currency stands at a token; false when none does. */
  boolean read(AnnotatedText text, QuantityDraft draft, int at, int limit) {
    int entry = lexicon.currencies.match(text, at, limit);
    if (entry < 0 || lexicon.currencies.column(entry, 1).equals("before")) {
      return false;
    }
    int end = at + lexicon.currencies.length(entry);
    boolean letter = text.end(end - 1) - text.begin(at) == 1 && Character.isLetter(text.first(at));
    boolean ambiguous = letter && !text.isGlued(at) && !endsNumber(text, end, limit);
    if (ambiguous
        || weakCurrency(text, at, entry)
        || isWeight(draft, lexicon.currencies.phrase(entry))) {
      return false;
    }
    draft.unit = lexicon.currencies.column(entry, 0);
    draft.factor(Double.parseDouble(lexicon.currencies.column(entry, 2)));
    draft.role = QuantityRole.MONEY;
    draft.rule = "quantity.money";
    draft.objectFirst = at;
    draft.objectEnd = end;
    draft.next = end;
    if (!Character.isLetter(text.first(at))) {
      draft.end = Math.max(draft.end, end);
    }
    return true;
  }

  /** Pounds are money in thousands and up, weight below. */
  private static boolean isWeight(QuantityDraft draft, String phrase) {
    return phrase.startsWith("pound") && phrase.indexOf(' ') < 0 && draft.number.scale() < 1e3;
  }

  /** Currency words that are common words too: won, real, rand, marks, pounds of weight. */
  private boolean weakCurrency(AnnotatedText text, int at, int entry) {
    String phrase = lexicon.currencies.phrase(entry);
    boolean verbLike =
        phrase.equals("won")
            || phrase.equals("real")
            || phrase.equals("mark")
            || phrase.equals("marks")
            || phrase.equals("lei")
            || phrase.equals("dong")
            || phrase.equals("score");
    return verbLike
        && (text.isCapitalised(at)
            || at == 0
            || lexicon.numberWords.kind(text, at - 1, at) != NumberWords.Kind.SCALE);
  }

  private static boolean endsNumber(AnnotatedText text, int at, int limit) {
    return at >= limit
        || text.is(at, TokenKind.PUNCT)
        || text.matches(at, "at")
        || text.matches(at, "to");
  }
}
