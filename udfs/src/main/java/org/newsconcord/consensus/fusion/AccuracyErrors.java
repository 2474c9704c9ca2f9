package org.newsconcord.consensus.fusion;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.FixedPoint;

/**
 * How far the estimated accuracies may be off, in one pass over events. Mutable while it is filled;
 * merging is exact in any order.
 *
 * <p>Formula: with A the estimate, k and n what an event adds to its agreement and its votes, and
 * d(g) how much Σ k would change if feed g were silent,
 *
 * <pre>
 * sampling variance  = Σ_events (k − A·n)² / (Σ n)²      items of one event stand or fall together
 * consensus variance = Σ_feeds (d(g) / Σ n)²             the others may be wrong, all items at once
 * </pre>
 */
public final class AccuracyErrors implements Serializable {
  private static final long serialVersionUID = 1L;
  private final long[] counted;
  private final long[] residuals;
  private final long[] events;
  private final Map<Long, Long> swayed = new TreeMap<>();

  /** No events yet. */
  public AccuracyErrors(int outlets) {
    this.counted = new long[outlets];
    this.residuals = new long[outlets];
    this.events = new long[outlets];
  }

  /**
   * The error of one estimate.
   *
   * @param sampling variance from which events happened to be filled
   * @param consensus variance from which feeds happened to be there
   * @param events events that the outlet has votes in
   */
  public record Of(double sampling, double consensus, long events) {}

  /** Adds the ballots of one event, all of them. */
  public AccuracyErrors add(List<Ballot> event, OutletAccuracies accuracies, FeedGroups feeds) {
    Map<Integer, double[]> sums = new TreeMap<>();
    for (Ballot ballot : event) {
      if (ballot.voiceCount() > 1) {
        add(ballot, ItemConsensus.of(ballot, accuracies), sums);
        sway(ballot, accuracies, feeds);
      }
    }
    sums.forEach(
        (outlet, sum) -> {
          double residual = sum[0] - accuracies.overall(outlet) * sum[1];
          counted[outlet] += FixedPoint.of(sum[1]);
          residuals[outlet] += FixedPoint.of(residual * residual);
          events[outlet]++;
        });
    return this;
  }

  private static void add(Ballot ballot, double[] probabilities, Map<Integer, double[]> sums) {
    ConsensusItem item = ballot.item();
    for (int vote = 0; vote < item.size(); vote++) {
      double share = ballot.shareOf(vote);
      if (share > 0) {
        double[] sum = sums.computeIfAbsent(item.outletOf(vote), outlet -> new double[2]);
        sum[0] += share * probabilities[ballot.clusterOf(item.valueOf(vote))];
        sum[1] += share;
      }
    }
  }

  private void sway(Ballot ballot, OutletAccuracies accuracies, FeedGroups feeds) {
    ConsensusItem item = ballot.item();
    if (item.valueCount() == 1) {
      return;
    }
    double[] all = ItemConsensus.of(ballot, accuracies);
    for (int feed : ballot.feeds(feeds)) {
      double[] without =
          ItemConsensus.of(ballot, accuracies, vote -> feeds.of(item.outletOf(vote)) != feed);
      if (Arrays.stream(without).sum() == 0) {
        continue;
      }
      for (int vote = 0; vote < item.size(); vote++) {
        int value = ballot.clusterOf(item.valueOf(vote));
        double change = ballot.shareOf(vote) * (without[value] - all[value]);
        if (change != 0) {
          swayed.merge(
              PairJudge.ordered(item.outletOf(vote), feed), FixedPoint.of(change), Long::sum);
        }
      }
    }
  }

  /** Adds other events. */
  public AccuracyErrors merge(AccuracyErrors other) {
    for (int outlet = 0; outlet < counted.length; outlet++) {
      counted[outlet] += other.counted[outlet];
      residuals[outlet] += other.residuals[outlet];
      events[outlet] += other.events[outlet];
    }
    other.swayed.forEach((key, sum) -> swayed.merge(key, sum, Long::sum));
    return this;
  }

  /** The error of each estimate, by outlet; zero without an event. */
  public Of[] errors() {
    long[] consensus = new long[counted.length];
    swayed.forEach(
        (key, sum) -> {
          int outlet = PairJudge.first(key);
          double change = FixedPoint.ratio(sum, counted[outlet], 0);
          consensus[outlet] += FixedPoint.of(change * change);
        });
    Of[] errors = new Of[counted.length];
    Arrays.setAll(
        errors,
        outlet -> {
          double items = FixedPoint.toDouble(counted[outlet]);
          double sampling =
              items == 0 ? 0 : FixedPoint.toDouble(residuals[outlet]) / (items * items);
          return new Of(sampling, FixedPoint.toDouble(consensus[outlet]), events[outlet]);
        });
    return errors;
  }
}
