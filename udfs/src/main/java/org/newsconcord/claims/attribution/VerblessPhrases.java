package org.newsconcord.claims.attribution;

import java.util.List;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.PersonNames;
import org.newsconcord.claims.grammar.QuoteMarks;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbFrame;

/**
 * Reads attributions without a verb of saying: "Anna Holt: ...", "in the words of Anna Holt, ...",
 * "as Holt put it, ...". Stateless.
 */
final class VerblessPhrases {
  private static final double SURE = 0.9;
  private static final int SHORTEST = 3;
  private static final int LONGEST_SPEAKER = 8;

  private VerblessPhrases() {}

  /** Adds those of a text at which nothing was found. */
  static void add(TaggedText t, List<Attribution> found) {
    boolean[] taken = new boolean[t.size];
    for (Attribution a : found) {
      java.util.Arrays.fill(taken, a.begin(), a.end(), true);
    }
    for (int s = 0; s < t.sentences(); s++) {
      int from = t.first(s);
      int to = t.last(s);
      if (to - from > SHORTEST && !t.text.isNoise(s) && !taken[from] && t.quote[from] < 0) {
        Attribution a = colon(t, from, to);
        a = a == null ? words(t, from, to) : a;
        a = a == null ? put(t, from, to) : a;
        if (a != null && !taken[a.end() - 1]) {
          found.add(a);
        }
      }
    }
  }

  /** "Anna Holt: ...", "Mayor Holt: “...”". */
  private static Attribution colon(TaggedText t, int from, int to) {
    int colon = from;
    while (colon < to && colon - from < LONGEST_SPEAKER && !t.mark(colon, ':')) {
      colon++;
    }
    boolean found = colon < to - SHORTEST && colon > from && t.mark(colon, ':');
    if (!found || t.text.isGlued(colon + 1) || !isSpeaker(t, from, colon)) {
      return null;
    }
    boolean quoted = QuoteMarks.opens(t.text, colon + 1);
    boolean fullName = PersonNames.end(t, from, colon) == colon && colon - from >= 2;
    return quoted || fullName
        ? told(t, Attribution.COLON, new int[] {from, colon}, colon, colon + 1, colon + 1, to)
        : null;
  }

  private static boolean isSpeaker(TaggedText t, int from, int to) {
    for (int i = from; i < to; i++) {
      if (t.capital(i) && PersonNames.end(t, i, to) == to) {
        return true;
      }
    }
    return false;
  }

  /** "In the words of Anna Holt, ...". */
  private static Attribution words(TaggedText t, int from, int to) {
    boolean opens =
        t.is(from, "in")
            && t.is(from + 1, "the")
            && t.is(from + 2, "words")
            && t.is(from + 3, "of");
    int end = opens ? NounPhrases.end(t, from + SHORTEST + 1, to) : from;
    return opens && end < to - SHORTEST && t.mark(end, ',')
        ? told(t, Attribution.WORDS, new int[] {from + 4, end}, from, from + 4, end + 1, to)
        : null;
  }

  /** "As Anna Holt put it, ...". */
  private static Attribution put(TaggedText t, int from, int to) {
    int end = t.is(from, "as") ? NounPhrases.end(t, from + 1, to) : from;
    boolean put =
        end > from + 1
            && end < to - SHORTEST - 2
            && (t.is(end, "put") || t.is(end, "puts"))
            && t.is(end + 1, "it");
    int start = put && (t.mark(end + 2, ',') || t.mark(end + 2, ':')) ? end + 3 : end + 2;
    return put
        ? told(t, Attribution.WORDS, new int[] {from + 1, end}, end, end + 2, start, to)
        : null;
  }

  private static Attribution told(
      TaggedText t, String rule, int[] source, int cue, int cueEnd, int from, int to) {
    Attribution a = new Attribution(rule, null, VerbFrame.COLON, cue, cueEnd);
    a.score = SURE;
    a.source(source);
    a.content(from, ReportedContent.trimEnd(t, from, to));
    return a.content.isEmpty() ? null : a;
  }
}
