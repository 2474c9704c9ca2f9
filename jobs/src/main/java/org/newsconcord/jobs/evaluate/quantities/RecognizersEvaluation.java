package org.newsconcord.jobs.evaluate.quantities;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsconcord.claims.quantity.LiteralNumber;
import org.newsconcord.claims.quantity.LiteralNumbers;
import org.newsconcord.claims.quantity.NumberInterval;
import org.newsconcord.claims.quantity.NumberIntervals;
import org.newsconcord.jobs.UsageException;

/**
 * Runs Recognizers-Text specifications: rows {@code {Input, Results: [{Text, Resolution:
 * {value}}]}}.
 *
 * <p>Counting: a case passes when exactly the expected results come out, in order, each with the
 * same text (ignoring case and runs of blanks) and the same value; numbers may differ by 1e-9 of
 * themselves, ranges must have the same brackets. Every case of the file counts, also those that
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

  /** A result as text and value. */
  record Result(String text, String value) {}

  /** Runs every case with the recogniser that the file name asks for. */
  public static RecognizersEvaluation of(String file, JsonNode rows) {
    String name = name(file);
    RecognizersEvaluation evaluation = new RecognizersEvaluation(name);
    for (JsonNode row : rows) {
      String input = row.get("Input").asText();
      List<Result> expected = new ArrayList<>();
      row.get("Results").forEach(r -> expected.add(expected(r)));
      evaluation.add(input, find(name, input), expected);
    }
    return evaluation;
  }

  private static String name(String file) {
    return file.replaceAll("(Model|Parser)?\\.json.*", "").toLowerCase(Locale.ROOT);
  }

  private static Result expected(JsonNode result) {
    JsonNode resolution = result.path("Resolution");
    return new Result(result.get("Text").asText(), resolution.path("value").asText("null"));
  }

  private static List<Result> find(String name, String input) {
    List<Result> results = new ArrayList<>();
    switch (name) {
      case "number" -> {
        for (LiteralNumber n : LiteralNumbers.find(input)) {
          results.add(new Result(input.substring(n.begin(), n.end()), Double.toString(n.value())));
        }
      }
      case "numberrange" -> {
        for (NumberInterval n : NumberIntervals.find(input)) {
          results.add(new Result(input.substring(n.begin(), n.end()), n.notation()));
        }
      }
      case "percent" -> PercentReader.add(input, results);
      default ->
          throw new UsageException(
              "No recogniser reads "
                  + name
                  + " specifications. Give Number, NumberRange or Percent.");
    }
    return results;
  }

  void add(String input, List<Result> found, List<Result> expected) {
    cases++;
    boolean pass = found.size() == expected.size();
    for (int i = 0; pass && i < found.size(); i++) {
      pass = same(found.get(i), expected.get(i));
    }
    if (pass) {
      passed++;
    } else {
      failures.add("FAILED " + name + " " + found + " expected " + expected + " | " + input);
    }
  }

  private static boolean same(Result found, Result expected) {
    return plain(found.text).equals(plain(expected.text)) && sameValue(found.value, expected.value);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0\u202f]+", " ").strip();
  }

  private static boolean sameValue(String found, String expected) {
    if (found.endsWith("%") && expected.endsWith("%")) {
      return sameValue(
          found.substring(0, found.length() - 1), expected.substring(0, expected.length() - 1));
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
