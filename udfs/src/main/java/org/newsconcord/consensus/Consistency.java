package org.newsconcord.consensus;

import java.util.Arrays;
import java.util.Collection;

/**
 * The consistency of one outlet with its 90 % interval.
 *
 * <p>With a, b the prior of the outlets, q the difficulty and s the agreement of an item: value =
 * (a + Σ q·s) / (a + b + Σ q). Effective items = n / (1 + (m − 1)·ICC), with n the items, m = Σ
 * size² / Σ size over its events, ICC the intraclass correlation of agreement within events over
 * all outlets. With r = Σ q·s / Σ q, e the effective items, l and h the 0.05 and 0.95 quantiles of
 * Beta(½ + e·r, ½ + e·(1 − r)) and V the variance of r from which other feeds happen to be there (Σ
 * over feeds of the squared change of r if the feed were silent), the interval spans r − √((r − l)²
 * + z²·V) to r + √((h − r)² + z²·V), z = 1.645, which adds two independent errors by recovering
 * their variances from their limits (MOVER: Zou and Donner 2008), and the same quantiles of the
 * event bootstrap; it always contains the value.
 *
 * @param value 0 to 1; NaN without an item
 * @param low lower end
 * @param high upper end
 * @param effectiveItems at most the items
 */
public record Consistency(double value, double low, double high, double effectiveItems) {
  private static final double TAIL = 0.05;
  private static final double NORMAL_TAIL = 1.645;
  private static final double JEFFREYS = 0.5;
  private static final int FEWEST_EVENTS = 2;

  /** The consistency that a tally amounts to. */
  public static Consistency of(OutletTally tally, BetaPrior prior, double intraclass) {
    if (tally.items() == 0) {
      return new Consistency(Double.NaN, Double.NaN, Double.NaN, 0);
    }
    double value = prior.posterior(tally.agreement(), tally.weight());
    double raw = tally.agreement() / tally.weight();
    double meanSize = tally.squaredSizes() / tally.items();
    double effective = tally.items() / (1 + (meanSize - 1) * intraclass);
    double alpha = JEFFREYS + effective * raw;
    double beta = JEFFREYS + effective * (1 - raw);
    double others = NORMAL_TAIL * Math.sqrt(tally.consensusVariance());
    double below = Math.max(0, raw - BetaDistribution.quantile(alpha, beta, TAIL));
    double above = Math.max(0, BetaDistribution.quantile(alpha, beta, 1 - TAIL) - raw);
    double low = Math.min(value, Math.max(0, raw - Math.hypot(below, others)));
    double high = Math.max(value, Math.min(1, raw + Math.hypot(above, others)));
    if (tally.events() >= FEWEST_EVENTS) {
      double[] drawn = drawn(tally);
      low = Math.min(low, quantile(drawn, TAIL));
      high = Math.max(high, quantile(drawn, 1 - TAIL));
    }
    return new Consistency(value, low, high, effective);
  }

  /**
   * The intraclass correlation of agreement within events, over all outlets, by analysis of
   * variance: (MSB − MSW) / (MSB + (n₀ − 1)·MSW), bounded to 0..1; 0 where no event has two items.
   */
  public static double intraclass(Collection<OutletTally> tallies) {
    double items = 0;
    double events = 0;
    double outlets = 0;
    double within = 0;
    double between = 0;
    double sizes = 0;
    for (OutletTally tally : tallies) {
      if (tally.items() > 0) {
        items += tally.items();
        events += tally.events();
        outlets++;
        sizes += FixedPoint.toDouble(FixedPoint.of(tally.squaredSizes() / tally.items()));
        within +=
            FixedPoint.toDouble(FixedPoint.of(tally.squaredAgreement() - tally.betweenEvents()));
        between +=
            FixedPoint.toDouble(
                FixedPoint.of(
                    tally.betweenEvents()
                        - tally.plainAgreement() * tally.plainAgreement() / tally.items()));
      }
    }
    double betweenFreedom = events - outlets;
    double withinFreedom = items - events;
    if (betweenFreedom <= 0 || withinFreedom <= 0) {
      return 0;
    }
    double meanBetween = between / betweenFreedom;
    double meanWithin = within / withinFreedom;
    double size = (items - sizes) / betweenFreedom;
    double denominator = meanBetween + (size - 1) * meanWithin;
    double correlation = denominator > 0 ? (meanBetween - meanWithin) / denominator : 0;
    return Math.min(1, Math.max(0, correlation));
  }

  private static double[] drawn(OutletTally tally) {
    double[] drawn = new double[PoissonDraws.REPLICATES];
    Arrays.setAll(drawn, tally::drawn);
    double[] usable = Arrays.stream(drawn).filter(d -> !Double.isNaN(d)).sorted().toArray();
    return usable.length == 0 ? new double[] {tally.agreement() / tally.weight()} : usable;
  }

  private static double quantile(double[] sorted, double probability) {
    return sorted[(int) Math.round(probability * (sorted.length - 1))];
  }
}
