package org.newsconcord.consensus.tally;

import java.util.Collection;
import org.newsconcord.consensus.item.FixedPoint;

/**
 * How far the items of one event stand or fall together.
 *
 * <p>Formula: the intraclass correlation of agreement within events, over all outlets, by analysis
 * of variance: ICC = (MSB − MSW) / (MSB + (n₀ − 1)·MSW), bounded to 0..1; 0 where no event has two
 * items. The design effect of an outlet is 1 + (m − 1)·ICC, m = Σ size² / Σ size over its events:
 * by so much a bootstrap of events widens the variance of its agreement over one of items.
 */
public final class EventClusters {
  private EventClusters() {}

  /** The intraclass correlation over these outlets. */
  public static double intraclass(Collection<ItemCounts> outletCounts) {
    double items = 0;
    double events = 0;
    double outlets = 0;
    double within = 0;
    double between = 0;
    double sizes = 0;
    for (ItemCounts counts : outletCounts) {
      if (counts.items() > 0) {
        items += counts.items();
        events += counts.events();
        outlets++;
        sizes += FixedPoint.toDouble(FixedPoint.of(counts.squaredSizes() / counts.items()));
        within += FixedPoint.toDouble(FixedPoint.of(counts.agreed() - counts.betweenEvents()));
        between +=
            FixedPoint.toDouble(
                FixedPoint.of(
                    counts.betweenEvents() - counts.agreed() * counts.agreed() / counts.items()));
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

  /** The design effect of an outlet, at least 1. */
  public static double designEffect(ItemCounts counts, double intraclass) {
    return counts.items() == 0 ? 1 : 1 + (counts.squaredSizes() / counts.items() - 1) * intraclass;
  }
}
