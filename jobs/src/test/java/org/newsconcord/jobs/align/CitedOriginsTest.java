package org.newsconcord.jobs.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsconcord.claims.AttributionKind;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimAttribution;
import org.newsconcord.claims.ClaimType;

class CitedOriginsTest {
  /** The origin that articles of the event which credit the agency of this name have too. */
  private static final String KARU_TIMES = "4c9b623f6eeb7af1";

  @Test
  void sentencesThatCiteOneSourceAreOneVoice() {
    List<SlotClaim> claims =
        List.of(
            claim("a", 4, ClaimType.QUANTITY, "troops"),
            claim("a", 4, ClaimType.CITATION, "The Karu Times"),
            claim("b", 7, ClaimType.QUANTITY, "soldiers"),
            claim("b", 7, ClaimType.CITATION, "Karu Times"),
            claim("b", 8, ClaimType.QUANTITY, "tanks"),
            claim("c", 2, ClaimType.QUANTITY, "tanks"),
            claim("c", 2, ClaimType.CITATION, "the report"),
            claim("c", 3, ClaimType.CITATION, null));
    assertEquals(
        List.of(KARU_TIMES, KARU_TIMES, KARU_TIMES, KARU_TIMES, "of-b", "of-c", "of-c", "of-c"),
        CitedOrigins.applied("event", claims).stream().map(SlotClaim::originId).toList());
  }

  @Test
  void aPublicationOfAnyNameIsOneVoiceToo() {
    List<SlotClaim> claims =
        List.of(
            claim("a", 1, ClaimType.QUANTITY, "houses"),
            statement("a", 1, "the Pine Hollow Courier"),
            claim("b", 5, ClaimType.QUANTITY, "homes"),
            statement("b", 5, "The Pine Hollow Courier"),
            claim("c", 2, ClaimType.QUANTITY, "homes"),
            statement("c", 2, "the fire chief"));
    List<String> origins =
        CitedOrigins.applied("event", claims).stream().map(SlotClaim::originId).toList();
    assertEquals(origins.get(0), origins.get(2));
    assertEquals("of-c", origins.get(4));
  }

  private static SlotClaim statement(String article, int sentence, String source) {
    Claim claim =
        Claim.at(ClaimType.STATEMENT, "rule", sentence)
            .span(0, 1)
            .sentence(0, 8)
            .attribution(
                new ClaimAttribution(AttributionKind.INDIRECT, source, null, null, "said", null))
            .build();
    return new SlotClaim("id", article, "outlet", "of-" + article, null, "sentence", claim);
  }

  private static SlotClaim claim(String article, int sentence, ClaimType type, String object) {
    Claim claim =
        Claim.at(type, "rule", sentence).span(0, 1).sentence(0, 8).object(object, null).build();
    return new SlotClaim("id", article, "outlet", "of-" + article, null, "sentence", claim);
  }
}
