package org.newsconcord.claims.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "they won 1,250 of 2 000 seats|1250.0 2000.0",
        "sixty and two fifths|60.4",
        "one hundred and seven tenths|100.7",
        "five over eight|0.625",
        "2.5e3 and 4^2|2500.0 16.0",
        "minus twelve|-12.0",
        "three dozen eggs|36.0",
        "half a million or a quarter million|500000.0 250000.0",
        "two hundred point zero five|200.05",
        "the 40ml bottle|''",
        "3 out of four|0.75",
      })
  void findsNumbers(String text, String expected) {
    List<LiteralNumber> found = LiteralNumbers.find(text);
    assertEquals(
        expected,
        found.stream().map(n -> String.valueOf(n.value())).collect(Collectors.joining(" ")));
  }

  @Test
  void spansLieInsideTheText() {
    String text = "1/ 2, 3. and minus - a ½ two hundred and ^ 4e 10 ".repeat(50);
    for (LiteralNumber n : LiteralNumbers.find(text)) {
      assertTrue(0 <= n.begin() && n.begin() < n.end() && n.end() <= text.length());
    }
  }
}
