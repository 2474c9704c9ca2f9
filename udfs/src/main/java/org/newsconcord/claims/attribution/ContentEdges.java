package org.newsconcord.claims.attribution;

import java.util.Arrays;
import java.util.List;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Clauses;
import org.newsconcord.claims.grammar.QuoteMarks;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbFrame;
import org.newsconcord.claims.grammar.WordGroup;

/**
 * Moves the edges of contents to where what is said begins and ends: not in the narrator's own
 * clause, the next sentence or what somebody else says; a broken quotation is put together.
 * Stateless.
 */
final class ContentEdges {
  /** How sure the rules are of an attribution that ends the content before it. */
  private static final double SURE = 0.6;

  private ContentEdges() {}

  /** Repairs the contents of what was found, in the order of the cues. */
  static void repair(TaggedText t, List<Attribution> byRule, List<Attribution> found) {
    boolean[] taken = new boolean[t.size + 1];
    for (Attribution a : found) {
      a.spans(AttributionPart.SOURCE).forEach(s -> mark(taken, s[0], s[1]));
      mark(taken, a.cueFrom, a.cueTo);
      a.content.forEach(span -> mark(taken, span[0], span[1]));
    }
    for (Attribution a : found) {
      if (!a.content.isEmpty() && a.hasSource()) {
        int[] first = a.content.get(0);
        boolean behind = first[0] >= Math.max(a.cueTo, a.sourceTo);
        if (behind) {
          openLater(t, a, first);
          closeClause(t, a, first);
          closeBeforeSpeaker(t, a, first, byRule);
        }
        oneSentence(t, a);
        restore(t, a, taken);
        withoutPlace(t, a);
      }
    }
  }

  private static void mark(boolean[] taken, int from, int to) {
    Arrays.fill(taken, from, to, true);
  }

  private static boolean isFinite(TaggedText t, int i) {
    boolean infinitive = i > 0 && (t.is(i - 1, "to") || t.is(i - 1, WordClass.AUX));
    return t.is(i, WordClass.AUX) || t.is(i, WordClass.VERB) && !t.isIng(i) && !infinitive;
  }

  /** "admitted in an interview with the Karu Times that", "proposed Thursday to": without these. */
  private static void openLater(TaggedText t, Attribution a, int[] content) {
    if (t.quote[content[0]] >= 0) {
      return;
    }
    int that = content[0];
    while (that < content[1] && !t.is(that, "that") && !Clauses.hasVerb(t, that, that + 1)) {
      that++;
    }
    boolean in = t.is(a.cueTo - 1, "in") || t.is(a.cueTo - 1, "during");
    boolean adjunct = in || t.is(content[0], WordClass.ADP);
    boolean found = that < content[1] && t.is(that, "that") && that > content[0];
    if (adjunct && found && !t.mark(that - 1, ',')) {
      content[0] = that;
    }
    int start = content[0];
    while (start + 1 < content[1]
        && (t.in(start, WordGroup.TIME) || start == content[0] && isTimeLink(t, start))) {
      start++;
    }
    boolean noun = t.is(start, WordClass.NOUN) || t.is(start, WordClass.PART) && !t.is(start, "to");
    content[0] = start + 1 < content[1] && !noun ? start : content[0];
  }

  /** "on" before "Tuesday evening". */
  private static boolean isTimeLink(TaggedText t, int i) {
    return t.is(i, WordClass.ADP) && i + 1 < t.size && t.in(i + 1, WordGroup.TIME);
  }

  /**
   * "While Holt said that X, the town did Y", "Holt, who said X, did Y": the clause around is the
   * narrator's.
   */
  private static void closeClause(TaggedText t, Attribution a, int[] content) {
    int first = t.first(t.sentence[a.cueFrom]);
    int begin = a.begin();
    boolean hangs =
        begin > first
            && (t.is(begin - 1, WordClass.SCONJ)
                || t.is(begin - 1, "with")
                || isAfter(t, begin - 1))
            && (begin - 1 == first || t.is(begin - 2, WordClass.CCONJ) || t.mark(begin - 2, ','));
    boolean who = begin > first && t.in(a.sourceFrom, WordGroup.RELATIVE) && t.mark(begin - 1, ',');
    if (begin <= 0 || !hangs && !who) {
      return;
    }
    boolean verb = false;
    for (int i = content[0]; i + 1 < content[1]; i++) {
      if (t.quote[i] < 0 && t.mark(i, ',') && (verb || a.frame == VerbFrame.NP)) {
        boolean main =
            hangs && VerbFrame.clauseAt(t, i + 1, content[1]) || hangs && opens(t, i + 1);
        boolean rest = who && isFinite(t, i + 1);
        if (main || rest) {
          content[1] = i;
          return;
        }
      }
      verb |= isFinite(t, i);
    }
  }

  private static boolean isAfter(TaggedText t, int i) {
    return t.is(i, "after") || t.is(i, "before") || t.is(i, "while") || t.is(i, "as");
  }

  /** "it's", "he" and a verb: the subject of a clause that a pronoun opens. */
  private static boolean opens(TaggedText t, int i) {
    return t.is(i, WordClass.PRON) && i + 1 < t.size && isFinite(t, i + 1);
  }

