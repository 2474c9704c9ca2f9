package org.newsconcord.consensus.fusion;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.FixedPoint;
import org.newsconcord.consensus.item.ValueMatch;

/**
 * The probability of each value of one item.
 *
 * <p>Contract: probabilities are by value position, sum to one over the values that stand for
 * themselves and the values that say the same, and are 0 for a value that another stands for.
 *
 * <p>Formula: a vote is exact, vaguer than the truth, or wrong. With φ₁, φ₂, φ₃ the shares of these
 * for an outlet, n(u) the weight of the votes for u, and for a candidate t the values V that are
 * vaguer than t and W that are neither t nor vaguer, with N their weights:
 *
 * <pre>
 * C(t) = Σ_{votes for t} w·ln(φ₁/φ₃) + Σ_{votes in V} w·ln(φ₂/φ₃)
 *        + Σ_V n(u)·ln n(u) − N_V·ln N_V + Σ_W n(u)·ln n(u) − N_W·ln N_W
 *        − Σ_{u fuller than t} n(u)·ln k(t, u)
 * P(t) = exp C(t) / Σ exp C(u)
 * </pre>
 *
 * The last terms say how likely the other votes are if t is right: many votes for one wrong value
 * are less surprising where that value is popular (after PopAccu); the three outcomes make a vague
 * value support a fuller one, and never the reverse (after TDH); k counts the ways to say more than
 * t, so that a detail that several would have to invent alike is hard to explain away. Where no
 * value is vaguer than another, φ₂ is 0 and φ₁/φ₃ = A/(1 − A).
 *
 * <p>Example: three outlets at accuracy 0.8 state x, one at 0.8 states y: C(x) − C(y) = 2·ln 4 =
 * 2.77, P(x) = 0.941.
 */
public final class ItemConsensus {
  private ItemConsensus() {}

  /** Probabilities from all votes. */
  public static double[] of(Ballot ballot, OutletAccuracies accuracies) {
    return of(ballot, accuracies, vote -> true);
  }

  /** Probabilities from the votes that count; all zero when none does. */
  public static double[] of(Ballot ballot, OutletAccuracies accuracies, IntPredicate counts) {
    ConsensusItem item = ballot.item();
    long[] weights = new long[item.valueCount()];
    long[] exact = new long[item.valueCount()];
    long[] vague = new long[item.valueCount()];
    for (int vote = 0; vote < item.size(); vote++) {
      double weight = ballot.weightOf(vote);
      if (weight > 0 && counts.test(vote)) {
        int value = ballot.clusterOf(item.valueOf(vote));
        int outlet = item.outletOf(vote);
        weights[value] += FixedPoint.of(weight);
        exact[value] += FixedPoint.of(weight * accuracies.exactOdds(outlet, item.attribute()));
        vague[value] += FixedPoint.of(weight * accuracies.vagueOdds(outlet, item.attribute()));
      }
    }
    double[] evidence = new double[weights.length];
    for (int value = 0; value < weights.length; value++) {
      evidence[value] = evidence(item, weights, exact, vague, value);
    }
    return softmax(weights, evidence);
  }

  private static double evidence(
      ConsensusItem item, long[] weights, long[] exact, long[] vague, int candidate) {
    double evidence = FixedPoint.toDouble(exact[candidate]);
    double vaguer = 0;
    double wrong = 0;
    for (int value = 0; value < weights.length; value++) {
      double weight = FixedPoint.toDouble(weights[value]);
      if (value == candidate) {
        continue;
      }
      evidence += timesLog(weight);
      if (item.match(value, candidate) == ValueMatch.VAGUER) {
        evidence += FixedPoint.toDouble(vague[value]);
        vaguer += weight;
      } else {
        wrong += weight;
        evidence -= weight * item.surprise(candidate, value);
      }
    }
    return evidence - timesLog(vaguer) - timesLog(wrong);
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
