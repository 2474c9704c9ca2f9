package org.newsconcord.jobs.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Measures by name, printed as a table and as one JSON object. */
public final class EvaluationReport {
  private static final int DECIMALS = 4;
  private final Map<String, BigDecimal> measures = new LinkedHashMap<>();

  public void add(String name, double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    measures.put(name, rounded.stripTrailingZeros());
  }

  /** The value of a measure; null when it was not measured. */
  public BigDecimal get(String name) {
    return measures.get(name);
  }

  /** One line for each measure. */
  public String table() {
    return measures.entrySet().stream()
        .map(
            e ->
                String.format(java.util.Locale.ROOT, "%-28s %s%n", e.getKey(), plain(e.getValue())))
        .collect(Collectors.joining());
  }

  /** One JSON object on one line. */
  public String json() {
    return measures.entrySet().stream()
        .map(e -> "\"" + e.getKey() + "\": " + plain(e.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String plain(BigDecimal value) {
    return value.toPlainString();
  }
}
