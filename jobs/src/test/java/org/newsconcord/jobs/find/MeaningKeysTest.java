package org.newsconcord.jobs.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.language.LanguagePack;

class MeaningKeysTest {
  private static final MeaningKeys KEYS = MeaningKeys.of(LanguagePack.english());

  @ParameterizedTest
  @CsvSource({"soldiers, troops", "approved, adopting", "sold, sells", "abandoned, abandon"})
  void wordsOfOneMeaningMeet(String one, String other) {
    assertEquals(KEYS.keyOf(one), KEYS.keyOf(other));
  }

  @Test
  void othersDoNot() {
    assertNotEquals(KEYS.keyOf("harbour"), KEYS.keyOf("airport"));
    assertNotEquals(KEYS.keyOf("bought"), KEYS.keyOf("sold"));
  }

  @Test
  void knowsNumbersAndCommonWords() {
    assertTrue(KEYS.isNumber("seven") && KEYS.isNumber("2.5"));
    assertFalse(KEYS.isNumber("several"));
    assertTrue(KEYS.isCommon("survey"));
    assertFalse(KEYS.isCommon("lothia"));
  }
}
