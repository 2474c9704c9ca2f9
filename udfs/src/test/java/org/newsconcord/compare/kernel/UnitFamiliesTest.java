package org.newsconcord.compare.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.language.LanguagePack;

class UnitFamiliesTest {
  private static final UnitFamilies UNITS = ComparisonWords.of(LanguagePack.english()).units();

  @ParameterizedTest
  @CsvSource({
    "centimetre, inch, 0.3937",
    "mile, kilometre, 1.609344",
    "litre, gallon, 0.264172",
    "megawatt hour, kilowatt hour, 1000",
    "mile per hour, kilometre per hour, 1.609344",
    "basis point, percentage point, 0.01"
  })
  void unitsOfOneFamilyConvert(String unit, String other, double expected) {
    assertTrue(UNITS.comparable(unit, other));
    double ratio = UNITS.factor(unit, other) / UNITS.factor(other, unit);
    assertEquals(expected, ratio, expected * 1e-4);
  }

  @ParameterizedTest
  @CsvSource({
    "celsius, fahrenheit",
    "percent, percentage point",
    "percent, times",
    "kilogram, metre",
    "USD, EUR",
    "day, soldier"
  })
  void unitsOfTwoFamiliesAreNotCompared(String unit, String other) {
    assertFalse(UNITS.comparable(unit, other));
  }

  @Test
  void whatIsNotMeasuredIsCounted() {
    assertEquals("count", UNITS.familyOf("soldier"));
    assertEquals("count", UNITS.familyOf("touchdown"));
    assertEquals("count", UNITS.familyOf(null));
    assertEquals("USD", UNITS.familyOf("USD per hour"));
  }
}
