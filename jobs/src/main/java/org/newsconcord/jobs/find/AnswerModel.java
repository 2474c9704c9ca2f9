package org.newsconcord.jobs.find;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsconcord.text.WordList;

/**
 * How likely a found claim or sentence says what an asked claim says, or otherwise: one logistic
 * rule for each kind of evidence, fitted by {@code train find}. Immutable and thread-safe.
 */
final class AnswerModel {
  /** Kinds of evidence. */
  enum Evidence {
    /** A claim with an agreeing value: same question, shares of words. */
    SAYS_SO,
    /** A claim with another value. */
    SAYS_OTHERWISE,
    /** A sentence by its words alone. */
    SENTENCE
  }

  private static final String RESOURCE = "answers.tsv";

  private final Map<Evidence, double[]> weights;

  private AnswerModel(Map<Evidence, double[]> weights) {
    this.weights = weights;
  }

  /** The model that ships. */
  static AnswerModel standard() {
    return Holder.STANDARD;
  }

  /** A model of fitted weights, the first of each kind that of 1. */
  static AnswerModel of(Map<Evidence, double[]> weights) {
    return new AnswerModel(new EnumMap<>(weights));
  }

  private static AnswerModel parse(List<String> lines) {
    Map<Evidence, double[]> weights = new EnumMap<>(Evidence.class);
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      double[] own = new double[fields.length - 1];
      for (int i = 0; i < own.length; i++) {
        own[i] = Double.parseDouble(fields[i + 1]);
      }
      weights.put(Evidence.valueOf(fields[0]), own);
    }
    return new AnswerModel(weights);
  }

  /** The lines of its file. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Weights by which find decides; see AnswerModel. Fitted by: newsconcord train find");
    lines.add(
        "# Columns: evidence<TAB>weight of 1, then of each feature in the order of Candidate.");
    weights.forEach(
        (evidence, own) -> {
          StringBuilder line = new StringBuilder(evidence.name());
          for (double weight : own) {
            line.append('\t').append(String.format(Locale.ROOT, "%.4f", weight));
          }
          lines.add(line.toString());
        });
    return lines;
  }

  /** Probability, 0 to 1. */
  double probability(Evidence evidence, double[] features) {
    double[] own = weights.get(evidence);
    double sum = 0;
    for (int i = 0; i < own.length; i++) {
      sum += own[i] * features[i];
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }

  private static final class Holder {
    static final AnswerModel STANDARD = parse(WordList.of(AnswerModel.class, RESOURCE));
  }
}
