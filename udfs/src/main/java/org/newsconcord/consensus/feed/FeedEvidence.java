package org.newsconcord.consensus.feed;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.text.StableHash;

/**
 * Coverage of the outlets, and what each pair has in common: what feeds are told by. Mutable while
 * it is filled; merging is exact in any order.
 */
public final class FeedEvidence implements Serializable {
  private static final long serialVersionUID = 1L;
  private final int outlets;
  private final int attributes;
  private final int mostOutlets;
  private final long[] coverage;
  private final long[] statements;
  private final Map<Long, FeedPair> pairs = new HashMap<>();
  private long skippedItems;

  /**
   * Nothing yet.
   *
   * @param mostOutlets items filled by more outlets are left out of the pairs, and counted
   */
  public FeedEvidence(int outlets, int attributes, int mostOutlets) {
    this.outlets = outlets;
    this.attributes = attributes;
    this.mostOutlets = mostOutlets;
    this.coverage = new long[outlets * attributes];
    this.statements = new long[outlets];
  }

  /** Adds an item. */
  public FeedEvidence add(ConsensusItem item) {
    int[] votes = oneVoteEach(item);
    for (int vote : votes) {
      coverage[item.outletOf(vote) * attributes + item.attribute()]++;
      statements[item.outletOf(vote)] ^= votes.length > 1 ? statement(item, vote) : 0;
    }
    if (votes.length > mostOutlets) {
      skippedItems++;
      return this;
    }
    long[] holders = new long[item.valueCount()];
    for (int vote : votes) {
      holders[item.valueOf(vote)]++;
    }
    boolean contested = Arrays.stream(holders).filter(h -> h > 0).count() > 1;
    for (int first = 0; first < votes.length; first++) {
      for (int second = first + 1; second < votes.length; second++) {
        addPair(item, votes[first], votes[second], holders, votes.length, contested);
      }
    }
    return this;
  }

  /** Adds items that one outlet alone fills: they tell of no pair. */
  public FeedEvidence addAlone(int outlet, int attribute, long items) {
    coverage[outlet * attributes + attribute] += items;
    return this;
  }

  /** A hash of what a vote says; the hashes of all that an outlet says tell its whole record. */
  private static long statement(ConsensusItem item, int vote) {
    return StableHash.mix(StableHash.of(item.id()), StableHash.of(item.value(item.valueOf(vote))));
  }

  private void addPair(
      ConsensusItem item, int first, int second, long[] holders, int voters, boolean contested) {
    long shared = item.valueOf(first) == item.valueOf(second) ? 1 : 0;
    long fewest =
        Math.min(holders[item.valueOf(first)], holders[item.valueOf(second)]) - 1 - shared;
    boolean odd = voters > 2 && fewest * 2 < voters - 2;
    pairs
        .computeIfAbsent(key(item.outletOf(first), item.outletOf(second)), k -> new FeedPair())
        .add(item.attribute(), contested, odd, item.verbatim(first, second));
  }

  /** The vote of each outlet with its lowest value, by ascending outlet. */
  private static int[] oneVoteEach(ConsensusItem item) {
    Map<Integer, Integer> voteOf = new TreeMap<>();
    for (int vote = 0; vote < item.size(); vote++) {
      int candidate = vote;
      voteOf.merge(
          item.outletOf(vote),
          vote,
          (present, unused) ->
              item.valueOf(candidate) < item.valueOf(present) ? candidate : present);
    }
    return voteOf.values().stream().mapToInt(Integer::intValue).toArray();
  }

  /** Adds other evidence. */
  public FeedEvidence merge(FeedEvidence other) {
    for (int cell = 0; cell < coverage.length; cell++) {
      coverage[cell] += other.coverage[cell];
    }
    for (int outlet = 0; outlet < outlets; outlet++) {
      statements[outlet] ^= other.statements[outlet];
    }
    skippedItems += other.skippedItems;
    return withPairs(other.pairs);
  }

  /** The same outlets without their pairs. */
  public FeedEvidence withoutPairs() {
    FeedEvidence own = new FeedEvidence(outlets, attributes, mostOutlets);
    System.arraycopy(coverage, 0, own.coverage, 0, coverage.length);
    System.arraycopy(statements, 0, own.statements, 0, outlets);
    own.skippedItems = skippedItems;
    return own;
  }

