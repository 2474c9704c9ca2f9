package org.newsconcord.consensus.fusion;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.FixedPoint;
import org.newsconcord.consensus.item.ValueMatch;

/**
 * An item with its voices counted: which votes are whose own, and how much each one weighs.
 *
 * <p>The authors of an origin are its earliest votes, of these the ones in its representative text
 * if any; the others reprint and weigh nothing, so a reprint changes no count. Origins whose
 * authors share a feed are one voice. A voice weighs one in all: it is shared equally by its
 * origins, by the values of an origin, by the votes for a value. Immutable.
 */
public final class Ballot implements Serializable {
  private static final long serialVersionUID = 1L;
  private final ConsensusItem item;
  private final int[] voices;
  private final double[] weights;
  private final double[] shares;
  private final int voiceCount;
  private final int[] clusters;

  private Ballot(ConsensusItem item, int[] voices, double[] weights) {
    this.item = item;
    this.voices = voices;
    this.weights = weights;
    this.shares = shares(item, weights);
    this.voiceCount = (int) Arrays.stream(voices).distinct().count();
    this.clusters = cluster();
  }

  /** Counts the voices of an item. */
  public static Ballot of(ConsensusItem item, FeedGroups feeds) {
    boolean[] authors = authors(item);
    int[] voiceOfOrigin = voices(item, authors, feeds);
    int[] voices = new int[item.size()];
    Arrays.setAll(voices, vote -> voiceOfOrigin[item.originOf(vote)]);
    return new Ballot(item, voices, weights(item, authors, voiceOfOrigin));
  }

  /** The item. */
  public ConsensusItem item() {
    return item;
  }

  /** The voice that this vote belongs to, a number within the item. */
  public int voiceOf(int vote) {
    return voices[vote];
  }

  /** Number of independent voices. */
  public int voiceCount() {
    return voiceCount;
  }

  /** Weight of a vote, 0 to 1; the weights of one voice sum to one. */
  public double weightOf(int vote) {
    return weights[vote];
  }

  /** The feeds whose votes weigh anything, ascending. */
  int[] feeds(FeedGroups groups) {
    return IntStream.range(0, weights.length)
        .filter(vote -> weights[vote] > 0)
        .map(vote -> groups.of(item.outletOf(vote)))
        .distinct()
        .sorted()
        .toArray();
  }

  /** Share of a vote among the own votes of its outlet on the item, 0 to 1. */
  double shareOf(int vote) {
    return shares[vote];
  }

  /** The value that stands for this value and all that say the same; both by position. */
  public int clusterOf(int value) {
    return clusters[value];
  }

  private static boolean[] authors(ConsensusItem item) {
    long[] earliest = new long[item.originCount()];
    Arrays.fill(earliest, Long.MAX_VALUE);
    boolean[] represented = new boolean[earliest.length];
    for (int vote = 0; vote < item.size(); vote++) {
      int origin = item.originOf(vote);
      earliest[origin] = Math.min(earliest[origin], item.secondsOf(vote));
    }
    for (int vote = 0; vote < item.size(); vote++) {
      int origin = item.originOf(vote);
      represented[origin] |= item.secondsOf(vote) == earliest[origin] && item.representative(vote);
    }
    boolean[] authors = new boolean[item.size()];
    for (int vote = 0; vote < authors.length; vote++) {
      int origin = item.originOf(vote);
      authors[vote] =
          item.secondsOf(vote) == earliest[origin]
              && (item.representative(vote) || !represented[origin]);
    }
    return authors;
  }

  /** The voice of each origin: the lowest origin that its authors' feeds join it with. */
  private static int[] voices(ConsensusItem item, boolean[] authors, FeedGroups feeds) {
    int[] voice = new int[item.originCount()];
    Arrays.setAll(voice, origin -> origin);
    Map<Integer, Integer> originOfFeed = new HashMap<>();
    for (int vote = 0; vote < item.size(); vote++) {
      if (authors[vote]) {
        int origin = item.originOf(vote);
        Integer other = originOfFeed.putIfAbsent(feeds.of(item.outletOf(vote)), origin);
        if (other != null && voice[other] != voice[origin]) {
          join(voice, voice[other], voice[origin]);
        }
      }
    }
    return voice;
  }

  private static void join(int[] voice, int first, int second) {
    for (int origin = 0; origin < voice.length; origin++) {
      if (voice[origin] == first || voice[origin] == second) {
        voice[origin] = Math.min(first, second);
      }
    }
  }

  private static double[] weights(ConsensusItem item, boolean[] authors, int[] voiceOfOrigin) {
    int[] originsOfVoice = new int[voiceOfOrigin.length];
    for (int voice : voiceOfOrigin) {
      originsOfVoice[voice]++;
    }
    int[] valuesOfOrigin = new int[voiceOfOrigin.length];
    Map<Long, Integer> votesOfValue = new HashMap<>();
    for (int vote = 0; vote < authors.length; vote++) {
      if (authors[vote] && votesOfValue.merge(key(item, vote), 1, Integer::sum) == 1) {
        valuesOfOrigin[item.originOf(vote)]++;
      }
    }
    double[] weights = new double[authors.length];
    for (int vote = 0; vote < weights.length; vote++) {
      if (authors[vote]) {
        int origin = item.originOf(vote);
        weights[vote] =
            1.0
                / originsOfVoice[voiceOfOrigin[origin]]
                / valuesOfOrigin[origin]
                / votesOfValue.get(key(item, vote));
      }
    }
    return weights;
  }

  private static double[] shares(ConsensusItem item, double[] weights) {
    Map<Integer, Integer> own = new HashMap<>();
    for (int vote = 0; vote < weights.length; vote++) {
      if (weights[vote] > 0) {
        own.merge(item.outletOf(vote), 1, Integer::sum);
      }
    }
    double[] shares = new double[weights.length];
    for (int vote = 0; vote < weights.length; vote++) {
      shares[vote] = weights[vote] > 0 ? 1.0 / own.get(item.outletOf(vote)) : 0;
    }
    return shares;
  }

  private static long key(ConsensusItem item, int vote) {
    return ((long) item.originOf(vote) << Integer.SIZE) | item.valueOf(vote);
  }

  /** Joins values that say the same: the weightiest value first takes those that match it. */
  private int[] cluster() {
    long[] weight = new long[item.valueCount()];
    for (int vote = 0; vote < weights.length; vote++) {
      weight[item.valueOf(vote)] += FixedPoint.of(weights[vote]);
    }
    int[] cluster = new int[weight.length];
    Arrays.fill(cluster, -1);
    Set<Integer> taken = new HashSet<>();
    while (taken.size() < weight.length) {
      int heaviest = -1;
      for (int value = 0; value < weight.length; value++) {
        if (cluster[value] < 0 && (heaviest < 0 || weight[value] > weight[heaviest])) {
          heaviest = value;
        }
      }
      for (int value = 0; value < weight.length; value++) {
        if (cluster[value] < 0 && item.match(value, heaviest) == ValueMatch.SAME) {
          cluster[value] = heaviest;
          taken.add(value);
        }
      }
    }
    return cluster;
  }
}
