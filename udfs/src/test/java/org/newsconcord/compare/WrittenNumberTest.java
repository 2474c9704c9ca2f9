package org.newsconcord.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;

/** A number is as wide as its wording. */
class WrittenNumberTest {
  @ParameterizedTest
  @CsvSource({
    "1000000000000, USD, $1 trillion, 1200000000000, USD, $1.2 trillion, COMPATIBLE",
    "1000000000000, USD, $1 trillion, 2000000000000, USD, $2 trillion, CONFLICT",
    "1000000000000, USD, $1 trillion, 1600000000000, USD, $1.6 trillion, CONFLICT",
    "4, decade, four decades, 39, year, 39 years, COMPATIBLE",
    "4, decade, four decades, 31, year, 31 years, CONFLICT",
    "2, month, two months, 60, day, 60 days, COMPATIBLE",
    "2, month, two months, 25, day, 25 days, CONFLICT",
    "33.3333, percent, a third, 35, percent, 35 percent, COMPATIBLE",
    "33.3333, percent, a third, 41, percent, 41 percent, CONFLICT",
    "3, person, three people, 4, person, four people, CONFLICT",
  })
  void standsForAllThatRoundsToIt(
      String one,
      String unit,
      String text,
      String other,
      String otherUnit,
      String otherText,
      Relation relation) {
    Observation a = written(one, unit, text);
    Observation b = written(other, otherUnit, otherText);
    assertEquals(relation, ClaimComparator.standard().compare(a, b).relation());
    assertEquals(relation, ClaimComparator.standard().compare(b, a).relation());
  }

  private static Observation written(String number, String unit, String text) {
    Claim claim =
        Samples.claim(ClaimType.QUANTITY)
            .sentence(0, text.length())
            .span(0, text.length())
            .quantity(Samples.quantity(number, unit))
            .build();
    return new Observation(claim, text, null, text);
  }
}
