package org.newsconcord.claims.grammar;

import org.newsconcord.claims.WordClass;

/** Finds where clauses end, from word classes and punctuation. Linear in the clause. */
public final class Clauses {
  private Clauses() {}

  /**
   * End of the clause that begins at {@code from}: the first comma behind its verb, a semicolon, a
   * dash or a quotation mark, or {@code to}. A relative clause between commas belongs to it: "if
   * Holt, who is ill, misses the vote".
   */
  public static int end(TaggedText t, int from, int to) {
    boolean verb = false;
    int k = from;
    while (k < to && !breaks(t, k, from)) {
      if (t.mark(k, ',')) {
        int resumed = verb ? -1 : aside(t, k, to);
        boolean subject =
            k + 1 < to && t.in(k + 1, WordGroup.NOMINATIVE) || k + 1 < to && t.is(k + 1, "it");
        if (subject || verb && !isSeries(t, k, to)) {
          break;
        }
        k = Math.max(k, resumed);
      }
      verb |= k < to && (t.is(k, WordClass.VERB) || t.is(k, WordClass.AUX));
      k++;
    }
    k = Math.min(k, to);
    while (k > from && t.is(k - 1, WordClass.PUNCT)) {
      k--;
    }
    return k;
  }

  /** Whether some word between is a verb. */
  public static boolean hasVerb(TaggedText t, int from, int to) {
    for (int i = from; i < to; i++) {
      if (t.is(i, WordClass.VERB) || t.is(i, WordClass.AUX)) {
        return true;
      }
    }
    return false;
  }

  private static boolean breaks(TaggedText t, int k, int from) {
    return t.mark(k, ';')
        || t.mark(k, '—')
        || t.mark(k, '–')
        || t.is(k, "--")
        || t.mark(k, ':')
        || k > from && QuoteMarks.opens(t.text, k)
        || QuoteMarks.closes(t.text, k);
  }

  /** The closing comma of an aside that the comma at {@code k} opens; -1 when it opens none. */
  private static int aside(TaggedText t, int k, int to) {
    boolean opens =
        k + 1 < to
            && (t.in(k + 1, WordGroup.RELATIVE)
                || t.is(k + 1, WordClass.DET)
                || t.is(k + 1, WordClass.VERB));
    for (int i = k + 1; opens && i < to && !t.mark(i, ';'); i++) {
      if (t.mark(i, ',')) {
        return i;
      }
    }
    return -1;
  }

  /** "steel, aluminium and cars": a comma between nouns of one list. */
  private static boolean isSeries(TaggedText t, int k, int to) {
    return seriesEnd(t, k, to) > k;
  }

  /**
   * End of the list that goes on at {@code end} with a comma: of "Ohio, Iowa, and Texas" all three;
   * {@code end} itself where no list goes on.
   */
  public static int seriesEnd(TaggedText t, int end, int to) {
    int last = end;
    if (end + 1 < to && t.is(end + 1, WordClass.CCONJ)) {
      return end;
    }
    while (last + 1 < to && (t.mark(last, ',') || last > end && t.is(last, WordClass.CCONJ))) {
      boolean closing = t.is(last, WordClass.CCONJ) || t.is(last + 1, WordClass.CCONJ);
      int from = t.is(last + 1, WordClass.CCONJ) ? last + 2 : last + 1;
      int next = from < to ? NounPhrases.base(t, from, to) : from;
      if (next <= from) {
        return end;
      }
      last = next;
      if (closing) {
        boolean clause = last < to && (t.is(last, WordClass.VERB) || t.is(last, WordClass.AUX));
        return clause ? end : last;
      }
    }
    return end;
  }
}
