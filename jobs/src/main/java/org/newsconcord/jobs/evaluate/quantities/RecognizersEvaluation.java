package org.newsconcord.jobs.evaluate.quantities;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsconcord.jobs.evaluate.quantities.SpecReader.Result;

/**
 * Runs Recognizers-Text specifications: rows {@code {Input, Results: [{Text, Resolution:
 * {value}}]}}.
 *
 * <p>Counting: a case passes when exactly the expected results come out, in any order, each with
 * the same text (ignoring case and runs of blanks) and the same value; numbers may differ by 1e-9
 * of themselves, ranges must have the same brackets. Every case of the file counts, also those that
 * the specification marks as unsupported elsewhere.
 */
public final class RecognizersEvaluation {
  private final String name;
  private int passed;
  private int cases;
  private final List<String> failures = new ArrayList<>();

  private RecognizersEvaluation(String name) {
    this.name = name;
  }

  /** Runs every case with the recogniser that the file name asks for. */
  public static RecognizersEvaluation of(String file, JsonNode rows) {
    String name = name(file);
    SpecReader reader = SpecReaders.of(name);
    RecognizersEvaluation evaluation = new RecognizersEvaluation(name);
    for (JsonNode row : rows) {
      String input = row.get("Input").asText();
      List<Result> expected = new ArrayList<>();
      row.get("Results").forEach(r -> expected.add(expected(r)));
      evaluation.add(input, reader.read(input), expected);
    }
    return evaluation;
  }

  private static String name(String file) {
    return file.replaceAll("(Model|Parser)?\\.json.*", "").toLowerCase(Locale.ROOT);
  }

  private static Result expected(JsonNode result) {
    JsonNode resolution = result.path("Resolution");
    return new Result(
        result.get("Text").asText(),
        resolution.path("value").asText("null"),
        resolution.path("unit").asText(""));
  }

  void add(String input, List<Result> found, List<Result> expected) {
    cases++;
    List<Result> open = new ArrayList<>(expected);
    boolean pass =
        found.size() == expected.size()
            && found.stream()
                .allMatch(
                    f ->
                        open.stream()
                            .filter(e -> same(f, e))
                            .findFirst()
                            .map(open::remove)
                            .orElse(false));
    if (pass) {
      passed++;
    } else {
      failures.add("FAILED " + name + " " + found + " expected " + expected + " | " + input);
    }
  }

  private static boolean same(Result found, Result expected) {
    return plain(found.text()).equals(plain(expected.text()))
        && sameValue(found.value(), expected.value())
        && found.unit().equalsIgnoreCase(expected.unit());
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0\u202f]+", " ").strip();
  }

  private static boolean sameValue(String found, String expected) {
    if (expected.endsWith("%")) {
      return sameValue(found, expected.substring(0, expected.length() - 1));
    }
    try {
      double gold = Double.parseDouble(expected);
      return Math.abs(Double.parseDouble(found) - gold) <= 1e-9 * Math.max(1e-3, Math.abs(gold));
    } catch (NumberFormatException e) {
      return found.equals(expected);
    }
  }

  /** Share of cases passed, in percent, and their number. */
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    double share = cases == 0 ? 100 : 100.0 * passed / cases;
    metrics.put(name + "_passed", Double.parseDouble(String.format(Locale.ROOT, "%.2f", share)));
    metrics.put(name + "_cases", (double) cases);
    return metrics;
  }

  /** The cases that failed, in words. */
  public List<String> differences() {
    return List.copyOf(failures);
  }
}
