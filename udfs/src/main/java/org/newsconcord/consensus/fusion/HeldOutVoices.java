package org.newsconcord.consensus.fusion;

import java.io.Serializable;
import java.util.List;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.FixedPoint;
import org.newsconcord.consensus.item.ValueMatch;

/**
 * Learns how far the outlets may be trusted at most: how well each voice is foretold by the others
 * when no accuracy is taken higher than a cap, for several caps in one pass. Mutable while it is
 * filled; merging is exact in any order.
 *
 * <p>Formula: with P(t) the probability of value t from the other voices, and φ₁, φ₂, φ₃ the shares
 * of exact, vaguer and wrong statements of the outlet under the cap, a vote for x was foretold with
 *
 * <pre>
 * p(x) = P(x)·φ₁ + Σ_{t fuller than x} P(t)·φ₂ + Σ_{other t} P(t)·φ₃
 * </pre>
 *
 * and the cap with the highest mean of ln p is kept. How many wrong values there are to choose from
 * adds the same to every cap and is left out. The logarithm is a proper score: where the outlets
 * are more often wrong together than their accuracies say, a cap that is too high foretells with
 * too much certainty and loses.
 *
 * <p>Example: where outlets of accuracy .98 contradict one another on every tenth item, a vote that
 * contradicts costs ln .02 = −3.9 under a cap of .98 and ln .1 = −2.3 under one of .90; the nine
 * that agree gain 9·ln(.98/.90) = 0.8 in all. The cap of .90 is kept.
 */
public final class HeldOutVoices implements Serializable {
  /** The caps that are tried. */
  public static final List<Double> CAPS = List.of(0.90, 0.94, 0.98);

  private static final long serialVersionUID = 1L;
  private final long[] logarithms = new long[CAPS.size()];

  /**
   * Adds the voices of one item; one voice alone tells nothing.
   *
   * @param capped the accuracies under each of {@link #CAPS}
   */
  public HeldOutVoices add(Ballot ballot, List<OutletAccuracies> capped) {
    if (ballot.voiceCount() > 1) {
      for (int cap = 0; cap < logarithms.length; cap++) {
        logarithms[cap] += surprise(ballot, capped.get(cap));
      }
    }
    return this;
  }

  /** The same accuracies under each of {@link #CAPS}. */
  public static List<OutletAccuracies> capped(OutletAccuracies accuracies) {
    return CAPS.stream().map(accuracies::cappedAt).toList();
  }

  /** Adds other sums. */
  public HeldOutVoices merge(HeldOutVoices other) {
    for (int cap = 0; cap < logarithms.length; cap++) {
      logarithms[cap] += other.logarithms[cap];
    }
    return this;
  }

  /** The cap that foretells best; of equal ones, as where nothing is held out, the highest. */
  public double best() {
    int best = 0;
    for (int cap = 1; cap < logarithms.length; cap++) {
      best = logarithms[cap] >= logarithms[best] ? cap : best;
    }
    return CAPS.get(best);
  }

  private static long surprise(Ballot ballot, OutletAccuracies accuracies) {
    long sum = 0;
    for (int vote = 0; vote < ballot.item().size(); vote++) {
      double weight = ballot.weightOf(vote);
      if (weight > 0) {
        sum += FixedPoint.of(weight * Math.log(foretold(ballot, accuracies, vote)));
      }
    }
    return sum;
  }

  private static double foretold(Ballot ballot, OutletAccuracies accuracies, int held) {
    ConsensusItem item = ballot.item();
    int voice = ballot.voiceOf(held);
    double[] others = ItemConsensus.of(ballot, accuracies, v -> ballot.voiceOf(v) != voice);
    int value = ballot.clusterOf(item.valueOf(held));
    double exact = accuracies.exact(item.outletOf(held), item.attribute());
    double among = accuracies.vagueAmong(item.outletOf(held), item.attribute());
    double foretold = 0;
    for (int truth = 0; truth < others.length; truth++) {
      double share =
          truth == value
              ? exact
              : (1 - exact) * (item.match(value, truth) == ValueMatch.VAGUER ? among : 1 - among);
      foretold += others[truth] * share;
    }
    return foretold;
  }
}
