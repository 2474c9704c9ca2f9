package org.newsconcord.compare.consensus;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The probability of each value of one item.
 *
 * <p>Contract: probabilities are by value position, sum to one over the values that stand for
 * themselves and the values that say the same, and are 0 for a value that another stands for.
 *
 * <p>Formula (popularity-aware, after Dong, Saha and Srivastava's PopAccu): with n(v) the weight of
 * the votes for v, N their sum, A the accuracy of an outlet,
 *
 * <pre>
 * C(v) = Σ w·ln(A/(1−A)) + Σ_{u≠v} n(u)·ln n(u) − (N−n(v))·ln(N−n(v)) + ρ·Σ_{u vaguer} s(u,v)·max(0,C₀(u))
 * P(v) = exp C(v) / Σ exp C(u)
 * </pre>
 *
 * where C₀ is the first sum alone. The second and third terms say how likely the other votes are if
 * v is right: many votes for one other value are less surprising where that value is popular.
 *
 * <p>Example: three outlets at accuracy 0.8 state x, one at 0.8 states y: C(x) − C(y) = 2·ln 4 =
 * 2.77, P(x) = 0.941.
 */
public final class ItemConsensus {
  private ItemConsensus() {}

  /** Probabilities from all votes. */
  public static double[] of(Ballot ballot, OutletAccuracies accuracies, double implied) {
    return of(ballot, accuracies, implied, vote -> true);
  }

  /** Probabilities from the votes that count; all zero when none does. */
  static double[] of(
      Ballot ballot, OutletAccuracies accuracies, double implied, IntPredicate counts) {
    ConsensusItem item = ballot.item();
    long[] weights = new long[item.valueCount()];
    long[] odds = new long[item.valueCount()];
    for (int vote = 0; vote < item.size(); vote++) {
      double weight = ballot.weightOf(vote);
      if (weight > 0 && counts.test(vote)) {
        int value = ballot.clusterOf(item.valueOf(vote));
        weights[value] += FixedPoint.of(weight);
        odds[value] +=
            FixedPoint.of(weight * accuracies.logOdds(item.outletOf(vote), item.attribute()));
      }
    }
    return softmax(weights, evidence(item, weights, odds, implied));
  }

  private static double[] evidence(
      ConsensusItem item, long[] weights, long[] odds, double implied) {
    double total = 0;
    double entropy = 0;
    for (long weight : weights) {
      total += FixedPoint.toDouble(weight);
      entropy += timesLog(FixedPoint.toDouble(weight));
    }
    double[] evidence = new double[weights.length];
    for (int value = 0; value < weights.length; value++) {
      double own = FixedPoint.toDouble(weights[value]);
      evidence[value] =
          FixedPoint.toDouble(odds[value])
              + entropy
              - timesLog(own)
              - timesLog(total - own)
              + implied * inherited(item, odds, value);
    }
    return evidence;
  }

  private static double inherited(ConsensusItem item, long[] odds, int fuller) {
    double inherited = 0;
    for (int vaguer = 0; vaguer < odds.length; vaguer++) {
      inherited += item.support(vaguer, fuller) * Math.max(0, FixedPoint.toDouble(odds[vaguer]));
    }
    return inherited;
  }

  private static double timesLog(double weight) {
    return weight > 1e-9 ? weight * Math.log(weight) : 0;
  }

  private static double[] softmax(long[] weights, double[] evidence) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int value = 0; value < weights.length; value++) {
      if (weights[value] > 0) {
        highest = Math.max(highest, evidence[value]);
      }
    }
    double[] probabilities = new double[weights.length];
    double sum = 0;
    for (int value = 0; value < weights.length; value++) {
      if (weights[value] > 0) {
        probabilities[value] = Math.exp(evidence[value] - highest);
        sum += probabilities[value];
      }
    }
    double norm = sum;
    return sum > 0 ? Arrays.stream(probabilities).map(p -> p / norm).toArray() : probabilities;
  }
}
