package org.newsconcord.claims.quantity;

import org.newsconcord.text.AnnotatedText;

/** Reads what a quantity is measured against: {@code a month}, {@code per head}. Immutable. */
final class RateUnits {
  private static final double HOUR = 3600;
  private final QuantityLexicon lexicon;

  RateUnits(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** {@code per month}, {@code a share}, {@code /day}. */
  void read(AnnotatedText text, QuantityDraft draft, int limit) {
    int at = draft.next;
    boolean hyphen = at + 3 < limit && text.isChar(at, '-') && text.isChar(at + 2, '-');
    if (hyphen && draft.unit != null) {
      hyphened(text, draft, at, limit);
      return;
    }
    if (draft.unit == null || at + 1 >= limit) {
      return;
    }
    boolean per = text.matches(at, "per") || text.isChar(at, '/') && text.isGlued(at);
    boolean article = text.matches(at, "a") || text.matches(at, "an") || text.matches(at, "each");
    int entry = lexicon.units.match(text, at + 1, limit);
    if (article && (!isRateNoun(text, at + 1, entry) || isComparison(text, at + 2, limit))) {
      return;
    }
    if (per || article) {
      draft.per = entry >= 0 ? lexicon.units.column(entry, 0) : lexicon.singular(text, at + 1);
      draft.next = at + 1 + (entry >= 0 ? lexicon.units.length(entry) : 1);
      if (entry >= 0 && isSpeed(draft, entry)) {
        draft.unit = draft.unit + " per " + draft.per;
        draft.per = null;
        draft.objectEnd = draft.next;
      }
    }
  }

  /** {@code $70-a-share}, {@code 12-cent-a-share}, {@code 60-mile-an-hour}. */
  private void hyphened(AnnotatedText text, QuantityDraft draft, int at, int limit) {
    boolean per =
        text.matches(at + 1, "a") || text.matches(at + 1, "an") || text.matches(at + 1, "per");
    if (per) {
      int entry = lexicon.units.match(text, at + 3, limit);
      draft.per = entry >= 0 ? lexicon.units.column(entry, 0) : text.lower(at + 3);
      draft.next = at + 4;
    }
  }

  /** A length in a time, or a unit of the list: one unit of its own. */
  private boolean isSpeed(QuantityDraft draft, int per) {
    int entry = lexicon.units.find(draft.unit);
    boolean length = entry >= 0 && lexicon.units.column(entry, 1).equals("length");
    boolean time = lexicon.units.column(per, 1).equals("time");
    boolean brief = time && Double.parseDouble(lexicon.units.column(per, 2)) <= HOUR;
    return length && brief || lexicon.units.find(draft.unit + " per " + draft.per) >= 0;
  }

  /** {@code $24.7 million a year earlier} is an amount of another time, no rate. */
  private static boolean isComparison(AnnotatedText text, int at, int limit) {
    return at < limit
        && (text.matches(at, "earlier")
            || text.matches(at, "ago")
            || text.matches(at, "before")
            || text.matches(at, "later")
            || text.matches(at, "prior")
            || text.matches(at, "previously"));
  }

  private boolean isRateNoun(AnnotatedText text, int token, int entry) {
    if (entry >= 0) {
      String dimension = lexicon.units.column(entry, 1);
      boolean single = !lexicon.isPlural(text, token);
      return single
          && !dimension.equals("age")
          && !dimension.equals("ratio")
          && !dimension.equals("data")
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
