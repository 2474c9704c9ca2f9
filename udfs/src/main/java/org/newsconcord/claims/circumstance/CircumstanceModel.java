package org.newsconcord.claims.circumstance;

import java.util.BitSet;
import java.util.List;
import org.newsconcord.claims.CircumstanceSample;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.model.BoostedTrees;

/**
 * Says which act or noun a time or place belongs to, and how sure that is: a model fitted to
 * expressions that were read by hand. Immutable, thread-safe.
 *
 * <p>Of the candidates the one with the highest probability wins, the earlier one of two alike.
 */
final class CircumstanceModel {
  /**
   * A head with the probability that a reader would agree.
   *
   * @param head the act or noun
   * @param probability 0 to 1
   * @param whole whether the head says enough to be a claim
   */
  record Choice(CircumstanceHead head, double probability, boolean whole) {
    /** Whether it becomes a claim where this probability is asked for. */
    boolean isClaim(double least) {
      return whole && probability >= least;
    }
  }

  private final ClaimType type;
  private final CircumstanceFeatures features;
  private final BoostedTrees trees;

  private CircumstanceModel(ClaimType type, CircumstanceFeatures features, String resource) {
    this.type = type;
    this.features = features;
    this.trees = BoostedTrees.load(CircumstanceModel.class, resource, CircumstanceFeatures.NAMES);
  }

  /** The model of times. */
  static CircumstanceModel ofTimes(CircumstanceFeatures features) {
    return new CircumstanceModel(ClaimType.DATE, features, "dates.trees.tsv");
  }

  /** The model of places. */
  static CircumstanceModel ofPlaces(CircumstanceFeatures features) {
    return new CircumstanceModel(ClaimType.PLACE, features, "places.trees.tsv");
  }

  /** The lists that the features read. */
  CircumstanceWords words() {
    return features.words;
  }

  /**
   * The likeliest head; null when the sentence has no candidate.
   *
   * @param detail what kind of time or place
   * @param cues the words that are cues of attributions
   */
  Choice choose(Passage passage, Circumstance c, double detail, BitSet cues) {
    List<CircumstanceHead> heads = HeadCandidates.of(passage, c, features.words);
    CircumstanceHead best = null;
    double highest = Double.NEGATIVE_INFINITY;
    for (CircumstanceHead head : heads) {
      boolean telling = cues.get(head.word());
      double odds = trees.logOdds(features.of(passage, c, detail, heads, head, telling));
      if (odds > highest) {
        best = head;
        highest = odds;
      }
    }
    return best == null
        ? null
        : new Choice(best, 1 / (1 + StrictMath.exp(-highest)), features.whole.is(passage, c, best));
  }

  /** The candidates as the trainer reads them. */
  CircumstanceSample sample(Passage passage, Circumstance c, double detail, BitSet cues) {
    TaggedText t = passage.words;
    int s = t.sentence[c.from()];
    List<CircumstanceHead> heads = HeadCandidates.of(passage, c, features.words);
    List<CircumstanceSample.Candidate> candidates =
        heads.stream()
            .map(
                head ->
                    new CircumstanceSample.Candidate(
                        t.begin(head.word()),
                        head.predicate(),
                        said(passage, head.subject()),
                        said(passage, head.object()),
                        features.whole.is(passage, c, head),
                        features.of(passage, c, detail, heads, head, cues.get(head.word()))))
            .toList();
    return new CircumstanceSample(
        type,
        passage.isHeadline(),
        t.begin(c.from()),
        t.end(c.to() - 1),
        t.text.sentenceBegin(s),
        t.text.sentenceEnd(s),
        CircumstanceFeatures.NAMES,
        candidates);
  }

  private static String said(Passage passage, int[] span) {
    return span == null ? null : passage.text(span[0], span[1]);
  }
}
