package org.newsconcord.consensus.fusion;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.item.FixedPoint;

/**
 * Chooses, for each attribute that outlets mean different things by, the reading under which they
 * do most nearly as well as elsewhere.
 *
 * <p>Formula: with e the accuracy of an outlet at the other attributes that are settled, h its
 * accuracy at this one under a reading, n and m the votes that they rest on and κ the attribute
 * strength,
 *
 * <pre>
 * d(outlet) = n/(n + κ) · m/(m + κ) · (e·ln(e/h) + (1 − e)·ln((1 − e)/(1 − h)))
 * cost(reading) = Σ_blocs mean of d over the feeds of the bloc + Σ d of feeds in no bloc
 * </pre>
 *
 * and the cheapest reading is kept. The feeds of a bloc agree because they mean the same, not
 * because each found it out; so how many they are is no evidence of which meaning is asked for, but
 * an outlet that is right elsewhere and would be mostly wrong here is. Attributes without blocs are
 * settled from the start; of the others the one whose two best readings are furthest apart comes
 * next, and then serves the rest as evidence.
 */
final class AttributeReadings {
  private final FeedGroups feeds;
  private final AttributeBlocs blocs;
  private final ConsensusParameters parameters;
  private final List<Reading> readings;
  private final Reading[] settled;

  /**
   * A fit that follows some reading of every attribute.
   *
   * @param accuracies the estimate
   * @param sums what it was made from
   */
  record Reading(OutletAccuracies accuracies, AccuracySums sums) {}

  /** Readings to choose from; attributes without blocs are settled as in the first. */
  AttributeReadings(
      FeedGroups feeds,
      AttributeBlocs blocs,
      ConsensusParameters parameters,
      List<Reading> readings) {
    this.feeds = feeds;
    this.blocs = blocs;
    this.parameters = parameters;
    this.readings = readings;
    this.settled = new Reading[readings.get(0).sums().attributes()];
    for (int attribute = 0; attribute < settled.length; attribute++) {
      settled[attribute] = blocs.at(attribute) == 0 ? readings.get(0) : null;
    }
  }

  /** The accuracies of the best reading of each attribute. */
  OutletAccuracies best() {
    Set<Integer> open = new TreeSet<>();
    for (int attribute = 0; attribute < settled.length; attribute++) {
      if (settled[attribute] == null) {
        open.add(attribute);
      }
    }
    OutletAccuracies best = readings.get(0).accuracies();
    while (!open.isEmpty()) {
      Choice clearest = null;
      for (int attribute : open) {
        Choice choice = choose(attribute);
        clearest = clearest == null || choice.margin > clearest.margin ? choice : clearest;
      }
      settled[clearest.attribute] = clearest.reading;
      best = best.withAttribute(clearest.attribute, clearest.reading.accuracies());
      open.remove(clearest.attribute);
    }
    return best;
  }

  /** The cheapest reading of an attribute, and how much dearer the next one is. */
  private record Choice(int attribute, Reading reading, double margin) {}

  private Choice choose(int attribute) {
    Reading cheapest = null;
    double least = Double.POSITIVE_INFINITY;
    double next = Double.POSITIVE_INFINITY;
    for (Reading reading : readings) {
      double cost = cost(reading, attribute);
      if (cost < least) {
        next = least;
        least = cost;
        cheapest = reading;
      } else {
        next = Math.min(next, cost);
      }
    }
    return new Choice(attribute, cheapest, next - least);
  }

  private double cost(Reading reading, int attribute) {
    long[] costs = new long[blocs.at(attribute) + 1];
    long[] weights = new long[costs.length];
    for (int outlet = 0; outlet < feeds.outlets(); outlet++) {
      double share = 1.0 / feeds.size(outlet);
      int bloc = blocs.of(outlet, attribute);
      costs[bloc] += FixedPoint.of(share * difference(reading, outlet, attribute));
      weights[bloc] += FixedPoint.of(share);
    }
    double cost = FixedPoint.toDouble(costs[Blocs.NONE]);
    for (int bloc = 1; bloc < costs.length; bloc++) {
      cost += FixedPoint.ratio(costs[bloc], weights[bloc], 0);
    }
    return cost;
  }

  private double difference(Reading reading, int outlet, int attribute) {
    long agreed = 0;
    long counted = 0;
    for (int other = 0; other < settled.length; other++) {
      if (other != attribute && settled[other] != null) {
        agreed += settled[other].sums().agreed(outlet, other);
        counted += settled[other].sums().counted(outlet, other);
      }
    }
    double votes = FixedPoint.toDouble(counted);
    BetaPrior prior = reading.accuracies().prior();
    double elsewhere = bounded(prior.posterior(FixedPoint.toDouble(agreed), votes));
    double here = bounded(reading.accuracies().at(outlet, attribute));
    double surprise =
        elsewhere * Math.log(elsewhere / here)
            + (1 - elsewhere) * Math.log((1 - elsewhere) / (1 - here));
    return known(votes)
        * known(FixedPoint.toDouble(reading.sums().counted(outlet, attribute)))
        * surprise;
  }

  private double known(double votes) {
    return votes / (votes + parameters.attributeStrength());
  }

  private double bounded(double accuracy) {
    return Math.max(parameters.lowestAccuracy(), Math.min(parameters.highestAccuracy(), accuracy));
  }
}
