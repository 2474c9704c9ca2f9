package org.newsconcord.compare.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureUnitsTest {
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
    assertTrue(MeasureUnits.comparable(unit, other));
    double ratio = MeasureUnits.factor(unit, other) / MeasureUnits.factor(other, unit);
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
    assertFalse(MeasureUnits.comparable(unit, other));
  }

  @Test
  void whatIsNotMeasuredIsCounted() {
    assertEquals("count", MeasureUnits.familyOf("soldier"));
    assertEquals("count", MeasureUnits.familyOf("touchdown"));
    assertEquals("count", MeasureUnits.familyOf(null));
    assertEquals("USD", MeasureUnits.familyOf("USD per hour"));
  }
}
