package org.newsconcord.claims.attribution;

import java.util.List;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbFrame;

/** Reads attributions by "according to": the source follows, the content is beside it. */
final class AccordingPhrase {
  private static final double SURE = 0.95;

  private AccordingPhrase() {}

  static boolean isAt(TaggedText t, int i, int to) {
    return t.is(i, "according") && i + 1 < to && t.is(i + 1, "to");
  }

  /** The attribution of the phrase at i, after those that its sentence holds before it. */
  static Attribution read(TaggedText t, int i, int first, int to, List<Attribution> before) {
    int from = afterLast(before, first, to);
    Attribution r = new Attribution(Attribution.ACCORDING, null, VerbFrame.NP, i, i + 2);
    r.score = SURE;
    boolean initial = i == from || i - 1 == from;
    int limit = initial ? firstComma(t, i + 2, to) : to;
    int[] source = SubjectPhrases.after(t, i + 2, limit);
    if (source == null) {
      int end = ReportedContent.trimEnd(t, i + 2, initial ? limit : firstComma(t, i + 2, to));
      if (end <= i + 2) {
        return null;
      }
      source = new int[] {i + 2, end};
    }
    source[1] = extendSource(t, source[1], limit);
    r.source(source);
    int next = source[1];
    if (initial) {
      int start = next < to && t.mark(next, ',') ? next + 1 : next;
      r.content(start, ReportedContent.trimEnd(t, start, to));
    } else {
      int end = t.mark(i - 1, ',') ? i - 1 : i;
      r.content(from, end);
    }
    return r;
  }

  /** Where the text after the source of the last attribution of this sentence begins. */
  private static int afterLast(List<Attribution> before, int from, int to) {
    if (before.isEmpty()) {
      return from;
    }
    Attribution last = before.get(before.size() - 1);
    boolean phrase = last.verb == null && last.sourceTo <= to;
    return phrase ? Math.max(from, last.sourceTo) : from;
  }

  private static int firstComma(TaggedText t, int from, int to) {
    int k = from;
    while (k < to && !t.mark(k, ',')) {
      k++;
    }
    return k;
  }

  private static int extendSource(TaggedText t, int end, int to) {
    int k = end;
    while (k + 1 < to
        && (t.is(k, WordClass.ADP) || t.is(k, WordClass.VERB) && !t.lower[k].endsWith("s"))) {
      int next = NounPhrases.base(t, k + 1, to);
      if (next <= k + 1) {
        if (t.is(k, WordClass.VERB) && t.is(k + 1, WordClass.ADP)) {
          k++;
          continue;
        }
        break;
      }
      k = next;
    }
    return k;
  }
}
