package org.newsconcord.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The noun phrase of an object is told from what restricts it by its key. */
class ObjectPhraseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an order creating a council | order | an order
          for the old treaty with Norway | old treaty | for the old treaty
          Holt's bill to ban nets | holt | Holt's bill to ban nets
          the palace of Norway | norway | the palace of Norway
          the White Hall in Norden | norland | the White Hall in Norden
          Harbour Guild’s ships that sank | harbour guild ships | Harbour Guild’s ships
          """)
  void thePhraseEndsWithItsKey(String text, String key, String phrase) {
    assertEquals(phrase, ObjectPhrase.of(text, key));
  }
}
