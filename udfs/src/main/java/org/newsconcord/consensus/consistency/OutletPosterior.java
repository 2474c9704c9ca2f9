package org.newsconcord.consensus.consistency;

import java.io.Serializable;
import org.newsconcord.consensus.tally.Certainty;
import org.newsconcord.consensus.tally.ItemCounts;
import org.newsconcord.consensus.tally.OutletTally;
import org.newsconcord.consensus.tally.OutletVerdict;

/**
 * What is known of one outlet: a distribution over the log odds θ by which it differs more or less
 * often than the usual outlet. Immutable.
 */
public final class OutletPosterior implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double HALF = 0.5;
  private static final double NEGLIGIBLE = 1e-9;
  private final KindRates rates;
  private final ConsistencyParameters parameters;
  private final double[] density;
  private final double middle;
  private final double designEffect;
  private final double effectiveItems;

  OutletPosterior(
      KindRates rates,
      ConsistencyParameters parameters,
      OutletPopulation.Known known,
      double usual,
      double designEffect,
      double effectiveItems) {
    this.rates = rates;
    this.parameters = parameters;
    this.density = known.density();
    this.middle = known.usual() >= HALF ? usual : LogOdds.quantile(known.ownDensity(), HALF);
    this.designEffect = designEffect;
    this.effectiveItems = effectiveItems;
  }

  /**
   * Items that count, each by how much it can tell: Σ weight · (2π − 1)² · count of its kind, over
   * the design effect.
   */
  public double effectiveItems() {
    return effectiveItems;
  }

  /**
   * The consistency over the mix of kinds. The value of an outlet that is more probably a usual one
   * is that of usual outlets, else the median of what is known of it as one of its own; at least a
   * quarter of the posterior lies on either side of it, so it lies in the interval.
   */
  public Consistency consistency() {
    return new Consistency(
        rates.agreement(middle),
        rates.agreement(LogOdds.quantile(density, 1 - parameters.tail())),
        rates.agreement(LogOdds.quantile(density, parameters.tail())));
  }

  /** The consistency on one kind of item, by this distribution. */
  public Consistency consistency(int kind) {
    return new Consistency(
        rates.agreement(kind, middle),
        rates.agreement(kind, LogOdds.quantile(density, 1 - parameters.tail())),
        rates.agreement(kind, LogOdds.quantile(density, parameters.tail())));
  }

  /**
   * How much the mean of the consistency would fall without the item of this verdict; negative
   * where it would rise.
   */
  public double effect(OutletVerdict verdict) {
    double certainty = Certainty.of(Certainty.step(verdict.certainty()));
    double[] without = new double[density.length];
    double sum = 0;
    for (int point = 0; point < without.length; point++) {
      double agree = rates.agreement(verdict.attribute(), LogOdds.at(point));
      double likelihood = Likelihood.of(agree, certainty, verdict.differs());
      without[point] = density[point] / Math.pow(likelihood, verdict.weight() / designEffect);
      sum += without[point];
    }
    for (int point = 0; point < without.length; point++) {
      without[point] /= sum;
    }
    return mean(density) - mean(without);
  }

  /**
   * How far other items of the outlet fall where this posterior expects 1 − 2·tail of them to: 1
   * when their number of differences does, 0 when it does not, a part where the number straddles an
   * end.
   *
   * <p>Formula: with F the predictive distribution of the differences d among the other items, the
   * part of [F(d − 1), F(d)] that lies in [tail, 1 − tail] (Czado, Gneiting and Held 2009). Its
   * mean over outlets is 1 − 2·tail when the posterior is right.
   */
  public double covers(OutletTally other, double tail) {
    ItemCounts counts = other.all();
    int items = (int) counts.items();
    int differing = (int) Math.round(items - counts.agreed());
    double below = 0;
    double upTo = 0;
    for (int point = 0; point < density.length; point++) {
      if (density[point] > NEGLIGIBLE) {
        double p = expected(counts, point) / items;
        below += density[point] * Binomial.cumulative(differing - 1, items, p);
        upTo += density[point] * Binomial.cumulative(differing, items, p);
      }
    }
    double inside = Math.min(upTo, 1 - tail) - Math.max(below, tail);
    return upTo > below ? Math.max(0, inside) / (upTo - below) : 0;
  }

  /** Differences that are expected among these items. */
  private double expected(ItemCounts counts, int point) {
    double expected = 0;
    for (int kind = 0; kind < rates.kinds(); kind++) {
      double agreement = rates.agreement(kind, LogOdds.at(point));
      for (int step = 0; step < Certainty.steps(); step++) {
        double items = counts.agreeing(kind, step) + counts.differing(kind, step);
        expected += items * Likelihood.of(agreement, Certainty.of(step), true);
      }
    }
    return expected;
  }

  private double mean(double[] of) {
    double mean = 0;
    for (int point = 0; point < of.length; point++) {
      mean += of[point] * rates.agreement(LogOdds.at(point));
    }
    return mean;
  }

  /** Probability that this outlet is more consistent than the other one. */
  public double above(OutletPosterior other) {
    double above = 0;
    double better = 0;
    for (int point = 0; point < density.length; point++) {
      above += other.density[point] * (better + density[point] / 2);
      better += density[point];
    }
    return above;
  }
}
