package org.newsconcord.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Quantity;

class ClaimValueTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The army sent about 10,000 troops.|10000~approx|about 10,000",
        "The army sent 10,000 troops.|10000~approx|10,000",
        "The army sent 10,250 troops.|10250~exact|10,250",
        "The army sent at least 10,000 troops.|10000~at_least|at least 10,000",
      })
  void numbersOfOneRangeAreOneValue(String sentence, String key, String text) {
    Claim claim =
        ClaimExtractor.standard().extract(ArticleText.of(sentence)).stream()
            .filter(c -> c.type() == ClaimType.QUANTITY)
            .findFirst()
            .orElseThrow();
    assertEquals(new ClaimValue(key, text), ClaimComparator.standard().valueOf(claim));
  }

  @ParameterizedTest
  @CsvSource({
    "5000, acre, 5000, hectare, false",
    "5, km, 5000, meter, true",
    "5, person, 5, dead, true"
  })
  void valuesHeedTheirUnit(double one, String unit, double other, String otherUnit, boolean equal) {
    assertEquals(equal, key(one, unit).equals(key(other, otherUnit)));
  }

  private static String key(double number, String unit) {
    return ClaimComparator.standard()
        .valueOf(
            Claim.at(ClaimType.QUANTITY, "test", 0)
                .quantity(new Quantity(number, number, number, unit, Hedge.EXACT, null))
                .build())
        .key();
  }
}
