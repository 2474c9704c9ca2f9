package org.newsconcord.consensus.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.tally.OutletTally;
import org.newsconcord.consensus.tally.OutletVerdict;
import org.newsconcord.consensus.tally.OutletVerdict.Kind;

class ConsistencyTest {
  private static final int NUMBERS = 0;
  private static final int OFFICES = 1;

  @Test
  void theValueLiesInItsIntervalAndSupportNarrowsIt() {
    Map<Integer, OutletTally> tallies = new TreeMap<>();
    for (int outlet = 0; outlet < 30; outlet++) {
      int items = 5 << outlet % 7;
      tallies.put(outlet, tally(NUMBERS, items, (outlet % 5) * items / 12));
    }
    ConsistencyModel model = fit(tallies);

    for (int outlet = 0; outlet < 30; outlet++) {
      Consistency score = model.of(outlet).consistency();
      assertTrue(score.low() < score.value() && score.value() < score.high(), score.toString());
    }
    assertTrue(width(model, 15) > width(model, 5), "10 items without a difference, and 160");
    assertTrue(width(model, 2) > width(model, 27), "20 items with 3 differences, and 320 with 53");
  }

  @Test
  void outletsThatNothingSetsApartShareOneValueAndOneTier() {
    Map<Integer, OutletTally> tallies = new TreeMap<>();
    for (int outlet = 0; outlet < 20; outlet++) {
      tallies.put(outlet, tally(NUMBERS, 50 + 40 * outlet, outlet % 4 == 0 ? 1 : 0));
    }
    ConsistencyModel model = fit(tallies);

    assertEquals(
        1,
        tallies.keySet().stream().map(o -> model.of(o).consistency().value()).distinct().count());
    assertEquals(1, Map.copyOf(model.tiers(tallies.keySet())).values().stream().distinct().count());
    assertTrue(model.separation().itemsForHalf() > 850, "more than anybody has");
  }

  @Test
  void orderIsClaimedOnlyWhereItIsCredible() {
    Map<Integer, OutletTally> tallies = new TreeMap<>();
    for (int outlet = 0; outlet < 6; outlet++) {
      tallies.put(outlet, tally(NUMBERS, 400, outlet < 3 ? 8 + outlet : 120 + outlet));
    }
    ConsistencyModel model = fit(tallies);

    Map<Integer, Integer> tiers = model.tiers(tallies.keySet());

    assertEquals(Map.of(0, 1, 1, 1, 2, 1, 3, 2, 4, 2, 5, 2), tiers);
    assertTrue(model.of(0).above(model.of(3)) > 0.99);
    assertEquals(0.5, model.of(0).above(model.of(0)), 1e-9);
  }

  @Test
  void aKindThatNeverDiffersCountsLittle() {
    Map<Integer, OutletTally> tallies = new TreeMap<>();
    for (int outlet = 0; outlet < 10; outlet++) {
      OutletTally both = tally(NUMBERS, 100, 5);
      both.merge(tally(OFFICES, 1000, 0));
      tallies.put(outlet, both);
    }
    ConsistencyModel model = fit(tallies);

    assertEquals(100 * 0.96, model.of(0).effectiveItems(), 12);
  }

  @Test
  void anUncertainItemMovesTheScoreLittle() {
    Map<Integer, OutletTally> tallies = new TreeMap<>();
    for (int outlet = 0; outlet < 10; outlet++) {
      tallies.put(outlet, tally(NUMBERS, 100, 5 * outlet % 35));
    }
    ConsistencyModel model = fit(tallies);
    OutletVerdict sure = new OutletVerdict(1, NUMBERS, Kind.CONFLICT, 0.999, 1, true, 0, 1);
    OutletVerdict unsure = new OutletVerdict(1, NUMBERS, Kind.CONFLICT, 0.6, 1, true, 0, 1);

    assertTrue(model.of(1).effect(sure) < model.of(1).effect(unsure));
    assertTrue(model.of(1).effect(unsure) < 0);
  }

  @Test
  void verdictsThatTakeNoSideDoNotCount() {
    OutletTally tally = new OutletTally(2);
    for (Kind kind : Kind.values()) {
      tally.add(List.of(new OutletVerdict(0, NUMBERS, kind, 0.99, 1, true, 0, 1)));
    }
    assertEquals(3, tally.items(), "AGREE, CONFLICT and STALE");
    assertFalse(new OutletVerdict(0, NUMBERS, Kind.TWO_SIDED, 0.6, 1, true, 0, 1).scored());
  }

  private static double width(ConsistencyModel model, int outlet) {
    Consistency score = model.of(outlet).consistency();
    return score.high() - score.low();
  }

  private static ConsistencyModel fit(Map<Integer, OutletTally> tallies) {
    return ConsistencyModel.fit(
        tallies, FeedGroups.none(tallies.size()), 2, ConsistencyParameters.standard());
  }

  /** Items of events of their own, so many of them against the outlet. */
  private static OutletTally tally(int attribute, int items, int differing) {
    OutletTally tally = new OutletTally(2);
    for (int item = 0; item < items; item++) {
      Kind kind = item < differing ? Kind.CONFLICT : Kind.AGREE;
      tally.add(new ArrayList<>(List.of(new OutletVerdict(0, attribute, kind, 1, 1, true, 0, 1))));
    }
    return tally;
  }
}