  /** What pairs of outlets have in common, by a key of the pair. */
  public Map<Long, FeedPair> pairs() {
    return Collections.unmodifiableMap(pairs);
  }

  /**
   * Adds pairs.
   *
   * @param others what they have in common, by the keys of {@link #pairs}; pairs with fewer
   *     contested items than the rules ask for may be left out
   */
  public FeedEvidence withPairs(Map<Long, FeedPair> others) {
    others.forEach((key, pair) -> pairs.merge(key, pair, FeedPair::merge));
    return this;
  }

  /** Items with too many outlets to pair. */
  public long skippedItems() {
    return skippedItems;
  }

  /** Pairs of outlets that look fed by one source, as outlet indexes, ascending. */
  public List<int[]> links(FeedRules rules) {
    double[] usual = usualIdentity(rules);
    Set<Long> keys = new TreeSet<>(pairs.keySet());
    List<int[]> links = new ArrayList<>();
    for (long key : keys) {
      int first = (int) (key >>> Integer.SIZE);
      int second = (int) key;
      if (sameFeed(pairs.get(key), first, second, Math.max(usual[first], usual[second]), rules)) {
        links.add(new int[] {first, second});
      }
    }
    addCrowds(links, rules);
    return links;
  }

  /** Links the outlets of each crowd: as many as that with one and the same record. */
  private void addCrowds(List<int[]> links, FeedRules rules) {
    Map<Long, List<Integer>> sameRecord = new TreeMap<>();
    for (int outlet = 0; outlet < outlets; outlet++) {
      if (statements[outlet] != 0) {
        sameRecord.computeIfAbsent(statements[outlet], r -> new ArrayList<>()).add(outlet);
      }
    }
    for (List<Integer> crowd : sameRecord.values()) {
      for (int member = 1; member < crowd.size() && crowd.size() >= rules.crowd(); member++) {
        links.add(new int[] {crowd.get(0), crowd.get(member)});
      }
    }
  }

  /** Groups of outlets that look fed by one source. */
  public FeedGroups groups(FeedRules rules) {
    return FeedGroups.of(outlets, links(rules));
  }

  private boolean sameFeed(FeedPair pair, int first, int second, double usual, FeedRules rules) {
    if (pair.contested() < rules.fewestItems()) {
      return false;
    }
    boolean enoughOdd = pair.odd() >= rules.fewestOddities();
    if (pair.identity() >= rules.strictIdentity()
        && enoughOdd
        && pair.oddIdentity() >= rules.strictOddIdentity()) {
      return true;
    }
    long coverageFirst = coverage(first, pair);
    long coverageSecond = coverage(second, pair);
    double containment = (double) pair.items() / Math.min(coverageFirst, coverageSecond);
    double overlap = (double) pair.items() / (coverageFirst + coverageSecond - pair.items());
    return containment >= rules.containment()
        && overlap >= rules.overlap()
        && pair.identity() >= rules.identity()
        && (usual <= rules.commonIdentity()
            || (enoughOdd && pair.oddIdentity() >= rules.oddIdentity()));
  }

  private long coverage(int outlet, FeedPair pair) {
    long sum = 0;
    for (int attribute = 0; attribute < attributes; attribute++) {
      if (pair.sharesAttribute(attribute)) {
        sum += coverage[outlet * attributes + attribute];
      }
    }
    return sum;
  }

  /** The median identity of each outlet with the others that it meets often enough. */
  private double[] usualIdentity(FeedRules rules) {
    List<List<Double>> identities = new ArrayList<>();
    for (int outlet = 0; outlet < outlets; outlet++) {
      identities.add(new ArrayList<>());
    }
    pairs.forEach(
        (key, pair) -> {
          if (pair.contested() >= rules.fewestItems()) {
            identities.get((int) (key >>> Integer.SIZE)).add(pair.identity());
            identities.get((int) (long) key).add(pair.identity());
          }
        });
    return identities.stream().mapToDouble(FeedEvidence::median).toArray();
  }

  private static double median(List<Double> values) {
    return values.isEmpty() ? 0 : values.stream().sorted().toList().get((values.size() - 1) / 2);
  }

  private static long key(int first, int second) {
    return ((long) Math.min(first, second) << Integer.SIZE) | Math.max(first, second);
  }
}
