package org.newsconcord.consensus.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.newsconcord.consensus.feed.FeedEvidence;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.feed.FeedRules;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.ConsensusVote;
import org.newsconcord.consensus.item.ValueKernels;

class HeldOutVoicesTest {
  private static final int ITEMS = 400;
  private static final int OUTLETS = 5;

  @Test
  void outletsThatHardlyEverDifferAreTrustedFurther() {
    ConsensusModel.Fit fit = fit(0.01);

    assertEquals(0.98, fit.cap());
    assertTrue(fit.accuracies().exact(0, 0) > 0.97);
  }

  @Test
  void anOutletThatTheOthersContradictOnEverySeventhItemIsTrustedLess() {
    ConsensusModel.Fit fit = fit(0.14);

    assertEquals(0.90, fit.cap());
    assertEquals(0.90, fit.accuracies().exact(0, 0));
  }

  @Test
  void nothingHeldOutLeavesTheHighestCap() {
    assertEquals(0.98, new HeldOutVoices().best());
  }

  /**
   * On each item the first outlet and one of the others, which differ on this share. Nobody can say
   * who is right, and the first, who is in every pair, makes the consensus and is confirmed by it.
   */
  private static ConsensusModel.Fit fit(double differing) {
    SplittableRandom random = new SplittableRandom(3);
    List<ConsensusVote> votes = new ArrayList<>();
    List<Ballot> ballots = new ArrayList<>();
    FeedGroups feeds = new FeedEvidence(OUTLETS, 1, OUTLETS).groups(FeedRules.standard());
    for (int item = 0; item < ITEMS; item++) {
      votes.clear();
      votes.add(vote(0, "same"));
      boolean differs = random.nextDouble() < differing;
      votes.add(vote(1 + item % (OUTLETS - 1), differs ? "other" : "same"));
      ballots.add(
          Ballot.of(
              ConsensusItem.of("i" + item, "e" + item, 0, votes, ValueKernels.text()), feeds));
    }
    return new ConsensusModel(ConsensusParameters.standard(), feeds, AttributeBlocs.none(), 1)
        .learn(
            known -> {
              AccuracySums sums = new AccuracySums(OUTLETS, 1);
              ballots.forEach(ballot -> sums.add(ballot, ItemConsensus.of(ballot, known)));
              return sums;
            },
            capped -> {
              HeldOutVoices voices = new HeldOutVoices();
              ballots.forEach(ballot -> voices.add(ballot, capped));
              return voices;
            });
  }

  private static ConsensusVote vote(int outlet, String value) {
    return new ConsensusVote(
        outlet, "o" + outlet, value, value, ConsensusVote.UNDATED, true, "c" + outlet);
  }
}
