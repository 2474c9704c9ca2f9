package org.newsconcord.jobs.evaluate.fusion;

import org.newsconcord.consensus.consistency.BetaDistribution;
import org.newsconcord.consensus.fusion.AccuracyErrors;

/**
 * How many answers of a source the estimate of its accuracy lets expect to be right, among answers
 * whose truth is known.
 *
 * <p>Formula: with A the estimate, s² and c² its sampling and consensus variance over E events, and
 * n known answers in F events, the accuracy on these events has mean A and variance V = s²·(1 +
 * E/F) + c². The number of right answers is Beta-binomial with mean n·A and dispersion such that
 * the share has variance V, but at least that of a binomial.
 *
 * @param estimate estimated accuracy, 0 to 1
 * @param error how far it may be off
 * @param answers answers with known truth
 * @param events events that these are in
 */
record AccuracyPrediction(double estimate, AccuracyErrors.Of error, int answers, int events) {
  private static final double LEAST_VARIANCE = 1e-9;

  /** Whether neither as few nor as many right answers are less likely than the tail. */
  boolean covers(int right, double tail) {
    double mean = Math.min(1 - 1e-6, Math.max(1e-6, estimate));
    double variance = error.sampling() * (1 + (double) error.events() / events) + error.consensus();
    double binomial = mean * (1 - mean) / answers;
    double between = Math.max(LEAST_VARIANCE, variance - binomial);
    double strength = Math.max(1, mean * (1 - mean) / between - 1);
    double fewer = 0;
    double more = 0;
    for (int count = 0; count <= answers; count++) {
      double p = Math.exp(logProbability(count, mean * strength, (1 - mean) * strength));
      fewer += count <= right ? p : 0;
      more += count >= right ? p : 0;
    }
    return fewer >= tail && more >= tail;
  }

  private double logProbability(int count, double alpha, double beta) {
    return -BetaDistribution.logBeta(count + 1.0, answers - count + 1.0)
        - Math.log(answers + 1.0)
        + BetaDistribution.logBeta(count + alpha, answers - count + beta)
        - BetaDistribution.logBeta(alpha, beta);
  }
}
