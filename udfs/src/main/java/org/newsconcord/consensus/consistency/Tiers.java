package org.newsconcord.consensus.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups of outlets that cannot be told apart.
 *
 * <p>Contract: of any two outlets in different tiers, the one in the higher tier is the more
 * consistent with a posterior probability of at least the credible one; outlets whose order is not
 * credible share a tier. Outlets stand by their value, and a tier ends where every outlet up to
 * there is credibly above every outlet after it. So an outlet of which little is known keeps its
 * neighbours in its tier.
 *
 * <p>Example: a at 0.98, b at 0.97, c at 0.80, where a and b are each above c at 0.99, and a above
 * b at 0.6: a and b are tier 1, c is tier 2.
 */
final class Tiers {
  private Tiers() {}

  static Map<Integer, Integer> of(
      Map<Integer, OutletPosterior> posteriors, Iterable<Integer> outlets, double credible) {
    List<Integer> order = new ArrayList<>();
    outlets.forEach(order::add);
    order.sort(
        Comparator.comparing((Integer outlet) -> -posteriors.get(outlet).consistency().value())
            .thenComparing(outlet -> outlet));
    int size = order.size();
    boolean[][] apart = new boolean[size][size];
    for (int upper = 0; upper < size; upper++) {
      for (int lower = upper + 1; lower < size; lower++) {
        OutletPosterior above = posteriors.get(order.get(upper));
        apart[upper][lower] = above.above(posteriors.get(order.get(lower))) >= credible;
      }
    }
    Map<Integer, Integer> tiers = new TreeMap<>();
    int tier = 1;
    for (int at = 0; at < size; at++) {
      tier += at > 0 && isCut(apart, at) ? 1 : 0;
      tiers.put(order.get(at), tier);
    }
    return tiers;
  }

  private static boolean isCut(boolean[][] apart, int at) {
    for (int upper = 0; upper < at; upper++) {
      for (int lower = at; lower < apart.length; lower++) {
        if (!apart[upper][lower]) {
          return false;
        }
      }
    }
    return true;
  }
}
