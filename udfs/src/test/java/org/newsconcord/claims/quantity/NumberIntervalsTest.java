package org.newsconcord.claims.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberIntervalsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "it seats between 40 and fifty|[40,50)",
        "it holds no fewer than 12 and under 20|[12,20)",
        "a score of 7 or more|[7,)",
        "weights over 3, at most 9 kilos|(3,9]",
        "pages 12-18|[12,18)",
        "call 555-123-4567|''",
        "over 90 but below 10|(90,) (,10)",
      })
  void findsRanges(String text, String expected) {
    String found =
        NumberIntervals.find(text).stream()
            .map(NumberInterval::notation)
            .collect(Collectors.joining(" "));
    assertEquals(expected, found);
  }
}
