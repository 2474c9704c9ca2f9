package org.newsconcord.jobs.align;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.question.ClaimJudge;
import org.newsconcord.compare.question.Judgement;
import org.newsconcord.slots.SlotAligner;

/** How the claims of one event relate, pair by pair; a sentence and its copies say the same. */
final class SlotPairs {
  private final Map<String, Integer> sentenceOfClaim = new HashMap<>();
  private final SlotAligner aligner;
  private final ClaimComparator comparator;
  private final ClaimJudge judge;

  private SlotPairs(SlotAligner aligner, ClaimComparator comparator, ClaimJudge judge) {
    this.aligner = aligner;
    this.comparator = comparator;
    this.judge = judge;
  }

  /** The pairs of claims whose distinct sentences were aligned, in that order. */
  static SlotPairs of(
      List<List<SlotClaim>> sentences,
      SlotAligner aligner,
      ClaimComparator comparator,
      ClaimJudge judge) {
    SlotPairs pairs = new SlotPairs(aligner, comparator, judge);
    for (int i = 0; i < sentences.size(); i++) {
      for (SlotClaim claim : sentences.get(i)) {
        pairs.sentenceOfClaim.put(claim.claimId(), i);
      }
    }
    return pairs;
  }

  /** How claims of the language compare. */
  ClaimComparator comparator() {
    return comparator;
  }

  Judgement of(SlotClaim a, SlotClaim b) {
    Integer one = sentenceOfClaim.get(a.claimId());
    Integer other = sentenceOfClaim.get(b.claimId());
    return one == null || one.equals(other)
        ? new Judgement(comparator.compare(a.observation(), b.observation()), 1, 1)
        : judge.of(aligner.view(one, other, a.observation(), b.observation()));
  }
}
