package org.newsconcord.consensus.consistency;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.tally.EventClusters;
import org.newsconcord.consensus.tally.ItemCounts;
import org.newsconcord.consensus.tally.OutletTally;

/**
 * The consistency of all outlets, from one model (empirical Bayes).
 *
 * <p>Contract: an outlet differs from the independent others on an item of a kind with log odds
 * logit(rate of the kind) + θ; θ is drawn from the population of outlets. The posterior of θ gives
 * value, interval, effect of single items, and the probability of each order.
 *
 * <p>Formula: L(θ) = Π over items of {@link Likelihood}, each to the power of weight / design
 * effect; posterior ∝ L(θ) · prior of the {@link OutletPopulation}. See {@link KindRates} for rates
 * and counts, {@link EventClusters} for the design effect.
 *
 * <p>Example: a kind at rate 0.1 and a population of spread 0.5 around the usual outlet. An outlet
 * that agrees on 18 and differs on 2 of 20 sure items stands at 0.90; one without an item also,
 * with the interval of the population.
 */
public final class ConsistencyModel implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double HALF = 0.5;
  private final TreeMap<Integer, OutletPosterior> posteriors = new TreeMap<>();
  private final TreeMap<Integer, OutletPosterior[]> byKind = new TreeMap<>();
  private final KindRates rates;
  private final ConsistencyParameters parameters;
  private final OutletPosterior prior;
  private final double intraclass;
  private final double usual;
  private final double variance;

  private ConsistencyModel(
      Map<Integer, OutletTally> tallies,
      FeedGroups feeds,
      int kinds,
      ConsistencyParameters parameters) {
    this.parameters = parameters;
    this.rates = KindRates.of(tallies, feeds, kinds, parameters);
    this.intraclass =
        EventClusters.intraclass(tallies.values().stream().map(OutletTally::own).toList());
    List<OutletPopulation.Member> members = new ArrayList<>();
    tallies.forEach(
        (outlet, tally) -> {
          if (tally.own().items() > 0) {
            members.add(
                new OutletPopulation.Member(likelihood(tally.own()), 1.0 / feeds.size(outlet)));
          }
        });
    OutletPopulation population = OutletPopulation.of(members, parameters);
    this.usual = LogOdds.quantile(population.usual(), HALF);
    this.variance = population.variance();
    this.prior = new OutletPosterior(rates, parameters, population.prior(), usual, 1, 0);
    tallies.forEach(
        (outlet, tally) -> {
          if (tally.items() > 0) {
            posteriors.put(outlet, posterior(tally.all(), population));
            byKind.put(outlet, ofKinds(tally.all(), population));
          }
        });
  }

  /**
   * Fits the model.
   *
   * @param tallies what each outlet came to; outlets without a counted item get no posterior
   * @param feeds outlets of one feed count as one outlet in the population
   * @param kinds kinds of items
   */
  public static ConsistencyModel fit(
      Map<Integer, OutletTally> tallies,
      FeedGroups feeds,
      int kinds,
      ConsistencyParameters parameters) {
    return new ConsistencyModel(tallies, feeds, kinds, parameters);
  }

  private double[] likelihood(ItemCounts counts) {
    return exp(Likelihood.log(counts, rates, EventClusters.designEffect(counts, intraclass)));
  }

  private static double[] exp(double[] log) {
    return Arrays.stream(log).map(Math::exp).toArray();
  }

  private OutletPosterior posterior(ItemCounts counts, OutletPopulation population) {
    double designEffect = EventClusters.designEffect(counts, intraclass);
    double effective = 0;
    for (int kind = 0; kind < rates.kinds(); kind++) {
      effective += counts.telling(kind) * rates.count(kind) / designEffect;
    }
    return new OutletPosterior(
        rates, parameters, population.known(likelihood(counts)), usual, designEffect, effective);
  }

  private OutletPosterior[] ofKinds(ItemCounts counts, OutletPopulation population) {
    OutletPosterior[] ofKinds = new OutletPosterior[rates.kinds()];
    double designEffect = EventClusters.designEffect(counts, intraclass);
    for (int kind = 0; kind < ofKinds.length; kind++) {
      if (counts.counted(kind) > 0) {
        double[] likelihood = exp(Likelihood.log(counts, rates, kind, designEffect));
        ofKinds[kind] =
            new OutletPosterior(
                rates,
                parameters,
                population.known(likelihood),
                usual,
                designEffect,
                counts.telling(kind) / designEffect);
      }
    }
    return ofKinds;
  }

  /** What is known of an outlet; null without a counted item. */
  public OutletPosterior of(int outlet) {
    return posteriors.get(outlet);
  }

  /** The same by items of one kind alone; null without one. */
  public OutletPosterior of(int outlet, int kind) {
    return byKind.containsKey(outlet) ? byKind.get(outlet)[kind] : null;
  }

  /** The consistency of an outlet that nothing is known of. */
  public Consistency prior() {
    return prior.consistency();
  }

  /**
   * Effective items that the prior is worth: its precision over what an item tells, 1 / (V·p·(1 −
   * p)), V the variance of the log odds among outlets.
   */
  public double priorItems() {
    return 1 / (variance * rates.information());
  }

  /** How far items of one event stand or fall together, 0 to 1. */
  public double intraclass() {
    return intraclass;
  }

  /** How far a corpus of this kind can tell outlets apart. */
  public Separation separation() {
    return new Separation(rates, usual, Math.sqrt(variance), parameters);
  }

  /** Share of the pairs of these outlets whose order is credible; NaN without a pair. */
  public double orderedShare(Collection<Integer> outlets) {
    int ordered = 0;
    int pairs = 0;
    for (int one : outlets) {
      for (int other : outlets) {
        if (one < other) {
          double above = of(one).above(of(other));
          ordered += Math.max(above, 1 - above) >= parameters.credible() ? 1 : 0;
          pairs++;
        }
      }
    }
    return pairs == 0 ? Double.NaN : (double) ordered / pairs;
  }

  /** The tier of each of these outlets, from 1. */
  public Map<Integer, Integer> tiers(Iterable<Integer> outlets) {
    return Tiers.of(posteriors, outlets, parameters.credible());
  }
}
