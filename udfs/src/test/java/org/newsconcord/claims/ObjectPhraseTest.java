package org.newsconcord.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectPhraseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "an order creating a council|order|an order",
        "a border order creating a council|order|a border order",
        "the U.S. Senate on Monday|us senate|the U.S. Senate",
        "the town's council of elders|town council|the town's council",
        "an order|decree|an order",
      })
  void nounPhraseEndsWithItsKey(String text, String key, String phrase) {
    assertEquals(phrase, ObjectPhrase.of(text, key));
  }
}
