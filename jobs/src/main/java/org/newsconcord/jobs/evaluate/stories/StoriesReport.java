package org.newsconcord.jobs.evaluate.stories;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Named figures in their order, as a table and as one JSON object. */
public final class StoriesReport {
  private static final double TEN_THOUSANDTHS = 10_000.0;
  private final Map<String, Object> figures = new LinkedHashMap<>();

  void add(String name, long value) {
    figures.put(name, value);
  }

  /** A ratio, rounded to four digits; null when it has no denominator. */
  void add(String name, double part, double whole) {
    figures.put(name, whole == 0 ? null : rounded(part / whole));
  }

  void add(String name, double value) {
    figures.put(name, rounded(value));
  }

  /** One figure per line. */
  public String table() {
    StringBuilder table = new StringBuilder();
    figures.forEach(
        (name, value) ->
            table.append(
                String.format(Locale.ROOT, "%-34s %s%n", name, value == null ? "-" : value)));
    return table.toString();
  }

  /** All figures as one line of JSON. */
  public String json() {
    try {
      return new ObjectMapper().writeValueAsString(figures);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double rounded(double value) {
    return Math.round(value * TEN_THOUSANDTHS) / TEN_THOUSANDTHS;
  }
}
