package org.newsconcord.consensus.fusion;

import java.io.Serializable;
import java.util.Arrays;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.item.FixedPoint;

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
  private final double[] exact;
  private final double[] among;
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
    this.exact = new double[used.length];
    this.among = new double[used.length];
    this.exactOdds = new double[used.length];
    this.vagueOdds = new double[used.length];
    for (int cell = 0; cell < used.length; cell++) {
      double least = parameters.lowestAccuracy();
      exact[cell] = Math.max(least, Math.min(parameters.highestAccuracy(), used[cell]));
      among[cell] = Math.min(1 - least, vague[cell]);
      exactOdds[cell] = exactOdds(exact[cell], among[cell]);
      vagueOdds[cell] = Math.log(Math.max(least, among[cell]) / (1 - among[cell]));
    }
  }

  private static double exactOdds(double exact, double among) {
    return Math.log(exact / ((1 - exact) * (1 - among)));
  }

  private OutletAccuracies(OutletAccuracies other) {
    this.attributes = other.attributes;
    this.priorAgree = other.priorAgree;
    this.priorDiffer = other.priorDiffer;
    this.overall = other.overall;
    this.used = other.used.clone();
    this.exact = other.exact.clone();
    this.among = other.among.clone();
    this.exactOdds = other.exactOdds.clone();
    this.vagueOdds = other.vagueOdds.clone();
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

  /** Each outlet at each attribute by how it does at the other attributes without blocs. */
  static OutletAccuracies acrossAttributes(
      AccuracySums sums, FeedGroups feeds, AttributeBlocs blocs, ConsensusParameters parameters) {
    BetaPrior prior = prior(sums, feeds, parameters);
    int attributes = sums.attributes();
    double[] used = new double[sums.outlets() * attributes];
    for (int outlet = 0; outlet < sums.outlets(); outlet++) {
      long agreed = 0;
      long counted = 0;
      for (int attribute = 0; attribute < attributes; attribute++) {
        agreed += blocs.at(attribute) == 0 ? sums.agreed(outlet, attribute) : 0;
        counted += blocs.at(attribute) == 0 ? sums.counted(outlet, attribute) : 0;
      }
      for (int attribute = 0; attribute < attributes; attribute++) {
        boolean own = blocs.at(attribute) == 0;
        used[outlet * attributes + attribute] =
            prior.posterior(
                FixedPoint.toDouble(agreed - (own ? sums.agreed(outlet, attribute) : 0)),
                FixedPoint.toDouble(counted - (own ? sums.counted(outlet, attribute) : 0)));
      }
    }
    return new OutletAccuracies(
        attributes, prior, overall(sums, prior), used, vague(sums, parameters), parameters);
  }

  /** Each outlet at each attribute by how it does there, drawn to how it does at all. */
  static OutletAccuracies within(
      AccuracySums sums, FeedGroups feeds, ConsensusParameters parameters) {
    BetaPrior prior = prior(sums, feeds, parameters);
    double[] overall = overall(sums, prior);
    double strength = parameters.attributeStrength();
    int attributes = sums.attributes();
    double[] used = new double[overall.length * attributes];
    Arrays.setAll(
        used,
        cell -> {
          int outlet = cell / attributes;
          int attribute = cell % attributes;
          return (strength * overall[outlet] + FixedPoint.toDouble(sums.agreed(outlet, attribute)))
              / (strength + FixedPoint.toDouble(sums.counted(outlet, attribute)));
        });
    return new OutletAccuracies(
        attributes, prior, overall, used, vague(sums, parameters), parameters);
  }

  private static BetaPrior prior(
      AccuracySums sums, FeedGroups feeds, ConsensusParameters parameters) {
    return BetaPrior.fit(
        sums, feeds, new BetaPrior(parameters.priorAgree(), parameters.priorDiffer()));
  }

  private static double[] overall(AccuracySums sums, BetaPrior prior) {
    double[] overall = new double[sums.outlets()];
    Arrays.setAll(
        overall,
        outlet ->
            prior.posterior(
                FixedPoint.toDouble(sums.agreed(outlet)),
                FixedPoint.toDouble(sums.counted(outlet))));
    return overall;
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
   * The same, but at an attribute with blocs each other bloc than this one speaks with one voice.
   */
  OutletAccuracies following(int bloc, AttributeBlocs blocs, FeedGroups feeds) {
    OutletAccuracies following = new OutletAccuracies(this);
    for (int cell = 0; cell < used.length; cell++) {
      following.exactOdds[cell] /= blocs.sharers(bloc, cell / attributes, cell % attributes, feeds);
    }
    return following;
  }

  /** The same, but no vote is weighed by an accuracy above the cap. */
  OutletAccuracies cappedAt(double cap) {
    OutletAccuracies capped = new OutletAccuracies(this);
    for (int cell = 0; cell < used.length; cell++) {
      capped.exact[cell] = Math.min(cap, exact[cell]);
      capped.exactOdds[cell] = exactOdds(capped.exact[cell], among[cell]);
    }
    return capped;
  }

  /** The same, but at one attribute as in the other estimate. */
  OutletAccuracies withAttribute(int attribute, OutletAccuracies other) {
    OutletAccuracies mixed = new OutletAccuracies(this);
    for (int cell = attribute; cell < used.length; cell += attributes) {
      mixed.used[cell] = other.used[cell];
      mixed.exact[cell] = other.exact[cell];
      mixed.among[cell] = other.among[cell];
      mixed.exactOdds[cell] = other.exactOdds[cell];
      mixed.vagueOdds[cell] = other.vagueOdds[cell];
    }
    return mixed;
  }

  /**
   * The same outlets, all at the start accuracy: what remains when a bloc is looked at from inside,
   * where the estimates only say which bloc is larger.
   */
  public OutletAccuracies level() {
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

  /** The share of exact statements of the outlet that its votes are weighed by. */
  double exact(int outlet, int attribute) {
    return exact[outlet * attributes + attribute];
  }

  /** Of what the outlet does not state exactly, the share that is vaguer and not wrong. */
  double vagueAmong(int outlet, int attribute) {
    return among[outlet * attributes + attribute];
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
