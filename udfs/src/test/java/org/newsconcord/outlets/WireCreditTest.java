package org.newsconcord.outlets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WireCreditTest {

  @ParameterizedTest
  @CsvFileSource(resources = "wire-credits.psv", delimiter = '|')
  void findsTheAgencyThatTheArticleCredits(
      String headline, String byline, String body, String agency) {
    String text = body == null ? null : body.replace("\\n", "\n");
    assertEquals(agency, WireCredit.of(headline, byline, text));
  }

  @Test
  void nothingInNothingOut() {
    assertNull(WireCredit.of(null, null, null));
    assertNull(WireCredit.of("", "", ""));
  }

  @Test
  void longHostileTextIsReadInLinearTime() {
    String capitals = "Aaaa Bbbb ".repeat(20_000);
    String open = "(Reporting by ".repeat(20_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertNull(WireCredit.of(capitals, capitals, capitals));
          assertNull(WireCredit.of(open, open, open));
        });
  }
}
