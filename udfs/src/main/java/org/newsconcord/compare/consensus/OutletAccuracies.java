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
  private final double[] exactOdds;
  private final double[] vagueOdds;

  private OutletAccuracies(
      int attributes,
      BetaPrior prior,
      double[] overall,
      double[] used,
      double[] vague,
      ConsensusParameters parameters) {
    this.attributes = attributes;
    this.priorAgree = prior.agree();
    this.priorDiffer = prior.differ();
    this.overall = overall;
    this.used = used;
    this.exactOdds = new double[used.length];
    this.vagueOdds = new double[used.length];
    for (int cell = 0; cell < used.length; cell++) {
      double least = parameters.lowestAccuracy();
      double exact = Math.max(least, Math.min(parameters.highestAccuracy(), used[cell]));
      double among = Math.min(1 - least, vague[cell]);
      exactOdds[cell] = Math.log(exact / ((1 - exact) * (1 - among)));
      vagueOdds[cell] = Math.log(Math.max(least, among) / (1 - among));
    }
  }

  /** Every outlet at the mean of the prior. */
  static OutletAccuracies start(int outlets, int attributes, ConsensusParameters parameters) {
    BetaPrior prior = new BetaPrior(parameters.priorAgree(), parameters.priorDiffer());
    double[] overall = new double[outlets];
    double[] used = new double[outlets * attributes];
    Arrays.fill(overall, prior.mean());
    Arrays.fill(used, prior.mean());
    double[] vague = new double[used.length];
    return new OutletAccuracies(attributes, prior, overall, used, vague, parameters);
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
    return new OutletAccuracies(
        attributes, prior, overall, used, vague(sums, parameters), parameters);
  }

  /**
   * Of what an outlet does not state exactly, the share that is vaguer than the truth and not
   * wrong, drawn to the share of all outlets at the attribute; 0 where no value is vaguer.
   */
  private static double[] vague(AccuracySums sums, ConsensusParameters parameters) {
    double[] vague = new double[sums.outlets() * sums.attributes()];
    for (int attribute = 0; attribute < sums.attributes(); attribute++) {
      long vagueOfAll = 0;
      long inexactOfAll = 0;
      for (int outlet = 0; outlet < sums.outlets(); outlet++) {
        vagueOfAll += sums.vague(outlet, attribute);
        inexactOfAll += sums.counted(outlet, attribute) - sums.agreed(outlet, attribute);
      }
      double usual = FixedPoint.ratio(vagueOfAll, inexactOfAll, 0);
      double strength = parameters.attributeStrength();
      for (int outlet = 0; outlet < sums.outlets(); outlet++) {
        double vagueHere = FixedPoint.toDouble(sums.vague(outlet, attribute));
        double inexactHere =
            FixedPoint.toDouble(sums.counted(outlet, attribute) - sums.agreed(outlet, attribute));
        vague[outlet * sums.attributes() + attribute] =
            (strength * usual + vagueHere) / (strength + inexactHere);
      }
    }
    return vague;
  }

  /**
   * The same outlets, all at the start accuracy: what remains when a bloc is looked at from inside,
   * where the estimates only say which bloc is larger.
   */
  OutletAccuracies level() {
    ConsensusParameters parameters = ConsensusParameters.standard();
    return start(overall.length, attributes, parameters);
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

  /** What one full vote of the outlet adds to its value: ln(φ₁/φ₃), bounded. */
  double exactOdds(int outlet, int attribute) {
    return exactOdds[outlet * attributes + attribute];
  }

  /** What one full vote of the outlet adds to a fuller value: ln(φ₂/φ₃), bounded. */
  double vagueOdds(int outlet, int attribute) {
    return vagueOdds[outlet * attributes + attribute];
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
