package org.newsconcord.compare.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Probabilities from which a verdict is given, chosen on cross-validation.
 *
 * @param join average probability of one question from which claims share a slot
 * @param question probability of one question below which two claims of a slot are not compared
 * @param agree probability of one question from which equal values are an agreement
 * @param conflict probability of a contradiction from which it is called one
 * @param possible probability of a contradiction from which it is called a possible one
 * @param update probability of one question from which a value that moves by itself is called an
 *     update
 */
public record Thresholds(
    double join, double question, double agree, double conflict, double possible, double update) {

  /** Checks that all are probabilities. */
  public Thresholds {
    for (double value : new double[] {join, question, agree, conflict, possible, update}) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("A threshold is 0 to 1, not " + value + ".");
      }
    }
  }

  Thresholds withConflict(double confidence) {
    return new Thresholds(
        join, question, agree, confidence, Math.min(possible, confidence), update);
  }

  /** Reads lines of a name, a tab and a number, as {@link #lines} writes them. */
  public static Thresholds parse(List<String> lines) {
    Map<String, Double> values = new HashMap<>();
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      values.put(fields[0], Double.valueOf(fields[1]));
    }
    return new Thresholds(
        values.get("join"),
        values.get("question"),
        values.get("agree"),
        values.get("conflict"),
        values.get("possible"),
        values.get("update"));
  }

  /** A line for each, as {@link #parse} reads them. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line("join", join));
    lines.add(line("question", question));
    lines.add(line("agree", agree));
    lines.add(line("conflict", conflict));
    lines.add(line("possible", possible));
    lines.add(line("update", update));
    return lines;
  }

  private static String line(String name, double value) {
    return String.format(Locale.ROOT, "%s\t%.3f", name, value);
  }
}
