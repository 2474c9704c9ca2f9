package org.newsconcord.jobs.evaluate.fusion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The figures of a fusion evaluation.
 *
 * @param figures by name, in the order to print
 * @param days precision by day
 */
public record FusionReport(Map<String, Double> figures, Map<String, Double> days) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One figure. */
  public double figure(String name) {
    return figures.get(name);
  }

  FusionReport with(Map<String, Double> more) {
    Map<String, Double> all = new LinkedHashMap<>(figures);
    all.putAll(more);
    return new FusionReport(all, days);
  }

  /** A line for each figure and each day. */
  public String table() {
    StringBuilder table = new StringBuilder();
    figures.forEach((name, value) -> line(table, name, value));
    days.forEach((day, value) -> line(table, "precision of " + day, value));
    return table.toString();
  }

  /** One JSON object of all figures. */
  public String json() {
    Map<String, Object> all = new LinkedHashMap<>(figures);
    figures.forEach((name, value) -> all.put(name, Double.isNaN(value) ? null : value));
    all.put("days", days);
    try {
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void line(StringBuilder table, String name, double value) {
    table.append(String.format(Locale.ROOT, "%-28s %10.4f%n", name, value));
  }
}
