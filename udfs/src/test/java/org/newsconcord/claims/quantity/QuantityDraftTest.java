package org.newsconcord.claims.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.claims.Hedge;

/** What a denial makes of the hedges of the list, those of a user among them. */
class QuantityDraftTest {
  @ParameterizedTest
  @CsvSource({
    "MORE_THAN, AT_MOST", "LESS_THAN, AT_LEAST", "AT_LEAST, LESS_THAN", "AT_MOST, MORE_THAN",
    "EXACT,", "APPROX,", "APPROX_BELOW,", "OR_EQUAL,"
  })
  void onlyBoundsHaveAnOpposite(String hedge, Hedge opposite) {
    assertEquals(opposite, QuantityDraft.denied(hedge));
  }
}
