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
      int entry = isParticle(text, i, first) ? -1 : lexicon.trends.find(text, i);
      if (entry >= 0) {
        boolean lasts = draft.role == QuantityRole.DURATION && i == draft.first - 1;
        if (!lasts || text.matches(i, "up") || text.matches(i, "down")) {
          draft.trend = Trend.valueOf(lexicon.trends.column(entry, 0));
          draft.trendBefore = true;
        }
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

  /** {@code made up 14%, set up two}: up belongs to the verb. */
  private boolean isParticle(AnnotatedText text, int i, int first) {
    boolean particle = text.matches(i, "up") || text.matches(i, "down");
    return particle && i > first && lexicon.phrasal.find(text, i - 1) >= 0;
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

  /** {@code 50 percent less than}: a difference, not a share. */
  private static Trend compared(AnnotatedText text, int at, int limit) {
    if (at >= limit) {
      return null;
    }
    boolean less =
        text.matches(at, "less")
            || text.matches(at, "fewer")
            || text.matches(at, "smaller")
            || text.matches(at, "cheaper")
            || text.matches(at, "below");
    boolean more =
        text.matches(at, "more")
            || text.matches(at, "greater")
            || text.matches(at, "larger")
            || text.matches(at, "faster")
            || text.matches(at, "above");
    return less ? Trend.DOWN : more ? Trend.UP : null;
  }

  /** {@code a 19% drop} */
  private void after(AnnotatedText text, QuantityDraft draft, int limit) {
    int i = draft.next;
    if (draft.role == QuantityRole.PERCENT) {
      draft.trend = compared(text, i, limit);
    }
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
