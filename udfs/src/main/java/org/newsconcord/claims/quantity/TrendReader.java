package org.newsconcord.claims.quantity;

import org.newsconcord.claims.Trend;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.TokenKind;

/**
 * Finds whether a quantity is said to rise or fall: {@code up 3%}, {@code grew by 5}, {@code a 19%
 * drop}. Reach is bounded. Immutable, thread-safe.
 */
final class TrendReader {
  private static final int REACH = 4;
  private final QuantityLexicon lexicon;

  TrendReader(QuantityLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Sets the trend, unless it is known; one before "or" holds for the number after it too. */
  void read(AnnotatedText text, QuantityDraft draft, QuantityDraft previous, int first, int limit) {
    if (draft.trend != null) {
      return;
    }
    int i = draft.first - 1;
    int floor = Math.max(first, i - REACH);
    while (i >= floor) {
      int entry = lexicon.trends.find(text, i);
      if (entry >= 0) {
        draft.trend = Trend.valueOf(lexicon.trends.column(entry, 0));
        draft.trendBefore = true;
        return;
      }
      boolean step =
          text.matches(i, "by")
              || text.matches(i, "another")
              || text.matches(i, "an")
              || text.matches(i, "additional")
              || text.matches(i, "further")
              || text.matches(i, "from")
              || text.matches(i, "as")
              || text.matches(i, "just")
              || text.matches(i, "only")
              || text.matches(i, "to")
              || text.matches(i, "a")
              || QuantityLexicon.isAdverb(text, i);
      if (!step) {
        break;
      }
      i--;
    }
    if (i + 1 < draft.first && text.matches(i + 1, "by")) {
      transitive(text, draft, i, Math.max(first, i - REACH));
    }
    inherit(text, draft, previous);
    if (draft.trend == null) {
      after(text, draft, limit);
    }
  }

  /** {@code grow sales by 35 per cent} */
  private void transitive(AnnotatedText text, QuantityDraft draft, int from, int floor) {
    for (int i = from; i >= floor && text.is(i, TokenKind.WORD); i--) {
      int entry = lexicon.trends.find(text, i);
      if (entry >= 0) {
        draft.trend = Trend.valueOf(lexicon.trends.column(entry, 0));
        draft.trendBefore = true;
        return;
      }
    }
  }

  /** {@code up 0.25 points, or 0.01%} */
  private static void inherit(AnnotatedText text, QuantityDraft draft, QuantityDraft previous) {
    int i = draft.first - 1;
    if (previous == null || !previous.trendBefore || i < previous.next || i - previous.next > 1) {
      return;
    }
    if (text.matches(i, "or")) {
      draft.trend = previous.trend;
      draft.trendBefore = true;
    }
  }

  /** {@code a 19% drop} */
  private void after(AnnotatedText text, QuantityDraft draft, int limit) {
    int i = draft.next;
    for (int k = i; k < Math.min(limit, i + 3) && text.is(k, TokenKind.WORD); k++) {
      int entry = lexicon.trends.find(text, k);
      if (entry >= 0 && draft.role != QuantityRole.COUNT) {
        draft.trend = Trend.valueOf(lexicon.trends.column(entry, 0));
        return;
      }
      if (lexicon.isFunctionWord(text, k)) {
        return;
      }
    }
  }
}
