package org.newsconcord.claims.attribution;

import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.QuoteMarks;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbFrame;

/** Finds the words that a cue reports: quotations, a clause, the words before it. */
final class ReportedContent {
  private final AttributionWords words;

  ReportedContent(AttributionWords words) {
    this.words = words;
  }

  /** Sets what the source says: before the cue, after it, or around it. */
  void read(TaggedText t, Attribution r, int from, int to, boolean inverted) {
    int left =
        inverted || !r.hasSource() || r.sourceFrom > r.cueFrom
            ? r.cueFrom
            : Math.min(r.sourceFrom, r.cueFrom);
    int right = inverted ? r.sourceTo : r.cueTo;
    boolean before =
        left > from
            && (t.mark(left - 1, ',')
                || QuoteMarks.closes(t.text, left - 1)
                || t.mark(left - 1, '-')
                || t.is(left - 1, "—")
                || t.is(left - 1, "--"));
    boolean saidAfter =
        inverted
            || r.frame == VerbFrame.END
            || r.frame == VerbFrame.IN
            || r.frame == VerbFrame.ON
            || r.frame == VerbFrame.PREP
            || r.frame == VerbFrame.AT
            || r.frame == VerbFrame.OTHER
            || r.frame == VerbFrame.OF
            || QuoteMarks.closes(t.text, Math.max(from, left - 1));
    if (before && saidAfter) {
      int end = t.mark(left - 1, ',') && !QuoteMarks.closes(t.text, left - 1) ? left - 1 : left;
      if (end > from) {
        r.content(contentStart(t, end, from), end);
      }
      int next = right;
      while (next < to && !QuoteMarks.opens(t.text, next)) {
        next++;
      }
      if (next < to) {
        r.content(next, quoteEnd(t, next));
      } else if (to < t.size
          && QuoteMarks.opens(t.text, to)
          && end > from
          && QuoteMarks.closes(t.text, end - 1)
          && !t.text.isParagraphStart(t.sentence[to])
          && standsAlone(t, to)) {
        r.content(to, quoteEnd(t, to));
      }
      return;
    }
    int start = right;
    while (start < to && t.mark(start, ',')) {
      start++;
    }
    if (r.verb.takesRecipient() && (r.frame == VerbFrame.NP || r.frame == VerbFrame.CLAUSE)) {
      start = afterRecipient(t, start, to);
    }
    if (start < to && QuoteMarks.opens(t.text, start)) {
      r.content(start, quoteEnd(t, start));
      return;
    }
    int end = trimEnd(t, start, to);
    r.content(start, r.frame == VerbFrame.NP ? withoutAdjunct(t, start, end) : end);
  }

  /** Whether a quotation fills whole sentences, so that no other cue claims it. */
  private static boolean standsAlone(TaggedText t, int open) {
    int end = quoteEnd(t, open);
    boolean stops = end - 2 > open && !t.mark(end - 2, ',');
    return stops && (end >= t.size || t.sentence[end] != t.sentence[end - 1]);
  }

  /** "condemned the attack in a statement on Monday": where the adjunct of the cue begins. */
  private int withoutAdjunct(TaggedText t, int from, int to) {
    for (int k = from + 1; k + 1 < to; k++) {
      if (t.quote[k] < 0 && t.is(k, WordClass.ADP) && isAdjunct(t, k, to)) {
        return t.mark(k - 1, ',') ? k - 1 : k;
      }
    }
    return to;
  }

  private boolean isAdjunct(TaggedText t, int link, int to) {
    int noun = NounPhrases.base(t, link + 1, to) - 1;
    if (noun <= link) {
      return false;
    }
    boolean in = t.is(link, "in") || t.is(link, "during") || t.is(link, "on") || t.is(link, "at");
    return in && words.is(AttributionWords.Kind.OCCASION, t.lower[noun]);
  }

  private static int afterRecipient(TaggedText t, int start, int to) {
    int k = NounPhrases.end(t, start, to);
    if (k <= start || k >= to) {
      return start;
    }
    int skip = k;
    while (skip < to
        && skip - k < 8
        && !t.is(skip, "that")
        && !QuoteMarks.opens(t.text, skip)
        && !t.mark(skip, ',')
        && !VerbFrame.clauseAt(t, skip, to)) {
      skip++;
    }
    boolean found = skip < to && skip - k < 8;
    int at = found ? skip : k;
    return at < to && t.mark(at, ',') ? at + 1 : at;
  }

  private static int contentStart(TaggedText t, int end, int from) {
    if (QuoteMarks.closes(t.text, end - 1)) {
      int q = t.quote[end - 1];
      int k = end - 1;
      while (k > 0 && t.quote[k - 1] == q) {
        k--;
      }
      return Math.min(k, from);
    }
    return from;
  }

  private static int quoteEnd(TaggedText t, int open) {
    int q = t.quote[open];
    int k = open;
    while (k < t.size && t.quote[k] == q) {
      k++;
    }
    return k;
  }

  /** End of a content without the punctuation that closes its clause. */
  static int trimEnd(TaggedText t, int from, int to) {
    int k = to;
    while (k > from
        && t.is(k - 1, WordClass.PUNCT)
        && !QuoteMarks.closes(t.text, k - 1)
        && !t.mark(k - 1, ')')
        && !QuoteMarks.opens(t.text, k - 1)) {
      k--;
    }
    if (k > from && QuoteMarks.closes(t.text, k - 1)) {
      int q = t.quote[k - 1];
      if (q >= 0 && t.quote[from] != q) {
        boolean opensInside = false;
        for (int j = from; j < k; j++) {
          opensInside |= t.quote[j] == q;
        }
        return opensInside ? k : k - 1;
      }
    }
    return k;
  }
}
