package org.newsconcord.claims.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.TaggedText;

/**
 * Finds who says what by constructions around reporting verbs: what the model of attributions takes
 * as its strongest sign. Immutable and thread-safe; linear in the length of a sentence with a
 * bounded look-around.
 */
final class AttributionRules {
  /** Longer sentences are read in pieces, so that time stays linear. */
  private static final int LONGEST_SENTENCE = 250;

  private static final double THRESHOLD = 0.3;
  private static final int LOOK_AHEAD = 5;

  private final ReportingClause clauses;

  AttributionRules(ReportingVerbs verbs, AttributionWords words) {
    this.clauses = new ReportingClause(verbs, words);
  }

  /** The attributions of the whole text, in the order of their cues. */
  List<Attribution> extract(TaggedText t) {
    List<Attribution> all = new ArrayList<>();
    for (int s = 0; s < t.sentences(); s++) {
      if (!t.text.isNoise(s)) {
        for (int from = t.first(s); from < t.last(s); from += LONGEST_SENTENCE) {
          all.addAll(sentence(t, from, Math.min(from + LONGEST_SENTENCE, t.last(s))));
        }
      }
    }
    all.sort(Comparator.comparingInt(r -> r.cueFrom));
    return all;
  }

  private List<Attribution> sentence(TaggedText t, int from, int to) {
    List<Attribution> attributions = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Attribution attribution = null;
      if (AccordingPhrase.isAt(t, i, to)) {
        attribution = AccordingPhrase.read(t, i, from, to, attributions);
      } else if (t.is(i, WordClass.VERB)) {
        attribution = clauses.read(t, i, from, to, attributions);
      }
      if (attribution != null && attribution.score >= THRESHOLD && !attribution.content.isEmpty()) {
        attributions.add(attribution);
      }
    }
    cutAtNext(t, attributions);
    return attributions;
  }

  /** Ends a content where the next attribution of the sentence begins beside it, not inside it. */
  private static void cutAtNext(TaggedText t, List<Attribution> attributions) {
    for (int r = 0; r < attributions.size(); r++) {
      for (int n = r + 1; n < Math.min(attributions.size(), r + 1 + LOOK_AHEAD); n++) {
        Attribution here = attributions.get(r);
        int cut = boundary(t, here, attributions.get(n));
        for (int[] span : here.content) {
          if (span[0] < cut && cut < span[1] && t.quote[cut] < 0) {
            span[1] = cut;
          }
        }
      }
    }
  }

  private static int boundary(TaggedText t, Attribution here, Attribution next) {
    boolean own = next.sourceFrom >= here.cueTo && next.sourceFrom < next.cueFrom;
    int b = own ? next.sourceFrom : next.cueFrom;
    if (b < here.cueTo + 2) {
      return -1;
    }
    boolean comma = t.mark(b - 1, ',') || t.is(b - 1, "--") || t.is(b - 1, "—");
    boolean relative = own && (t.is(b, "who") || t.is(b, "which"));
    if (comma && (!own || relative)) {
      return b - 1;
    }
    boolean joins = t.is(b - 1, WordClass.SCONJ) || t.is(b - 1, WordClass.CCONJ);
    if (joins && t.mark(b - 2, ',') && !t.is(b - 1, "that")) {
      return b - 2;
    }
    boolean and = t.is(b - 1, "and") || t.is(b - 1, "but");
    return and && !own ? b - 1 : -1;
  }
}
