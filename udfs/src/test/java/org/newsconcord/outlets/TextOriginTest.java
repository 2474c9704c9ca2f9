package org.newsconcord.outlets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextOriginTest {

  @ParameterizedTest
  @CsvSource({
    // link, own outlet, own url, other outlet, other url, leads there
    "https://wire.example/a1, daily.example, , wire.example, , true",
    "https://wire.example/a1, Daily, , Wire, https://www.wire.example/b2, true",
    "http://www.wire.example/a1/, Wire, https://wire.example/print/a1, Wire, https://wire.example/a1, true",
    // the own address, the own outlet, another outlet, no address at all
    "https://wire.example/a1, Wire, https://www.wire.example/a1, Wire, https://wire.example/a1, false",
    "https://daily.example/x, daily.example, https://daily.example/x, wire.example, , false",
    "https://wire.example/a1, wire.example, , wire.example, https://wire.example/a2, false",
    "https://wire.example/a1, daily.example, , other.example, https://other.example/wire.example, false",
    "no address, daily.example, , wire.example, , false",
    ", daily.example, , wire.example, , false",
  })
  void aCanonicalLinkLeadsToTheOriginal(
      String link, String outlet, String url, String otherOutlet, String otherUrl, boolean leads) {
    assertEquals(leads, CanonicalLink.leadsTo(link, outlet, url, otherOutlet, otherUrl));
  }

  @ParameterizedTest
  @CsvSource({
    "This article was originally published on Example News., Example News, , true",
    "This story first appeared in the Northgate Herald on Monday., northgate-herald.example, , true",
    "Republished with permission from wire.example., wire.example, , true",
    "Originally posted at example.org/2024/troops, Other, https://www.example.org/2024/troops, true",
    "This article was originally published on Example News., Another Paper, , false",
    "This article was originally published on Example News., , , false",
    "The plan was first published in May., wire.example, , false",
    "Nothing about it., Example News, , false",
  })
  void theTextNamesWhereItWasFirst(String body, String outlet, String url, boolean names) {
    assertEquals(names, OriginMention.names(OriginMention.of(body), outlet, url));
  }

  @Test
  void nothingInNothingOut() {
    assertNull(OriginMention.of(null));
    assertNull(OriginMention.of(""));
    assertFalse(OriginMention.names(null, "wire.example", null));
    assertFalse(CanonicalLink.leadsTo(null, null, null, null, null));
    assertTrue(CanonicalLink.leadsTo("https://wire.example/1", null, null, "wire.example", null));
  }

  @Test
  void longHostileTextIsReadInLinearTime() {
    String text = "originally published aaaa ".repeat(40_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertNull(OriginMention.of(text));
          assertFalse(CanonicalLink.leadsTo(text, text, text, text, text));
        });
  }
}
