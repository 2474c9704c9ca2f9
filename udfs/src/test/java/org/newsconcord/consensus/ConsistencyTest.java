package org.newsconcord.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsistencyTest {
  private static final BetaPrior PRIOR = new BetaPrior(8, 2);
  private static final int OTHER_FEED = 1;

  @Test
  void feedThatMovesTheScoreLittleWidensTheIntervalLittle() {
    Consistency alone = Consistency.of(agreeing(500, 0), PRIOR, 0);
    Consistency swayed = Consistency.of(agreeing(500, 0.05), PRIOR, 0);

    assertTrue(swayed.low() < alone.low(), swayed + " " + alone);
    assertEquals(1 - 1.645 * 0.05, swayed.low(), 0.002);
  }

  @Test
  void scoreThatHangsOnOneFeedHasTheWholeInterval() {
    Consistency swayed = Consistency.of(agreeing(50, 1), PRIOR, 0);

    assertEquals(0, swayed.low());
    assertEquals(1, swayed.high());
  }

  @Test
  void moreItemsNarrowTheInterval() {
    Consistency few = Consistency.of(agreeing(5, 0), PRIOR, 0);
    Consistency many = Consistency.of(agreeing(500, 0), PRIOR, 0);

    assertTrue(many.high() - many.low() < few.high() - few.low(), few + " " + many);
  }

  /** Full agreement on items of one event each; a silent feed would take this much of it. */
  private static OutletTally agreeing(int items, double sway) {
    OutletTally tally = new OutletTally();
    for (int item = 0; item < items; item++) {
      OutletVerdict verdict = new OutletVerdict(0, OutletVerdict.Kind.AGREE, 1, 0.5, 0, 1);
      tally.add("event " + item, List.of(verdict));
      if (sway > 0) {
        tally.addSway(verdict, Map.of(OTHER_FEED, -sway));
      }
    }
    return tally;
  }
}
