package org.newsconcord.compare.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newsconcord.consensus.consistency.Consistency;
import org.newsconcord.consensus.tally.OutletVerdict;

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
    for (int outlet = 0; outlet <= OUTLETS; outlet++) {
      claims.say("item of all", outlet, "known to all");
    }

    Claims.Scored scored = claims.score();
    Consistency one = scored.scores().get(OUTLETS);

    assertEquals(1, scored.model().of(OUTLETS).effectiveItems(), 0.01);
    assertTrue(one.low() <= one.value() && one.value() <= one.high(), one.toString());
    for (int outlet = 0; outlet < OUTLETS; outlet++) {
      Consistency other = scored.scores().get(outlet);
      assertTrue(one.high() - one.low() > 2 * (other.high() - other.low()), one + " " + other);
    }
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
   * On each of 20 items outlet 16 says at hour 0 what six others say two days later; at its time
   * ten outlets say something else. Outlet 17 says the same, but not first. On 100 more all agree.
   */
  @Test
  void whoIsFirstAndBorneOutLaterIsNotPunished() {
    Claims claims = new Claims();
    for (int item = 20; item < 120; item++) {
      for (int outlet = 0; outlet < 19; outlet++) {
        claims.say(id(item), outlet, "right");
      }
    }
    for (int item = 0; item < 20; item++) {
      List<Integer> others = new ArrayList<>();
      for (int outlet = 0; outlet < 16; outlet++) {
        others.add(outlet);
      }
      Collections.shuffle(others, new Random(item * 1009L));
      for (int outlet : others) {
        boolean early = others.indexOf(outlet) < 10;
        claims.say(id(item), outlet, "o" + outlet, early ? "old" : "new", early ? 0 : 2 * 86_400);
      }
      claims.say(id(item), 16, "o16", "new", 0);
      claims.say(id(item), 17, "o17", "new", 3600);
      claims.say(id(item), 18, "o18", "wrong", 0);
    }

    Claims.Scored scored = claims.score();

    assertEquals(120, scored.tallies().get(16).of(OutletVerdict.Kind.AGREE));
    for (int late = 17; late < 19; late++) {
      assertEquals(100, scored.tallies().get(late).of(OutletVerdict.Kind.AGREE));
      assertTrue(scored.tallies().get(late).of(OutletVerdict.Kind.CONFLICT) >= 10);
    }
    assertTrue(
        scored.scores().get(16).value() > scored.scores().get(17).value(),
        scored.scores().toString());
  }

  /**
   * On one item of a world 2,000 outlets that fill nothing else paraphrase a false number. They are
   * one voice, so the outlets of the world keep their scores.
   */
  @Test
  void aCrowdThatParaphrasesOneNumberIsOneVoice() {
    Claims.Scored before = world().score();
    Claims claims = world();
    for (int puppet = 0; puppet < 2000; puppet++) {
      claims.say(id(3), OUTLETS + puppet, "false");
    }

    Claims.Scored after = claims.score();

    assertEquals(2000, after.feeds().size(OUTLETS));
    assertEquals(1, after.feeds().size(0));
    assertEquals(1, after.tallies().get(OUTLETS).of(OutletVerdict.Kind.CONFLICT));
    for (int outlet = 0; outlet < OUTLETS; outlet++) {
      assertEquals(before.scores().get(outlet).value(), after.scores().get(outlet).value(), 0.02);
    }
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
