package org.newsconcord.claims.attribution;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbFrame;
import org.newsconcord.claims.grammar.WordGroup;

/**
 * Joins labelled spans to attributions: each cue takes the source and the contents that stand
 * nearest to it. A source or a content without a cue is dropped. Immutable.
 */
final class AttributionLinker {
  /** How sure an attribution is whose cue is no listed verb. */
  private static final double UNLISTED = 0.7;

  private final ReportingVerbs verbs;

  AttributionLinker(ReportingVerbs verbs) {
    this.verbs = verbs;
  }

  private record Span(AttributionPart part, int from, int to) {}

  /** Adds the attributions of a labelled sequence. */
  void link(TaggedText t, byte[] labels, int from, int to, List<Attribution> found) {
    List<Span> spans = spans(labels, from, to);
    int first = found.size();
    int[] owner = new int[spans.size()];
    for (int k = 0; k < spans.size(); k++) {
      Span span = spans.get(k);
      if (span.part == AttributionPart.CUE) {
        owner[k] = found.size();
        found.add(attribution(t, span));
      }
    }
    if (found.size() > first) {
      sources(t, spans, owner, found, first);
      contents(t, spans, owner, found);
    }
  }

  private static List<Span> spans(byte[] labels, int from, int to) {
    List<Span> spans = new ArrayList<>();
    int i = from;
    while (i < to) {
      int end = i + 1;
      if (labels[i] != SpanLabels.OUTSIDE) {
        while (end < to && labels[end] != SpanLabels.OUTSIDE && !SpanLabels.begins(labels[end])) {
          end++;
        }
        spans.add(new Span(SpanLabels.part(labels[i]), i, end));
      }
      i = end;
    }
    return spans;
  }

  /** The source before the cue, else the one behind it, else that of the cue before. */
  private static void sources(
      TaggedText t, List<Span> spans, int[] owner, List<Attribution> found, int first) {
    boolean[] taken = new boolean[spans.size()];
    for (int k = 0; k < spans.size(); k++) {
      if (spans.get(k).part == AttributionPart.CUE) {
        Attribution cue = found.get(owner[k]);
        int source = sourceOf(t, spans, taken, k);
        if (source >= 0) {
          taken[source] = true;
          cue.source(withoutTime(t, spans.get(source)));
        } else if (owner[k] > first) {
          share(t, found.get(owner[k] - 1), cue);
        }
      }
    }
  }

  /** "Holt on Monday", "the ministry this morning": the source without the time behind it. */
  private static int[] withoutTime(TaggedText t, Span source) {
    int end = source.to;
    while (end > source.from + 1 && t.in(end - 1, WordGroup.TIME)) {
      end--;
    }
    boolean cut = end < source.to;
    boolean link = t.is(end - 1, WordClass.ADP) || t.is(end - 1, WordClass.DET);
    if (cut && link && end > source.from + 1) {
      end--;
    }
    return new int[] {source.from, end};
  }

  private static int sourceOf(TaggedText t, List<Span> spans, boolean[] taken, int cue) {
    int sentence = t.sentence[spans.get(cue).from];
    for (int k = cue - 1; k >= 0 && spans.get(k).part != AttributionPart.CUE; k--) {
      Span span = spans.get(k);
      boolean here = t.sentence[span.to - 1] == sentence;
      if (span.part == AttributionPart.SOURCE && !taken[k] && here) {
        return k;
      }
    }
    for (int k = cue + 1; k < spans.size() && spans.get(k).part != AttributionPart.CUE; k++) {
      Span span = spans.get(k);
      boolean next = k + 1 < spans.size() && spans.get(k + 1).part == AttributionPart.CUE;
      boolean beside = span.from - spans.get(k - 1).to <= 1;
      boolean here = t.sentence[span.from] == sentence;
      if (span.part == AttributionPart.SOURCE && here && (beside && k == cue + 1 || !next)) {
        return k;
      }
    }
    return -1;
  }

  /** "X did this and said that": the source of the cue before, in the same sentence. */
  private static void share(TaggedText t, Attribution before, Attribution cue) {
    if (before.hasSource() && t.sentence[before.cueFrom] == t.sentence[cue.cueFrom]) {
      cue.source(new int[] {before.sourceFrom, before.sourceTo});
    }
  }

  private static void contents(
      TaggedText t, List<Span> spans, int[] owner, List<Attribution> found) {
    for (int k = 0; k < spans.size(); k++) {
      Span span = spans.get(k);
      if (span.part == AttributionPart.CONTENT) {
        int left = cue(spans, k, -1);
        int right = cue(spans, k, 1);
        int chosen =
            left < 0 ? right : right < 0 || isOfLeft(t, spans, k, left, right) ? left : right;
        if (chosen >= 0 && !isBeforeRelative(t, found.get(owner[chosen]), span)) {
          found.get(owner[chosen]).content(span.from, span.to);
        }
      }
    }
  }

  /** "..., who said": what stands before the pronoun is not what is said. */
  private static boolean isBeforeRelative(TaggedText t, Attribution a, Span content) {
    return a.hasSource()
        && a.sourceTo - a.sourceFrom == 1
        && content.from < a.sourceFrom
        && t.in(a.sourceFrom, WordGroup.RELATIVE);
  }

  private static int cue(List<Span> spans, int from, int step) {
    int k = from + step;
    while (k >= 0 && k < spans.size() && spans.get(k).part != AttributionPart.CUE) {
      k += step;
    }
    return k < spans.size() ? k : -1;
  }

  /** Whether a content between two cues belongs to the one before it. */
  private static boolean isOfLeft(TaggedText t, List<Span> spans, int k, int left, int right) {
    Span content = spans.get(k);
    int before = t.sentence[spans.get(left).to - 1];
    int after = t.sentence[spans.get(right).from];
    boolean besideLeft = content.from - spans.get(k - 1).to <= 1 && k - left <= 2;
    boolean leftHere = t.sentence[content.from] == before;
    boolean rightHere = t.sentence[content.to - 1] == after;
    if (leftHere != rightHere) {
      return leftHere;
    }
    if (besideLeft && leftHere) {
      return true;
    }
    boolean besideRight = spans.get(k + 1).from - content.to <= 1;
    return !besideRight;
  }

  private Attribution attribution(TaggedText t, Span cue) {
    int end = t.last(t.sentence[cue.to - 1]);
    int head = -1;
    for (int i = cue.from; i < cue.to; i++) {
      boolean verb = t.is(i, WordClass.VERB);
      boolean listed = verb && verbs.at(t, i) != null;
      if (verb && (head < 0 || listed)) {
        head = i;
      }
    }
    if (head < 0 || isAccording(t, cue)) {
      String rule =
          isAccording(t, cue)
              ? Attribution.ACCORDING
              : t.mark(cue.to - 1, ':') ? Attribution.COLON : "statement.phrase";
      Attribution a = new Attribution(rule, null, VerbFrame.NP, cue.from, cue.to);
      a.score = UNLISTED;
      return a;
    }
    ReportingVerbs.Entry entry = verbs.at(t, head);
    VerbFrame frame = VerbFrame.at(t, head + 1, end);
    Attribution a = new Attribution("statement.verb", entry, frame, cue.from, cue.to);
    a.head(head, t.base(head));
    a.score = entry == null ? UNLISTED : entry.rate(frame);
    return a;
  }

  private static boolean isAccording(TaggedText t, Span cue) {
    for (int i = cue.from; i < cue.to; i++) {
      if (t.is(i, "according")) {
        return true;
      }
    }
    return false;
  }
}
