package org.newsconcord.jobs.evaluate.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.tally.OutletTally;
import org.newsconcord.consensus.tally.OutletVerdict;
import org.newsconcord.consensus.tally.OutletVerdict.Kind;
import org.newsconcord.jobs.score.EventTallies;

class SplitHalvesTest {
  private static final int OUTLETS = 24;
  private static final int SPLITS = 6;

  @Test
  void outletsThatDifferAreFoundAgainInTheOtherHalf() {
    SplitHalves halves = split(outlet -> 0.02 + 0.012 * outlet);

    assertEquals(OUTLETS, halves.ranked().size());
    assertTrue(halves.splitHalf() > 0.8, "split half " + halves.splitHalf());
    assertEquals(0.9, halves.covered() / halves.compared(), 0.07);
    assertTrue(halves.turnedOrders() < 0.1, "turned " + halves.turnedOrders());
  }

  @Test
  void outletsThatAreAlikeHaveNoReliabilityButHonestIntervals() {
    SplitHalves halves = split(outlet -> 0.05);

    assertTrue(halves.splitHalf() < 0.4, "split half " + halves.splitHalf());
    assertEquals(0.9, halves.covered() / halves.compared(), 0.07);
    assertEquals(1, halves.tierStability(), 0.1);
  }

  private interface Rate {
    double of(int outlet);
  }

  private static SplitHalves split(Rate rate) {
    RandomGenerator random = new SplittableRandom(5);
    List<EventTallies.OfEvent> events = new ArrayList<>();
    for (int event = 0; event < 250; event++) {
      TreeMap<Integer, OutletTally> tallies = new TreeMap<>();
      for (int outlet = 0; outlet < OUTLETS; outlet++) {
        Kind kind = random.nextDouble() < rate.of(outlet) ? Kind.CONFLICT : Kind.AGREE;
        OutletTally tally = new OutletTally(1);
        tally.add(List.of(new OutletVerdict(outlet, 0, kind, 1, 1, true, 0, 1)));
        tallies.put(outlet, tally);
      }
      events.add(new EventTallies.OfEvent("event " + event, tallies));
    }
    SplitHalves halves = new SplitHalves(events, FeedGroups.none(OUTLETS), 1, 30);
    for (int number = 1; number <= SPLITS; number++) {
      halves.split(number);
    }
    return halves;
  }
}
