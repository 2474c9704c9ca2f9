package org.newsconcord.consensus.fusion;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.FixedPoint;
import org.newsconcord.consensus.item.ValueMatch;

/** Adds an item to the tallies of the pairs of outlets that fill it. Keeps the tallies. */
public final class PairJudge {
  private static final int FEWEST_OTHERS = 2;
  private static final int OUTLET_BITS = 26;
  private static final long OUTLETS = (1L << OUTLET_BITS) - 1;
  private final Map<Long, PairTally> tallies;
  private final Scope scope;
  private final LongPredicate wanted;
  private final LongPredicate bootstrapped;
  private final int mostOutlets;
  private String event;
  private byte[] draws;

  /** What a tally of a pair is over. */
  public enum Scope {
    /** All items. */
    ALL,
    /** The items of one attribute. */
    ATTRIBUTE
  }

  /**
   * A judge of pairs.
   *
   * @param tallies where the tallies go, by {@link #key}, or {@link #key} and attribute
   * @param scope what they are over
   * @param wanted which pairs to count
   * @param bootstrapped which pairs need an interval
   * @param mostOutlets items with more votes are left out
   */
  public PairJudge(
      Map<Long, PairTally> tallies,
      Scope scope,
      LongPredicate wanted,
      LongPredicate bootstrapped,
      int mostOutlets) {
    this.tallies = tallies;
    this.scope = scope;
    this.wanted = wanted;
    this.bootstrapped = bootstrapped;
    this.mostOutlets = mostOutlets;
  }

  /** The key of a pair of outlets, the lower index first. */
  public static long key(int first, int second) {
    return ((long) Math.min(first, second) << OUTLET_BITS) | Math.max(first, second);
  }

  /** The key of two outlets whose order matters. */
  static long ordered(int first, int second) {
    return ((long) first << OUTLET_BITS) | second;
  }

  /** The lower outlet of a key. */
  public static int first(long key) {
    return (int) (key >>> OUTLET_BITS & OUTLETS);
  }

  /** The higher outlet of a key. */
  public static int second(long key) {
    return (int) (key & OUTLETS);
  }

  /** The key of the pair, whatever the attribute. */
  public static long pair(long key) {
    return key(first(key), second(key));
  }

  /** The attribute of a key that is over one. */
  public static int attribute(long key) {
    return (int) (key >>> 2 * OUTLET_BITS);
  }

  /** The key of a pair over one attribute. */
  static long at(int attribute, long pair) {
    return (long) attribute << 2 * OUTLET_BITS | pair;
  }

  /** Adds the item. */
  public void add(Ballot ballot) {
    ConsensusItem item = ballot.item();
    if (item.size() > mostOutlets) {
      return;
    }
    Map<Integer, Integer> voteOf = new TreeMap<>();
    for (int vote = 0; vote < item.size(); vote++) {
      int candidate = vote;
      voteOf.merge(
          item.outletOf(vote),
          vote,
          (present, unused) ->
              item.valueOf(candidate) < item.valueOf(present) ? candidate : present);
    }
    Integer[] votes = voteOf.values().toArray(Integer[]::new);
    for (int i = 0; i < votes.length; i++) {
      for (int j = i + 1; j < votes.length; j++) {
        addPair(ballot, votes[i], votes[j]);
      }
    }
  }

  private void addPair(Ballot ballot, int first, int second) {
    ConsensusItem item = ballot.item();
    long key = key(item.outletOf(first), item.outletOf(second));
    if (item.originOf(first) == item.originOf(second) || !wanted.test(key)) {
      return;
    }
    if (!item.event().equals(event)) {
      event = item.event();
      draws = PoissonDraws.of(event);
    }
    ValueMatch match = item.match(item.valueOf(first), item.valueOf(second));
    long over = scope == Scope.ALL ? key : at(item.attribute(), key);
    tallies
        .computeIfAbsent(
            over, k -> bootstrapped.test(k) ? PairTally.bootstrapping() : PairTally.counting())
        .add(draws, match, expected(ballot, first, second));
  }

  /** Chance that two draws from the other voices agree; NaN with fewer than two of them. */
  private static double expected(Ballot ballot, int first, int second) {
    ConsensusItem item = ballot.item();
    long[] weights = new long[item.valueCount()];
    long total = 0;
    for (int vote = 0; vote < item.size(); vote++) {
      if (ballot.voiceOf(vote) != ballot.voiceOf(first)
          && ballot.voiceOf(vote) != ballot.voiceOf(second)) {
        long weight = FixedPoint.of(ballot.weightOf(vote));
        weights[ballot.clusterOf(item.valueOf(vote))] += weight;
        total += weight;
      }
    }
    if (FixedPoint.toDouble(total) < FEWEST_OTHERS - 1e-6) {
      return Double.NaN;
    }
    double repeat = 0;
    for (long weight : weights) {
      double share = (double) weight / total;
      repeat += share * share;
    }
    return repeat;
  }
}
