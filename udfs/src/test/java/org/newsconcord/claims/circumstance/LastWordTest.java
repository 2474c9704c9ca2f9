package org.newsconcord.claims.circumstance;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.ClaimExtractor;

/** A text may end with a word that asks for a number behind it. */
class LastWordTest {
  @ParameterizedTest
  @ValueSource(strings = {"The guards will let them in", "They will come in", "He will act within"})
  void theTextEndsBehindIt(String text) {
    assertDoesNotThrow(() -> ClaimExtractor.standard().extract(ArticleText.of(text)));
  }
}
