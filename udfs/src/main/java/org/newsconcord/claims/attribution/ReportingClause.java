package org.newsconcord.claims.attribution;

import java.util.List;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.QuoteMarks;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbFrame;
import org.newsconcord.claims.grammar.WordGroup;

/** Reads attributions by a reporting verb: "X said that", "Z, said X", "it was reported by Y". */
final class ReportingClause {
  /** What is left of the rate of a verb inside a quotation, and without or with a shared source. */
  private static final double INSIDE_QUOTE = 0.6;

  private static final double NO_SOURCE = 0.55;
  private static final double SHARED_SOURCE = 0.9;

  /** Verbs that report more seldom are left at once. */
  private static final double LEAST_RATE = 0.21;

  private final ReportingVerbs verbs;
  private final AttributionWords words;
  private final CueWords cues;
  private final ReportedContent contents;

  ReportingClause(ReportingVerbs verbs, AttributionWords words) {
    this.verbs = verbs;
    this.words = words;
    this.cues = new CueWords(words);
    this.contents = new ReportedContent(words);
  }

  /** The attribution by the verb at i, after those that its sentence holds before it; or null. */
  Attribution read(TaggedText t, int i, int from, int to, List<Attribution> before) {
    ReportingVerbs.Entry entry = verbs.at(t, i);
    if (entry == null) {
      return null;
    }
    if (i + 1 < to && words.is(AttributionWords.Kind.CLAIMED, t.lower[i + 1])) {
      return null;
    }
    VerbFrame frame = VerbFrame.at(t, i + 1, to);
    boolean behindQuote = i > from && QuoteMarks.closes(t.text, i - 1);
    double score =
        behindQuote ? Math.max(entry.rate(frame), entry.rate(VerbFrame.QUOTE)) : entry.rate(frame);
    if (score < LEAST_RATE) {
      return null;
    }
    int cueFrom = CueWords.start(t, i, from);
    int cueTo = cues.end(t, i, frame, to, entry);
    Attribution r = new Attribution("statement.verb", entry, frame, cueFrom, cueTo);
    r.head(i, entry.verb());
    boolean ing = t.isIng(i) && cueFrom == i;
    if (isPassive(t, cueFrom, i)) {
      return passive(t, i, cueFrom, frame, score, entry, from, to);
    }
    boolean quoteBefore =
        cueFrom > from
            && (QuoteMarks.closes(t.text, cueFrom - 1)
                || cueFrom - 2 >= from
                    && t.mark(cueFrom - 1, ',')
                    && QuoteMarks.closes(t.text, cueFrom - 2)
                || t.mark(cueFrom - 1, ','));
    int[] source = ing ? mainSubject(t, i, from, before) : SubjectPhrases.before(t, cueFrom, from);
    boolean inverted = false;
    if (!ing
        && (source == null || quoteBefore)
        && (frame == VerbFrame.NP || frame == VerbFrame.CLAUSE || frame == VerbFrame.ADJ)
        && quoteBefore
        && t.quote[i] < 0) {
      int[] right = SubjectPhrases.after(t, cueTo, to);
      if (right != null
          && (source == null || QuoteMarks.closes(t.text, cueFrom - 1) || right[1] >= to - 1)) {
        source = right;
        inverted = true;
      }
    }
    if (source == null && !ing) {
      source = sharedSubject(t, cueFrom, from, before);
      score *= source == null ? NO_SOURCE : SHARED_SOURCE;
    }
    r.source(source);
    r.score = t.quote[i] >= 0 ? score * INSIDE_QUOTE : score;
    contents.read(t, r, from, to, inverted);
    return r;
  }

  private static boolean isPassive(TaggedText t, int cueFrom, int i) {
    if (!t.isPast(i)) {
      return false;
    }
    for (int k = i - 1; k >= cueFrom; k--) {
      if (t.in(k, WordGroup.BE) && !t.is(k, "'s")) {
        return true;
      }
      if (t.in(k, WordGroup.HAVE)) {
        return false;
      }
    }
    return false;
  }

  /** "X was reported by Y", "X is expected to Z": the subject belongs to the content. */
  private Attribution passive(
      TaggedText t,
      int i,
      int cueFrom,
      VerbFrame frame,
      double score,
      ReportingVerbs.Entry entry,
      int from,
      int to) {
    boolean by = i + 1 < to && t.is(i + 1, "by");
    int cueTo = by ? i + 2 : cues.end(t, i, frame, to, entry);
    Attribution r = new Attribution("statement.passive", entry, frame, cueFrom, cueTo);
    r.head(i, entry.verb());
    r.score = t.quote[i] >= 0 ? score * INSIDE_QUOTE : score;
    int rest = cueTo;
    if (by) {
      int[] source = SubjectPhrases.after(t, i + 2, to);
      if (source == null || SubjectPhrases.isTime(t, source[0], source[1])) {
        return null;
      }
      r.source(source);
      rest = source[1];
    }
    int[] subject = SubjectPhrases.before(t, cueFrom, from);
    if (subject != null && !entry.takesRecipient()) {
      r.content(subject[0], subject[1]);
    }
    boolean more =
        frame == VerbFrame.TO
            || frame == VerbFrame.AS
            || frame == VerbFrame.THAT
            || frame == VerbFrame.FOR
            || frame == VerbFrame.WH
            || frame == VerbFrame.NP
            || frame == VerbFrame.ADJ
            || frame == VerbFrame.OF;
    if (more || r.content.isEmpty() && !by) {
      r.content(rest, ReportedContent.trimEnd(t, rest, to));
    }
    return r;
  }

  /** The subject of the sentence, for ", saying ...". */
  private static int[] mainSubject(TaggedText t, int i, int from, List<Attribution> before) {
    for (int k = before.size() - 1; k >= 0; k--) {
      Attribution attribution = before.get(k);
      if (attribution.hasSource()) {
        return new int[] {attribution.sourceFrom, attribution.sourceTo};
      }
    }
    for (int k = from; k < i; k++) {
      if (SubjectPhrases.isFinite(t, k) && t.quote[k] < 0) {
        int start = CueWords.start(t, k, from);
        return SubjectPhrases.of(t, start, from);
      }
    }
    return null;
  }

  /** "X did this and said that": the source of an earlier verb of the sentence. */
  private static int[] sharedSubject(
      TaggedText t, int cueFrom, int from, List<Attribution> before) {
    if (cueFrom <= from || !t.is(cueFrom - 1, WordClass.CCONJ) && !t.mark(cueFrom - 1, ',')) {
      return null;
    }
    return mainSubject(t, cueFrom - 1, from, before);
  }
}
