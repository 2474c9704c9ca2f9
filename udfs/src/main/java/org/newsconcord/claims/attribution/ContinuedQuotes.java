package org.newsconcord.claims.attribution;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.claims.grammar.QuoteMarks;
import org.newsconcord.claims.grammar.TaggedText;

/**
 * Gives a paragraph that is nothing but a quotation to the speaker of the paragraph before it.
 * Stateless.
 */
final class ContinuedQuotes {
  private ContinuedQuotes() {}

  /** Adds an attribution for each such paragraph. */
  static void add(TaggedText t, List<Attribution> found) {
    List<Attribution> added = new ArrayList<>();
    Attribution speaker = null;
    int next = 0;
    int s = 0;
    while (s < t.sentences()) {
      int end = paragraphEnd(t, s);
      int from = t.first(s);
      int to = t.last(end - 1);
      Attribution last = null;
      while (next < found.size() && found.get(next).cueFrom < to) {
        Attribution a = found.get(next++);
        last = a.hasSource() && a.quotes(t) ? a : last == null ? a : last;
      }
      if (last == null && speaker != null && isQuotation(t, from, to)) {
        added.add(continued(speaker, from, to));
      } else {
        speaker = last != null && last.hasSource() && last.quotes(t) ? last : null;
      }
      s = end;
    }
    found.addAll(added);
  }

  private static int paragraphEnd(TaggedText t, int s) {
    int end = s + 1;
    while (end < t.sentences() && !t.text.isParagraphStart(end)) {
      end++;
    }
    return end;
  }

  private static boolean isQuotation(TaggedText t, int from, int to) {
    if (from >= to || t.text.isNoise(t.sentence[from]) || !QuoteMarks.opens(t.text, from)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (t.quote[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static Attribution continued(Attribution speaker, int from, int to) {
    Attribution a = new Attribution(Attribution.CONTINUED, speaker.verb, speaker.frame, from, from);
    a.lead = speaker;
    a.score = speaker.score;
    a.source(new int[] {speaker.sourceFrom, speaker.sourceTo});
    a.content(from, to);
    return a;
  }
}
