package org.newsconcord.consensus.consistency;

import java.io.Serializable;
import org.newsconcord.text.StableHash;

/**
 * How many items it takes to tell outlets apart, by simulation from the fitted model.
 *
 * <p>Contract: pairs of outlets are drawn from the fitted population; each is given n items of the
 * kind that tells most, on which it differs as its log odds say; the posterior of each is computed
 * as for real outlets; an order is found where it is credible. The draws come from hashes: the same
 * model gives the same figure.
 *
 * <p>Bound: with 200 pairs a share of one half has a standard error of 0.035, so the number of
 * items is good to about a tenth.
 */
public final class Separation implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int PAIRS = 200;
  private static final int FEWEST_DOUBLINGS = 3;
  private static final int MOST_DOUBLINGS = 24;
  private static final long SEED = 0x6e657773L;
  private static final double HALF = 0.5;
  private static final double MANY = 30;
  private final double usual;
  private final double mean;
  private final double spread;
  private final double credible;
  private final double[] prior;
  private final double[] agree;
  private final double[] differ;

  Separation(KindRates rates, double mean, double spread, ConsistencyParameters parameters) {
    this.usual = rates.strongest();
    this.mean = mean;
    this.spread = spread;
    this.credible = parameters.credible();
    this.prior = LogOdds.normal(mean, spread);
    this.agree = new double[LogOdds.POINTS];
    this.differ = new double[LogOdds.POINTS];
    for (int point = 0; point < LogOdds.POINTS; point++) {
      double p = LogOdds.probability(usual + LogOdds.at(point));
      agree[point] = Math.log1p(-p);
      differ[point] = Math.log(p);
    }
  }

  /** Share of pairs of outlets whose order is found when each has this many effective items. */
  public double share(double items) {
    int found = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      double[] first = posterior(2L * pair, items);
      double[] second = posterior(2L * pair + 1, items);
      double above = above(first, second);
      found += Math.max(above, 1 - above) >= credible ? 1 : 0;
    }
    return (double) found / PAIRS;
  }

  /**
   * Effective items of each outlet at which the order of half of all pairs is found; positive
   * infinity where even sixteen million do not do.
   */
  public double itemsForHalf() {
    double before = 0;
    for (int doubling = FEWEST_DOUBLINGS; doubling <= MOST_DOUBLINGS; doubling++) {
      double share = share(Math.scalb(1.0, doubling));
      if (share >= HALF) {
        double part = share > before ? (HALF - before) / (share - before) : 1;
        return Math.pow(2, doubling - 1 + part);
      }
      before = share;
    }
    return Double.POSITIVE_INFINITY;
  }

  private double[] posterior(long draw, double items) {
    double theta = mean + spread * normal(4 * draw);
    double p = LogOdds.probability(usual + theta);
    double differing = Math.rint(binomial(items, p, 4 * draw + 2));
    double[] posterior = new double[LogOdds.POINTS];
    double highest = Double.NEGATIVE_INFINITY;
    for (int point = 0; point < posterior.length; point++) {
      posterior[point] = (items - differing) * agree[point] + differing * differ[point];
      highest = Math.max(highest, posterior[point]);
    }
    double sum = 0;
    for (int point = 0; point < posterior.length; point++) {
      posterior[point] = Math.exp(posterior[point] - highest) * prior[point];
      sum += posterior[point];
    }
    for (int point = 0; point < posterior.length; point++) {
      posterior[point] /= sum;
    }
    return posterior;
  }

  /** A binomial draw: by inversion where few are expected, else normal. */
  private static double binomial(double items, double p, long draw) {
    double expected = items * p;
    if (expected > MANY) {
      double drawn = expected + Math.sqrt(expected * (1 - p)) * normal(draw);
      return Math.min(items, Math.max(0, drawn));
    }
    double uniform = uniform(draw);
    double probability = Math.exp(items * Math.log1p(-p));
    double below = probability;
    int count = 0;
    while (below < uniform && count < items) {
      probability *= (items - count) / (count + 1) * p / (1 - p);
      below += probability;
      count++;
    }
    return count;
  }

  /** Box–Muller from two hashes. */
  private static double normal(long draw) {
    double radius = Math.sqrt(-2 * Math.log(1 - uniform(draw)));
    return radius * Math.cos(2 * Math.PI * uniform(draw + 1));
  }

  private static double uniform(long draw) {
    return (StableHash.mix(SEED, draw) >>> 11) * 0x1p-53;
  }

  private static double above(double[] first, double[] second) {
    double above = 0;
    double better = 0;
    for (int point = 0; point < first.length; point++) {
      above += second[point] * (better + first[point] / 2);
      better += first[point];
    }
    return above;
  }
}
