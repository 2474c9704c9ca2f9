package org.newsconcord.claims.quantity;

import org.newsconcord.text.AnnotatedText;

/** Reads what a quantity is measured against: {@code a month}, {@code per head}. Immutable. */
final class RateUnits {
  private final QuantityLexicon lexicon;

  RateUnits(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** {@code per month}, {@code a share}, {@code /day}. */
  void read(AnnotatedText text, QuantityDraft draft, int limit) {
    int at = draft.next;
    if (draft.unit == null || at + 1 >= limit) {
      return;
    }
    boolean per = text.matches(at, "per") || text.isChar(at, '/') && text.isGlued(at);
    boolean article = text.matches(at, "a") || text.matches(at, "an") || text.matches(at, "each");
    int entry = lexicon.units.match(text, at + 1, limit);
    if (article && !isRateNoun(text, at + 1, entry)) {
      return;
    }
    if (per || article) {
      draft.per = entry >= 0 ? lexicon.units.column(entry, 0) : lexicon.singular(text, at + 1);
      draft.next = at + 1 + (entry >= 0 ? lexicon.units.length(entry) : 1);
    }
  }

  private boolean isRateNoun(AnnotatedText text, int token, int entry) {
    if (entry >= 0) {
      String dimension = lexicon.units.column(entry, 1);
      boolean single = !lexicon.isPlural(text, token);
      return single
          && !dimension.equals("age")
          && !dimension.equals("ratio")
          && !dimension.equals("points");
    }
    return text.matches(token, "share")
        || text.matches(token, "head")
        || text.matches(token, "person")
        || text.matches(token, "piece")
        || text.matches(token, "game")
        || text.matches(token, "night")
        || text.matches(token, "ticket");
  }
}
