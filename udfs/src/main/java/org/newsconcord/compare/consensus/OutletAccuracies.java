package org.newsconcord.compare.consensus;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How much the model trusts each outlet at each attribute, as estimated so far. Immutable; holds no
 * record, so that any serializer can send it.
 */
public final class OutletAccuracies implements Serializable {
  private static final long serialVersionUID = 1L;
  private final int attributes;
  private final double priorAgree;
  private final double priorDiffer;
  private final double[] overall;
  private final double[] used;
  private final double[] logOdds;

  private OutletAccuracies(
      int attributes,
      BetaPrior prior,
      double[] overall,
      double[] used,
      ConsensusParameters parameters) {
    this.attributes = attributes;
    this.priorAgree = prior.agree();
    this.priorDiffer = prior.differ();
    this.overall = overall;
    this.used = used;
    this.logOdds =
        Arrays.stream(used)
            .map(a -> Math.max(parameters.lowestAccuracy(), a))
            .map(a -> Math.min(parameters.highestAccuracy(), a))
            .map(a -> Math.log(a / (1 - a)))
            .toArray();
  }

  /** Every outlet at the mean of the prior. */
  static OutletAccuracies start(int outlets, int attributes, ConsensusParameters parameters) {
    BetaPrior prior = new BetaPrior(parameters.priorAgree(), parameters.priorDiffer());
    double[] overall = new double[outlets];
    double[] used = new double[outlets * attributes];
    Arrays.fill(overall, prior.mean());
    Arrays.fill(used, prior.mean());
    return new OutletAccuracies(attributes, prior, overall, used, parameters);
  }

  /** Each outlet at each attribute by how it does at the other attributes. */
  static OutletAccuracies acrossAttributes(
      AccuracySums sums, FeedGroups feeds, ConsensusParameters parameters) {
    return estimate(sums, feeds, parameters, Basis.OTHER_ATTRIBUTES);
  }

  /** Each outlet at each attribute by how it does there, drawn to how it does at all. */
  static OutletAccuracies within(
      AccuracySums sums, FeedGroups feeds, ConsensusParameters parameters) {
    return estimate(sums, feeds, parameters, Basis.OWN_ATTRIBUTE);
  }

  private enum Basis {
    OTHER_ATTRIBUTES,
    OWN_ATTRIBUTE
  }

  private static OutletAccuracies estimate(
      AccuracySums sums, FeedGroups feeds, ConsensusParameters parameters, Basis basis) {
    BetaPrior start = new BetaPrior(parameters.priorAgree(), parameters.priorDiffer());
    BetaPrior prior = BetaPrior.fit(sums, feeds, start);
    int attributes = sums.attributes();
    double[] overall = new double[sums.outlets()];
    double[] used = new double[overall.length * attributes];
    for (int outlet = 0; outlet < overall.length; outlet++) {
      double agreed = FixedPoint.toDouble(sums.agreed(outlet));
      double counted = FixedPoint.toDouble(sums.counted(outlet));
      overall[outlet] = prior.posterior(agreed, counted);
      for (int attribute = 0; attribute < attributes; attribute++) {
        double agreedHere = FixedPoint.toDouble(sums.agreed(outlet, attribute));
        double countedHere = FixedPoint.toDouble(sums.counted(outlet, attribute));
        double strength = parameters.attributeStrength();
        used[outlet * attributes + attribute] =
            basis == Basis.OTHER_ATTRIBUTES && attributes > 1
                ? prior.posterior(agreed - agreedHere, counted - countedHere)
                : (strength * overall[outlet] + agreedHere) / (strength + countedHere);
      }
    }
    return new OutletAccuracies(attributes, prior, overall, used, parameters);
  }

  /** The prior that the estimates are drawn to. */
  public BetaPrior prior() {
    return new BetaPrior(priorAgree, priorDiffer);
  }

  /** Number of outlets. */
  public int outlets() {
    return overall.length;
  }

  /** Accuracy of an outlet over all attributes, 0 to 1. */
  public double overall(int outlet) {
    return overall[outlet];
  }

  /** Accuracy of an outlet at an attribute, 0 to 1. */
  public double at(int outlet, int attribute) {
    return used[outlet * attributes + attribute];
  }

  /** What one full vote of the outlet adds to its value: ln(A / (1 − A)), bounded. */
  double logOdds(int outlet, int attribute) {
    return logOdds[outlet * attributes + attribute];
  }

  /** The largest difference of an accuracy to the other estimate. */
  double distance(OutletAccuracies other) {
    double distance = 0;
    for (int cell = 0; cell < used.length; cell++) {
      distance = Math.max(distance, Math.abs(used[cell] - other.used[cell]));
    }
    return distance;
  }
}
