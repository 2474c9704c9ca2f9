package org.newsconcord.consensus.fusion;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.item.FixedPoint;

/**
 * The kappas of pairs of outlets, summed by pair of feeds and attribute: all that blocs are told
 * by, and much less than the tallies of the pairs. A pair that takes no clear side counts as 0.
 * Mutable while it is filled; merging is exact in any order.
 */
public final class FeedKappas implements Serializable {
  private static final long serialVersionUID = 1L;
  private final FeedGroups feeds;
  private final boolean drawn;
  private final Map<Long, Long> sums = new TreeMap<>();
  private final Map<Long, Integer> counts = new TreeMap<>();

  private FeedKappas(FeedGroups feeds, boolean drawn) {
    this.feeds = feeds;
    this.drawn = drawn;
  }

  /** Nothing yet, for tallies that give the interval of kappa by drawing events. */
  public static FeedKappas drawn(FeedGroups feeds) {
    return new FeedKappas(feeds, true);
  }

  /** Nothing yet, for tallies that only count; their items pass as independent. */
  public static FeedKappas counted(FeedGroups feeds) {
    return new FeedKappas(feeds, false);
  }

  /**
   * Adds a pair, where its kappa is defined and its outlets have different feeds.
   *
   * @param key the key of the pair, with or without its attribute
   */
  public FeedKappas add(long key, PairTally tally) {
    int first = feeds.of(PairJudge.first(key));
    int second = feeds.of(PairJudge.second(key));
    if (first != second && tally.undefined() == null) {
      int side = drawn ? tally.drawnSide() : tally.side();
      long over = PairJudge.at(PairJudge.attribute(key), PairJudge.key(first, second));
      sums.merge(over, FixedPoint.of(side == 0 ? 0 : tally.kappa()), Long::sum);
      counts.merge(over, 1, Integer::sum);
    }
    return this;
  }

  /** Adds the kappas of other pairs. */
  public FeedKappas merge(FeedKappas other) {
    other.sums.forEach((over, sum) -> sums.merge(over, sum, Long::sum));
    other.counts.forEach((over, count) -> counts.merge(over, count, Integer::sum));
    return this;
  }

  /** Mean kappa by pair of feeds, for each attribute; of pairs over all items, at attribute 0. */
  Map<Integer, Map<Long, Double>> means() {
    Map<Integer, Map<Long, Double>> means = new TreeMap<>();
    sums.forEach(
        (over, sum) ->
            means
                .computeIfAbsent(PairJudge.attribute(over), attribute -> new TreeMap<>())
                .put(PairJudge.pair(over), FixedPoint.toDouble(sum) / counts.get(over)));
    return means;
  }
}
