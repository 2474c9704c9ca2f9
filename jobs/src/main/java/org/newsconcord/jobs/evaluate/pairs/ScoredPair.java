package org.newsconcord.jobs.evaluate.pairs;

import org.newsconcord.compare.question.ComparisonModel;

/**
 * A pair with the model that judges it.
 *
 * @param model a model that did not see the event of the pair, where pairs are cross-validated
 */
public record ScoredPair(PairSample sample, ComparisonModel model) {
  /** The probability that both claims answer one question. */
  public double sameQuestion() {
    return model.sameQuestion(sample.view().questionFeatures());
  }

  /** The probability that they contradict each other, if their values exclude each other. */
  public double conflict() {
    return model.conflict(sample.view().features(), sameQuestion());
  }
}
