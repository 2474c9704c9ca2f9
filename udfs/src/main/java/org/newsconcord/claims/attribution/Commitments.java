package org.newsconcord.claims.attribution;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimAttribution;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.CueClass;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.claims.grammar.VerbFrame;

/** Gives claims inside an attribution the commitment of their source. Stateless. */
public final class Commitments {
  /** A sentence with more attributions is no prose; the rest is left to the narrator. */
  private static final int MOST_CANDIDATES = 64;

  private Commitments() {}

  /**
   * Replaces, in {@code claims} from {@code first} on, each narrator's claim that stands inside the
   * content of an attribution.
   */
  public static void apply(
      Passage passage,
      List<Attribution> attributions,
      List<ClaimAttribution> sources,
      List<Claim> claims,
      int first) {
    TaggedText t = passage.words;
    List<List<Integer>> bySentence = bySentence(t, attributions);
    for (int i = first; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      if (claim.type() != ClaimType.STATEMENT && claim.attribution() == ClaimAttribution.NARRATOR) {
        List<Integer> near = bySentence.get(sentenceAt(t, claim.begin()));
        int inner = innermost(t, attributions, near, claim);
        if (inner >= 0) {
          claims.set(i, committed(claim, sources.get(inner)));
        }
      }
    }
  }

  /** Reports by the sentences that their contents touch. */
  private static List<List<Integer>> bySentence(TaggedText t, List<Attribution> attributions) {
    List<List<Integer>> bySentence = new ArrayList<>(t.sentences());
    for (int s = 0; s < t.sentences(); s++) {
      bySentence.add(new ArrayList<>(0));
    }
    for (int r = 0; r < attributions.size(); r++) {
      for (int[] span : attributions.get(r).content) {
        for (int s = t.sentence[span[0]]; s <= t.sentence[span[1] - 1]; s++) {
          List<Integer> here = bySentence.get(s);
          if (here.isEmpty() || here.get(here.size() - 1) != r) {
            here.add(r);
          }
        }
      }
    }
    return bySentence;
  }

  private static int sentenceAt(TaggedText t, int offset) {
    int low = 0;
    int high = t.sentences() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (t.begin(t.first(middle)) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static int innermost(
      TaggedText t, List<Attribution> attributions, List<Integer> candidates, Claim claim) {
    int best = -1;
    int width = Integer.MAX_VALUE;
    int reach = Math.min(candidates.size(), MOST_CANDIDATES);
    for (int r : candidates.subList(0, reach)) {
      for (int[] span : attributions.get(r).content) {
        int begin = t.begin(span[0]);
        int end = t.end(span[1] - 1);
        if (begin <= claim.begin()
            && claim.end() <= end
            && end - begin < width
            && !isPastRefusal(t, attributions.get(r), span[0], claim.begin())) {
          best = r;
          width = end - begin;
        }
      }
    }
    return best;
  }

  /** "refused to promise it, and Holt left": what follows the comma is not refused. */
  private static boolean isPastRefusal(TaggedText t, Attribution attribution, int from, int begin) {
    boolean clause =
        attribution.frame == VerbFrame.THAT
            || attribution.frame == VerbFrame.CLAUSE
            || attribution.frame == VerbFrame.QUOTE
            || attribution.frame == VerbFrame.END;
    if (attribution.cueClass() != CueClass.DENY || clause) {
      return false;
    }
    for (int i = from; i + 1 < t.size && t.begin(i) < begin; i++) {
      if (t.mark(i, ',')
          && (t.is(i + 1, WordClass.CCONJ)
              || t.is(i + 1, WordClass.SCONJ)
              || t.is(i + 1, "which")
              || t.is(i + 1, "who"))) {
        return true;
      }
    }
    return false;
  }

  private static Claim committed(Claim claim, ClaimAttribution source) {
    Claim.Builder changed = claim.toBuilder().attribution(source);
    boolean factual = claim.type() != ClaimType.OFFICE && claim.type() != ClaimType.CITATION;
    if (source.cueClass() == CueClass.DENY && factual) {
      changed.polarity(-claim.polarity());
    }
    return changed.build();
  }
}
