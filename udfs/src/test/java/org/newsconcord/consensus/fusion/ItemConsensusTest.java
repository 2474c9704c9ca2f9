package org.newsconcord.consensus.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsconcord.consensus.consistency.BetaDistribution;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.ConsensusVote;
import org.newsconcord.consensus.item.ValueKernel;
import org.newsconcord.consensus.item.ValueKernels;
import org.newsconcord.consensus.item.ValueMatch;

class ItemConsensusTest {
  private static final ConsensusParameters PARAMETERS = ConsensusParameters.standard();

  @Test
  void threeAgainstOneAtEqualAccuracy() {
    double[] p = probabilities(ValueKernels.text(), "x", "x", "x", "y");

    assertEquals(0.941, p[0], 0.001);
    assertEquals(1, p[0] + p[1], 1e-12);
  }

  @Test
  void aVagueValueSupportsAFullerOneAndNotTheReverse() {
    double[] p =
        probabilities(ValueKernels.path(), "usa", "usa/texas/dallas", "usa/texas/dallas", "usa");

    assertEquals(1, p[1] > p[0] ? 1 : 0);
  }

  @Test
  void timesMatchAcrossMidnight() {
    assertEquals(ValueMatch.SAME, ValueKernels.clock(10).match("1435", "4"));
    assertEquals(ValueMatch.DIFFERENT, ValueKernels.clock(10).match("1435", "6"));
  }

  @Test
  void aPartOfAListIsVaguer() {
    assertEquals(ValueMatch.VAGUER, ValueKernels.list().match("a", "a/b"));
    assertEquals(ValueMatch.FULLER, ValueKernels.list().match("a/b", "b"));
    assertEquals(ValueMatch.DIFFERENT, ValueKernels.list().match("a/b", "b/a"));
  }

  @Test
  void betaQuantilesAreThoseOfTheBooks() {
    assertEquals(0.05, BetaDistribution.quantile(1, 1, 0.05), 1e-9);
    assertEquals(0.5, BetaDistribution.quantile(7, 7, 0.5), 1e-9);
    assertEquals(1 - Math.pow(0.05, 1.0 / 3), BetaDistribution.quantile(1, 3, 0.95), 1e-9);
  }

  private static double[] probabilities(ValueKernel kernel, String... values) {
    List<ConsensusVote> votes = new ArrayList<>();
    for (int outlet = 0; outlet < values.length; outlet++) {
      votes.add(
          new ConsensusVote(
              outlet,
              "o" + outlet,
              values[outlet],
              values[outlet],
              ConsensusVote.UNDATED,
              true,
              "c" + outlet));
    }
    ConsensusItem item = ConsensusItem.of("item", "event", 0, votes, kernel);
    Ballot ballot = Ballot.of(item, FeedGroups.none(values.length));
    return ItemConsensus.of(ballot, OutletAccuracies.start(values.length, 1, PARAMETERS));
  }
}
