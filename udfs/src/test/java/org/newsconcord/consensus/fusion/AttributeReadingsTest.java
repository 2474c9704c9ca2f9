package org.newsconcord.consensus.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.ConsensusVote;
import org.newsconcord.consensus.item.ValueKernels;

/** Outlets that mean different things by one attribute. */
class AttributeReadingsTest {
  private static final int SCHEDULED = 0;
  private static final int ACTUAL = 1;
  private static final int ITEMS = 150;
  private static final int SMALLER = 3;
  private static final int OUTLETS = 10;

  @Test
  void theMeaningOfTheMoreReliableIsKeptThoughFewerShareIt() {
    List<Ballot> ballots = ballots();
    Map<Long, PairTally> pairs = new TreeMap<>();
    PairJudge judge =
        new PairJudge(pairs, PairJudge.Scope.ATTRIBUTE, key -> true, key -> false, OUTLETS);
    ballots.forEach(judge::add);
    FeedGroups feeds = FeedGroups.none(OUTLETS);

    FeedKappas kappas = FeedKappas.counted(feeds);
    pairs.forEach(kappas::add);
    AttributeBlocs blocs = AttributeBlocs.of(feeds, kappas);
    OutletAccuracies accuracies = fit(ballots, blocs);
    OutletAccuracies byNumber = fit(ballots, AttributeBlocs.none());

    assertTrue(byNumber.at(9, ACTUAL) > 0.9, "larger bloc " + byNumber.at(9, ACTUAL));
    assertEquals(1, blocs.attributes());
    assertEquals(2, blocs.at(ACTUAL));
    assertTrue(accuracies.at(0, ACTUAL) > 0.9, "smaller bloc " + accuracies.at(0, ACTUAL));
    assertTrue(accuracies.at(9, ACTUAL) < 0.2, "larger bloc " + accuracies.at(9, ACTUAL));
    for (Ballot ballot : ballots) {
      if (ballot.item().attribute() == ACTUAL) {
        int chosen = ItemChoice.of(ballot, ItemConsensus.of(ballot, accuracies));
        assertTrue(ballot.item().value(chosen).startsWith("gate"), ballot.item().id());
      }
    }
  }

  @Test
  void withoutBlocsEveryAttributeHasOneMeaning() {
    FeedGroups feeds = FeedGroups.none(OUTLETS);
    assertEquals(0, AttributeBlocs.of(feeds, FeedKappas.counted(feeds)).attributes());
    assertEquals(0, AttributeBlocs.none().most());
  }

  private static OutletAccuracies fit(List<Ballot> ballots, AttributeBlocs blocs) {
    FeedGroups feeds = FeedGroups.none(OUTLETS);
    return new ConsensusModel(ConsensusParameters.standard(), feeds, blocs, 2)
        .fit(known -> sums(ballots, known))
        .accuracies();
  }

  /** Three outlets that rarely err say when the gate is left, seven that err more the runway. */
  private static List<Ballot> ballots() {
    List<Ballot> ballots = new ArrayList<>();
    for (int item = 0; item < ITEMS; item++) {
      List<ConsensusVote> scheduled = new ArrayList<>();
      List<ConsensusVote> actual = new ArrayList<>();
      for (int outlet = 0; outlet < OUTLETS; outlet++) {
        int chance = new Random(item * 1009L + outlet).nextInt(100);
        boolean slip = chance < (outlet < SMALLER ? 2 : 15);
        String meant = outlet < SMALLER ? "gate " : "runway ";
        scheduled.add(vote(outlet, slip ? "slip " + outlet : "right"));
        actual.add(vote(outlet, chance == 0 ? "slip " + outlet : meant + item));
      }
      ballots.add(ballot("scheduled " + item, SCHEDULED, scheduled));
      ballots.add(ballot("actual " + item, ACTUAL, actual));
    }
    return ballots;
  }

  private static Ballot ballot(String id, int attribute, List<ConsensusVote> votes) {
    return Ballot.of(
        ConsensusItem.of(id, id, attribute, votes, ValueKernels.text()), FeedGroups.none(OUTLETS));
  }

  private static ConsensusVote vote(int outlet, String value) {
    String name = "outlet " + outlet;
    return new ConsensusVote(
        outlet, name, value, value + " by " + name, ConsensusVote.UNDATED, true, name);
  }

  private static AccuracySums sums(List<Ballot> ballots, OutletAccuracies known) {
    AccuracySums sums = new AccuracySums(OUTLETS, 2);
    ballots.forEach(ballot -> sums.add(ballot, ItemConsensus.of(ballot, known)));
    return sums;
  }
}
