package org.newsconcord.consensus.fusion;

import java.io.Serializable;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.item.FixedPoint;

/**
 * A Beta prior of accuracy, fitted to the outlets by moments (empirical Bayes).
 *
 * <p>Formula: with mean m and variance s² of the outlets' raw accuracies, strength t = m(1−m)/s² −
 * 1, bounded to 2..50; agree = m·t, differ = (1−m)·t. Outlets of one feed count as one outlet;
 * outlets with fewer than {@link #ENOUGH} own votes do not count; with fewer than four outlets the
 * start values stay.
 *
 * @param agree pseudo-counts of agreement
 * @param differ pseudo-counts of difference
 */
public record BetaPrior(double agree, double differ) implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ENOUGH = 20;
  private static final int FEWEST_OUTLETS = 4;
  private static final double WEAKEST = 2;
  private static final double STRONGEST = 50;

  /** Accuracy of an outlet that nothing is known of. */
  public double mean() {
    return agree / (agree + differ);
  }

  /** Posterior mean after these counts. */
  public double posterior(double agreed, double counted) {
    return (agree + agreed) / (agree + differ + counted);
  }

  static BetaPrior fit(AccuracySums sums, FeedGroups feeds, BetaPrior start) {
    long weight = 0;
    long weighted = 0;
    long squares = 0;
    int outlets = 0;
    for (int outlet = 0; outlet < sums.outlets(); outlet++) {
      if (FixedPoint.toDouble(sums.counted(outlet)) >= ENOUGH) {
        double accuracy = FixedPoint.ratio(sums.agreed(outlet), sums.counted(outlet), 0);
        double share = 1.0 / feeds.size(outlet);
        weight += FixedPoint.of(share);
        weighted += FixedPoint.of(share * accuracy);
        squares += FixedPoint.of(share * accuracy * accuracy);
        outlets++;
      }
    }
    if (outlets < FEWEST_OUTLETS) {
      return start;
    }
    double mean = (double) weighted / weight;
    double variance = (double) squares / weight - mean * mean;
    if (variance <= 0 || mean <= 0 || mean >= 1) {
      return start;
    }
    double strength = mean * (1 - mean) / variance - 1;
    double bounded = Math.min(STRONGEST, Math.max(WEAKEST, strength));
    return new BetaPrior(mean * bounded, (1 - mean) * bounded);
  }
}
