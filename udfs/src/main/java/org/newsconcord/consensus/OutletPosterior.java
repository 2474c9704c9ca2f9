package org.newsconcord.consensus;

import java.io.Serializable;

/**
 * What is known of one outlet: a distribution over the log odds θ by which it differs more or less
 * often than the usual outlet. Immutable.
 */
public final class OutletPosterior implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double HALF = 0.5;
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
