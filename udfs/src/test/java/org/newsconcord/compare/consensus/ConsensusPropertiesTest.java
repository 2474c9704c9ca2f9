package org.newsconcord.compare.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newsconcord.consensus.Consistency;
import org.newsconcord.consensus.OutletVerdict;

class ConsensusPropertiesTest {
  private static final int OUTLETS = 8;
  private static final int ITEMS = 120;
  private static final double EXACT = 1e-9;

  @Test
  void reprintsOfOneStoryChangeNoOtherScore() {
    Claims.Scored before = world().score();
    Claims claims = world();
    for (int copy = 0; copy < 12; copy++) {
      for (int item = 0; item < 40; item++) {
        String id = id(item);
        claims.say(id, OUTLETS + copy, id + "-origin-3", value(3, item), 3600);
      }
    }

    Claims.Scored after = claims.score();

    for (int outlet = 0; outlet < OUTLETS; outlet++) {
      assertEquals(before.scores().get(outlet).value(), after.scores().get(outlet).value(), EXACT);
      assertEquals(before.scores().get(outlet).low(), after.scores().get(outlet).low(), EXACT);
    }
  }

  @Test
  void duplicatingTheBestOutletDoesNotRaiseItsScore() {
    Claims.Scored before = world().score();
    Claims claims = world();
    for (int copy = 0; copy < 5; copy++) {
      for (int item = 0; item < ITEMS; item++) {
        claims.copy(id(item), OUTLETS + copy, 0, value(0, item));
      }
    }

    Claims.Scored after = claims.score();

    assertEquals(after.feeds().of(0), after.feeds().of(OUTLETS));
    assertNotEquals(after.feeds().of(0), after.feeds().of(1));
    assertTrue(
        after.scores().get(0).value() <= before.scores().get(0).value() + EXACT,
        before.scores().get(0) + " became " + after.scores().get(0));
  }

  @Test
  void renamingAndShufflingGiveIdenticalScores() {
    Claims claims = world();
    Claims.Scored before = claims.score();
    List<String> order = new ArrayList<>(claims.ids());
    Collections.shuffle(order, new Random(7));

    Claims.Scored after = claims.score(order, outlet -> OUTLETS - 1 - outlet);

    for (int outlet = 0; outlet < OUTLETS; outlet++) {
      assertEquals(before.scores().get(outlet), after.scores().get(OUTLETS - 1 - outlet));
    }
  }

  @Test
  void oneClaimGivesAWideInterval() {
    Claims claims = world();
    claims.say(id(0), OUTLETS, value(0, 0));

    Consistency one = claims.score().scores().get(OUTLETS);

    assertEquals(1, one.effectiveItems(), EXACT);
    assertTrue(one.high() - one.low() > 0.5, one.toString());
    assertTrue(one.low() <= one.value() && one.value() <= one.high(), one.toString());
  }

  @Test
  void twoBlocsAreFlaggedAndTheSmallerIsNotPunished() {
    Claims claims = new Claims();
    for (int item = 0; item < 200; item++) {
      for (int outlet = 0; outlet < 9; outlet++) {
        boolean slip = new Random(item * 31L + outlet).nextInt(20) == 0;
        String side = outlet < 5 ? "gate " : "runway ";
        claims.say(id(item), outlet, slip ? "slip " + outlet : side + item);
      }
    }

    Claims.Scored scored = claims.score();

    assertEquals(2, scored.blocs().count());
    assertTrue(scored.blocs().opposed(0, 8));
    assertTrue(scored.scores().get(8).value() > 0.8, scored.scores().get(8).toString());
    assertEquals(scored.scores().get(0).value(), scored.scores().get(8).value(), 0.1);
  }

  /**
   * On each of 20 items outlet 8 says at hour 0 what four others say two days later; at its time
   * four outlets say something else. Outlet 9 says the same, but not first. On 100 more all agree.
   */
  @Test
  void whoIsFirstAndBorneOutLaterIsNotPunished() {
    Claims claims = new Claims();
    for (int item = 20; item < 120; item++) {
      for (int outlet = 0; outlet < 11; outlet++) {
        claims.say(id(item), outlet, "right");
      }
    }
    for (int item = 0; item < 20; item++) {
      List<Integer> others = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
      Collections.shuffle(others, new Random(item * 1009L));
      for (int outlet : others) {
        boolean early = others.indexOf(outlet) < 4;
        claims.say(id(item), outlet, "o" + outlet, early ? "old" : "new", early ? 0 : 2 * 86_400);
      }
      claims.say(id(item), 8, "o8", "new", 0);
      claims.say(id(item), 9, "o9", "new", 3600);
      claims.say(id(item), 10, "o10", "wrong", 0);
    }

    Claims.Scored scored = claims.score();

    assertEquals(120, scored.tallies().get(8).of(OutletVerdict.Kind.AGREE));
    assertEquals(20, scored.tallies().get(9).of(OutletVerdict.Kind.CONFLICT));
    assertEquals(20, scored.tallies().get(10).of(OutletVerdict.Kind.CONFLICT));
    assertTrue(
        scored.scores().get(8).value() > scored.scores().get(9).value(),
        scored.scores().toString());
  }

  /** Eight honest outlets, the first the best, each with slips of its own. */
  private static Claims world() {
    Claims claims = new Claims();
    for (int item = 0; item < ITEMS; item++) {
      for (int outlet = 0; outlet < OUTLETS; outlet++) {
        claims.say(id(item), outlet, value(outlet, item));
      }
    }
    return claims;
  }

  private static String value(int outlet, int item) {
    boolean slip = new Random(item * 1009L + outlet).nextInt(100) < 2 + 5 * outlet;
    return slip ? "slip " + (item * 7 + outlet) % 3 : "right " + item;
  }

  private static String id(int item) {
    return String.format(java.util.Locale.ROOT, "item-%03d", item);
  }
}
