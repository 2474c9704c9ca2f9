package org.newsconcord.outlets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that look alike to the letter are one outlet. */
class OutletNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Karu Times",
        " Karu  Times ",
        "Karu\u00a0Times",
        "Karu\u200b Times",
        "\u202eKaru Times\u202c",
        "\uff2b\uff41\uff52\uff55 Times",
        "Karu T\u00adimes\ufe0f",
        "\u2066Karu Times\u2069"
      })
  void invisibleCharactersAndFormsDoNotMakeAnotherOutlet(String given) {
    assertEquals("Karu Times", OutletName.of(given, null));
  }

  @Test
  void aLastStopGoesAndTheStopsOfAnAcronymStay() {
    assertEquals("npr.org", OutletName.of("www.npr.org.", null));
    assertEquals("Example", OutletName.of("Example.", null));
    assertEquals("A.P.", OutletName.of("A.P.", null));
    assertEquals("Karu Times Inc.", OutletName.of("Karu Times Inc.", null));
  }

  @Test
  void aNameWithoutAnythingToSeeIsNone() {
    assertNull(OutletName.of("\u200b\u2060", null));
    assertEquals("a.example", OutletName.of("\u200b", "a.example"));
  }
}
