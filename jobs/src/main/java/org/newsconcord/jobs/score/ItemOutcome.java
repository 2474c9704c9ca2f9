package org.newsconcord.jobs.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.newsconcord.consensus.fusion.Ballot;
import org.newsconcord.consensus.item.ConsensusItem;

/** The rows that one item gives: its values, and what its voices come to. */
final class ItemOutcome {
  private final Ballot ballot;
  private final double[] probabilities;

  ItemOutcome(Ballot ballot, double[] probabilities) {
    this.ballot = ballot;
    this.probabilities = probabilities;
  }

  /**
   * Item, value, outlets, origins, weight, probability; values that say the same share the last.
   */
  List<Row> values() {
    ConsensusItem item = ballot.item();
    List<Row> rows = new ArrayList<>();
    for (int value = 0; value < item.valueCount(); value++) {
      Set<Integer> outlets = new HashSet<>();
      Set<Integer> voices = new HashSet<>();
      double weight = 0;
      for (int vote = 0; vote < item.size(); vote++) {
        if (item.valueOf(vote) == value) {
          outlets.add(item.outletOf(vote));
          voices.add(ballot.voiceOf(vote));
          weight += ballot.weightOf(vote);
        }
      }
      rows.add(
          RowFactory.create(
              item.id(),
              item.value(value),
              outlets.size(),
              voices.size(),
              rounded(weight),
              probabilities[ballot.clusterOf(value)]));
    }
    return rows;
  }

  /** Item, voices, status, most probable value and its probability, the next and its. */
  Row summary() {
    ConsensusItem item = ballot.item();
    int top = best(-1);
    int next = best(top);
    return RowFactory.create(
        item.id(),
        ballot.voiceCount(),
        ItemStatus.of(ballot).name(),
        item.value(top),
        probabilities[top],
        next < 0 ? null : item.value(next),
        next < 0 ? null : probabilities[next]);
  }

  private int best(int except) {
    int best = -1;
    for (int value = 0; value < probabilities.length; value++) {
      if (value != except
          && ballot.clusterOf(value) == value
          && (best < 0 || probabilities[value] > probabilities[best])) {
        best = value;
      }
    }
    return best;
  }

  /** Sums of fractions differ in their last bits with the order of votes; nine digits do not. */
  private static double rounded(double weight) {
    return Math.round(weight * 1e9) / 1e9;
  }
}
