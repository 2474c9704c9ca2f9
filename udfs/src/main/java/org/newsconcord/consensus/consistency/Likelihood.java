package org.newsconcord.consensus.consistency;

import org.newsconcord.consensus.tally.Certainty;
import org.newsconcord.consensus.tally.ItemCounts;

/**
 * How likely it is that an outlet goes with the others, or differs, when the others themselves are
 * right with the certainty π only: with a its agreement, a·π + (1 − a)·(1 − π) for going with them,
 * (1 − a)·π + a·(1 − π) for differing. At π = ½ both are ½: the item tells nothing.
 */
final class Likelihood {
  private Likelihood() {}

  static double of(double agreement, double certainty, boolean differs) {
    return differs
        ? (1 - agreement) * certainty + agreement * (1 - certainty)
        : agreement * certainty + (1 - agreement) * (1 - certainty);
  }

  /** The log likelihood of counts at each point of the grid, its highest value 0. */
  static double[] log(ItemCounts counts, KindRates rates, double designEffect) {
    double[] log = new double[LogOdds.POINTS];
    for (int kind = 0; kind < rates.kinds(); kind++) {
      addKind(log, counts, rates, kind, designEffect);
    }
    return aligned(log);
  }

  /** The same of one kind of item. */
  static double[] log(ItemCounts counts, KindRates rates, int kind, double designEffect) {
    double[] log = new double[LogOdds.POINTS];
    addKind(log, counts, rates, kind, designEffect);
    return aligned(log);
  }

  private static void addKind(
      double[] log, ItemCounts counts, KindRates rates, int kind, double designEffect) {
    for (int step = 0; step < Certainty.steps(); step++) {
      double agreeing = counts.agreeing(kind, step) / designEffect;
      double differing = counts.differing(kind, step) / designEffect;
      if (agreeing + differing > 0) {
        for (int point = 0; point < log.length; point++) {
          double agreement = rates.agreement(kind, LogOdds.at(point));
          log[point] +=
              agreeing * Math.log(of(agreement, Certainty.of(step), false))
                  + differing * Math.log(of(agreement, Certainty.of(step), true));
        }
      }
    }
  }

  private static double[] aligned(double[] log) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double value : log) {
      highest = Math.max(highest, value);
    }
    for (int point = 0; point < log.length; point++) {
      log[point] -= highest;
    }
    return log;
  }
}