  /** "Holt denied X and Doe denied Y", "touted X while claiming Y": what another cue reports. */
  private static void closeBeforeSpeaker(
      TaggedText t, Attribution a, int[] content, List<Attribution> byRule) {
    int limit = content[1];
    for (int k = firstFrom(byRule, content[0]);
        k < byRule.size() && byRule.get(k).cueFrom < limit;
        k++) {
      Attribution next = byRule.get(k);
      int begin = Math.min(next.hasSource() ? next.sourceFrom : next.cueFrom, next.cueFrom);
      boolean inside = content[0] + 2 < begin && next.cueTo <= content[1];
      if (inside && next.score >= SURE && t.quote[begin] < 0 && t.quote[begin - 1] < 0) {
        boolean told = a.frame == VerbFrame.NP || Clauses.hasVerb(t, content[0], begin - 1);
        boolean names = t.is(begin - 2, WordClass.PROPN) && t.is(begin, WordClass.PROPN);
        boolean own =
            next.sourceFrom == begin
                && told
                && !names
                && !t.is(begin, WordClass.PRON)
                && (t.is(begin - 1, "and") || t.is(begin - 1, "but") || t.is(begin - 1, "while"));
        boolean ing =
            next.head >= 0
                && t.isIng(next.head)
                && next.cueFrom == begin(t, next)
                && (t.is(next.cueFrom - 1, "while")
                    || t.mark(next.cueFrom - 1, ',') && a.frame == VerbFrame.NP);
        int cut = own ? begin - 1 : ing ? next.cueFrom - 1 : -1;
        if (cut > content[0]) {
          content[1] = t.mark(cut - 1, ',') ? cut - 1 : cut;
          return;
        }
      }
    }
  }

  /** The first of attributions in the order of their cues whose cue begins there or later. */
  private static int firstFrom(List<Attribution> byRule, int token) {
    int low = 0;
    int high = byRule.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byRule.get(middle).cueFrom < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int begin(TaggedText t, Attribution a) {
    return t.isIng(a.head) ? a.cueFrom : a.begin();
  }

  /** What nobody quotes ends with its sentence. */
  private static void oneSentence(TaggedText t, Attribution a) {
    for (int[] span : a.content) {
      int end = t.last(t.sentence[span[0]]);
      boolean told = t.quote[span[0]] < 0 && t.quote[Math.min(end, t.size - 1)] < 0;
      if (told && end < span[1]) {
        span[1] = end;
      }
    }
  }

  /** A content that stops short of the speaker behind it, and the halves of a quotation. */
  private static void restore(TaggedText t, Attribution a, boolean[] taken) {
    int s = t.sentence[a.cueFrom];
    int left = Math.min(a.sourceFrom, a.cueFrom);
    int right = Math.max(a.sourceTo, a.cueTo);
    int[] first = a.content.get(0);
    int[] last = a.content.get(a.content.size() - 1);
    boolean before = first[0] < left && t.sentence[first[0]] == s;
    if (before && a.content.size() == 1 && t.mark(left - 1, ',') && t.quote[left - 1] < 0) {
      boolean stopsShort = first[1] < left - 1 && t.quote[first[0]] < 0;
      if (stopsShort && isFree(taken, first[1], left - 1) && isOutside(t, first[1], left - 1)) {
        first[1] = left - 1;
      }
    }
    int open = right < t.size && t.mark(right, ',') ? right + 1 : right;
    boolean half = open < t.last(s) && QuoteMarks.opens(t.text, open) && !taken[open];
    if (before && last[1] <= left && half && QuoteMarks.closes(t.text, closing(t, left))) {
      int end = open;
      while (end < t.size && t.quote[end] == t.quote[open]) {
        end++;
      }
      a.content(open, end);
    }
    boolean fragment = first[0] >= right && QuoteMarks.opens(t.text, first[0]);
    int start = t.first(s);
    boolean lead = fragment && left - 1 > start && t.mark(left - 1, ',') && t.quote[start] < 0;
    lead &= left - 1 - start > 1 && !t.is(start, WordClass.CCONJ);
    boolean lower = lead && first[0] + 1 < t.size && !t.capital(first[0] + 1);
    if (lower
        && t.mark(first[0] - 1, ',')
        && isFree(taken, start, left - 1)
        && isOutside(t, start, left - 1)
        && !t.is(start, WordClass.ADP)) {
      a.content.add(0, new int[] {start, left - 1});
    }
  }

  private static int closing(TaggedText t, int left) {
    return Math.max(0, t.mark(left - 1, ',') ? left - 2 : left - 1);
  }

  private static boolean isFree(boolean[] taken, int from, int to) {
    for (int i = from; i < to; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOutside(TaggedText t, int from, int to) {
    for (int i = from; i < to; i++) {
      if (t.quote[i] >= 0) {
        return false;
      }
    }
    return true;
  }

  /** "“...,” Holt said in an address at the Karu Hall": where it was said is not said. */
  private static void withoutPlace(TaggedText t, Attribution a) {
    int[] first = a.content.get(0);
    boolean quoted = QuoteMarks.opens(t.text, first[0]) && first[1] <= a.cueFrom;
    a.content.removeIf(
        span ->
            quoted
                && span != first
                && span[0] >= a.cueTo
                && t.quote[span[0]] < 0
                && !Clauses.hasVerb(t, span[0], span[1]));
  }
}
