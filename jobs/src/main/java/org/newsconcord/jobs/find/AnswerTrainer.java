package org.newsconcord.jobs.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.newsconcord.jobs.fit.LogisticRegression;
import org.newsconcord.jobs.fit.TreeBooster.Example;

/**
 * Fits {@link AnswerModel} to asked claims of which a reader knows the answer. Nobody labelled the
 * evidence itself: of a claim that is said the most likely evidence counts as right, of one that is
 * not all of it as wrong; the two steps alternate. Evidence that says otherwise is fitted to claims
 * that are contradicted against those that are absent.
 */
public final class AnswerTrainer {
  private static final int ROUNDS = 8;
  private static final double RIDGE = 0.003;
  private static final int STEPS = 50;

  private final List<List<Candidate>> candidates;
  private final List<ClaimAnswer.Answer> answers;

  AnswerTrainer(List<List<Candidate>> candidates, List<ClaimAnswer.Answer> answers) {
    this.candidates = candidates;
    this.answers = answers;
  }

  /** The lines of the model's file. */
  public List<String> lines() {
    Map<AnswerModel.Evidence, double[]> weights = new EnumMap<>(AnswerModel.Evidence.class);
    for (AnswerModel.Evidence evidence : AnswerModel.Evidence.values()) {
      weights.put(evidence, fit(evidence));
    }
    return AnswerModel.of(weights).lines();
  }

  private double[] fit(AnswerModel.Evidence evidence) {
    boolean otherwise = evidence == AnswerModel.Evidence.SAYS_OTHERWISE;
    ClaimAnswer.Answer right =
        otherwise ? ClaimAnswer.Answer.CONTRADICTED : ClaimAnswer.Answer.SAID;
    double[] weights = null;
    for (int round = 0; round < ROUNDS; round++) {
      List<Example> examples = new ArrayList<>();
      for (int i = 0; i < answers.size(); i++) {
        List<double[]> own = features(i, evidence);
        if (own.isEmpty()) {
          continue;
        }
        if (answers.get(i) == right) {
          examples.add(new Example(best(own, weights), true, 1));
        } else if (!otherwise || answers.get(i) == ClaimAnswer.Answer.ABSENT) {
          own.forEach(values -> examples.add(new Example(values, false, 1.0 / own.size())));
        }
      }
      weights = new LogisticRegression(RIDGE, STEPS).fit(examples);
    }
    return weights;
  }

  private List<double[]> features(int claim, AnswerModel.Evidence evidence) {
    return candidates.get(claim).stream()
        .filter(candidate -> candidate.evidence() == evidence)
        .map(Candidate::features)
        .toList();
  }

  /** The most likely evidence; in the first round that with the greatest sum. */
  private static double[] best(List<double[]> features, double[] weights) {
    return features.stream()
        .max(Comparator.comparingDouble(values -> sum(values, weights)))
        .orElseThrow();
  }

  private static double sum(double[] values, double[] weights) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * (weights == null ? 1 : weights[i]);
    }
    return sum;
  }
}
