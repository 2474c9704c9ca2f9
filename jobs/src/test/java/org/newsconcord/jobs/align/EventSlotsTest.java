package org.newsconcord.jobs.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Quantity;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.slots.FrameSimilarity;

class EventSlotsTest {
  private static final String SENTENCE = "Lothia sent %s troops to Karu on Monday.";

  @Test
  void anEarlierClaimOnTheSameThingDoesNotMoveTheSlot() {
    SlotClaim first = troops("1", "b", "2024-01-02", 8000);
    SlotClaim second = troops("2", "c", "2024-01-03", 8000);
    SlotClaim earlier = troops("0", "a", "2024-01-01", 8000);
    String before =
        slotOf(
            new EventSlots(10, ClaimComparator.standard(), FrameSimilarity.NONE)
                .of("event", List.of(first, second)),
            "1");
    String after =
        slotOf(
            new EventSlots(10, ClaimComparator.standard(), FrameSimilarity.NONE)
                .of("event", List.of(second, earlier, first)),
            "1");
    assertEquals(before, after);
    assertNotEquals(
        before,
        slotOf(
            new EventSlots(10, ClaimComparator.standard(), FrameSimilarity.NONE)
                .of("other", List.of(first, second)),
            "1"));
  }

  @Test
  void slotsWithEqualKeysHaveIdsOfTheirOwn() {
    SlotClaim first = troops("1", "b", "2024-01-02", 8000);
    SlotClaim second = troops("2", "c", "2024-01-03", 20);
    List<EventSlots.Slot> slots =
        new EventSlots(1, ClaimComparator.standard(), FrameSimilarity.NONE)
            .of("event", List.of(first, second));
    assertEquals(2, slots.size());
    assertNotEquals(slots.get(0).id(), slots.get(1).id());
    assertFalse(slots.get(1).aligned());
  }

  private static String slotOf(List<EventSlots.Slot> slots, String claimId) {
    Map<String, String> slotOfClaim = new HashMap<>();
    slots.forEach(s -> s.claims().forEach(c -> slotOfClaim.put(c.claimId(), s.id())));
    return slotOfClaim.get(claimId);
  }

  private static SlotClaim troops(String id, String outlet, String day, double number) {
    String text = String.valueOf((int) number);
    int begin = SENTENCE.indexOf('%');
    Claim claim =
        Claim.at(ClaimType.QUANTITY, "test", 0)
            .span(begin, begin + text.length())
            .sentence(0, SENTENCE.length() - 2 + text.length())
            .subject("Lothia", "lothia")
            .predicate("send", "DEPLOY")
            .object("troops", "troop")
            .quantity(new Quantity(number, number, number, "troop", Hedge.EXACT, null))
            .build();
    return new SlotClaim(
        id,
        "article-" + outlet,
        outlet,
        "origin-" + outlet,
        Instant.parse(day + "T00:00:00Z"),
        SENTENCE.replace("%s", text),
        claim);
  }
}
