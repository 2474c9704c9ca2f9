package org.newsconcord.compare.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.newsconcord.model.BoostedTrees;
import org.newsconcord.text.WordList;

/**
 * The models of comparison and the confidences that a verdict must reach: whether two claims answer
 * one question, and, where their values exclude each other, whether they contradict each other.
 * Written by {@code newsconcord train comparisons}. Immutable and thread-safe.
 *
 * @param sameQuestion probability that both answer one question
 * @param conflict share that contradicts each other, of pairs whose values exclude each other, by
 *     randomised trees
 * @param clash probability of it for those that answer one question
 * @param thresholds what a verdict must reach
 */
public record ComparisonModel(
    BoostedTrees sameQuestion, BoostedTrees conflict, BoostedTrees clash, Thresholds thresholds) {

  /** File of the model that tells whether two claims answer one question. */
  public static final String SAME_QUESTION_FILE = "same-question.trees";

  /** File of the model that tells contradictions. */
  public static final String CONFLICT_FILE = "conflict.trees";

  /** File of the model that tells contradictions among pairs of one question. */
  public static final String CLASH_FILE = "clash.trees";

  /** File of the thresholds. */
  public static final String THRESHOLDS_FILE = "thresholds.tsv";

  private static final int TOLD = 2;

  /** No share of few examples is certain. */
  private static final double LEAST_SHARE = 0.001;

  /** The model that ships with the library. */
  public static ComparisonModel standard() {
    return Holder.STANDARD;
  }

  /** The names of the features, in their order. */
  public static List<String> features() {
    return PairFeature.NAMES_IN_ORDER;
  }

  /** The same model under another threshold for conflicts. */
  public ComparisonModel withConflictConfidence(double confidence) {
    return new ComparisonModel(sameQuestion, conflict, clash, thresholds.withConflict(confidence));
  }

  /** Probability that both claims answer one question. */
  public double sameQuestion(double[] features) {
    return sameQuestion.probability(features);
  }

  /**
   * Probability that two claims contradict each other: the mean, in log odds, of what randomised
   * trees learned from all pairs that exclude each other, and of one question times a clash given
   * one question.
   *
   * @param features of the pair
   * @param question probability that both answer one question
   */
  public double conflict(double[] features, double question) {
    double chained = question * clash.probability(features);
    return logistic((logOdds(conflict.share(features)) + logOdds(chained)) / 2);
  }

  private static double logOdds(double probability) {
    double inside = Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, probability));
    return StrictMath.log(inside / (1 - inside));
  }

  private static double logistic(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  /** The features that moved the probability most, in words, such as "for: the act". */
  String strongest(double[] features, BoostedTrees model) {
    double[] parts = model.contributions(features);
    List<Integer> order =
        IntStream.range(0, parts.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> -Math.abs(parts[i]))
                    .thenComparingInt(i -> i))
            .toList();
    List<String> speakingFor = new ArrayList<>();
    List<String> against = new ArrayList<>();
    for (int i : order) {
      String words = PairFeature.values()[i].words();
      List<String> side = parts[i] > 0 ? speakingFor : against;
      if (parts[i] != 0
          && side.size() < TOLD
          && !speakingFor.contains(words)
          && !against.contains(words)) {
        side.add(words);
      }
    }
    return told("for it speak ", speakingFor) + told("against it ", against);
  }

  private static String told(String opening, List<String> features) {
    return features.isEmpty() ? "" : "; " + opening + String.join(" and ", features);
  }

  private static final class Holder {
    static final ComparisonModel STANDARD =
        new ComparisonModel(
            trees(SAME_QUESTION_FILE),
            trees(CONFLICT_FILE),
            trees(CLASH_FILE),
            Thresholds.parse(WordList.of(ComparisonModel.class, THRESHOLDS_FILE)));

    private static BoostedTrees trees(String name) {
      return BoostedTrees.load(ComparisonModel.class, name, PairFeature.NAMES_IN_ORDER);
    }
  }
}
