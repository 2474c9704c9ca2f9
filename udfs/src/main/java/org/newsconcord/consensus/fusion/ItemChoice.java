package org.newsconcord.consensus.fusion;

import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.FixedPoint;
import org.newsconcord.consensus.item.ValueMatch;

/**
 * The value to report for an item.
 *
 * <p>Where values differ, the most probable one. Where values are ordered from vague to full, the
 * most probable value may be a vague one only because everybody supports it; so the choice
 * descends: from a value to its most probable fuller value, while that one holds at least half of
 * the probability of all values that are at least as full.
 */
public final class ItemChoice {
  private static final double SHARE_TO_DESCEND = 0.5;

  private ItemChoice() {}

  /** Position of the value to report. */
  public static int of(Ballot ballot, double[] probabilities) {
    int choice = top(ballot, probabilities);
    int fuller = descend(ballot, probabilities, choice);
    while (fuller != choice) {
      choice = fuller;
      fuller = descend(ballot, probabilities, choice);
    }
    return choice;
  }

  /** Position of the value with the most votes; of equal ones the first. */
  public static int heaviest(Ballot ballot) {
    ConsensusItem item = ballot.item();
    long[] weights = new long[item.valueCount()];
    for (int vote = 0; vote < item.size(); vote++) {
      weights[ballot.clusterOf(item.valueOf(vote))] += FixedPoint.of(ballot.weightOf(vote));
    }
    int heaviest = 0;
    for (int value = 1; value < weights.length; value++) {
      heaviest = weights[value] > weights[heaviest] ? value : heaviest;
    }
    return heaviest;
  }

  private static int top(Ballot ballot, double[] probabilities) {
    int top = -1;
    for (int value = 0; value < probabilities.length; value++) {
      if (ballot.clusterOf(value) == value
          && (top < 0 || probabilities[value] > probabilities[top])) {
        top = value;
      }
    }
    return top;
  }

  private static int descend(Ballot ballot, double[] probabilities, int from) {
    ConsensusItem item = ballot.item();
    double below = probabilities[from];
    int best = from;
    for (int value = 0; value < probabilities.length; value++) {
      if (ballot.clusterOf(value) == value && item.match(value, from) == ValueMatch.FULLER) {
        below += probabilities[value];
        best = best == from || probabilities[value] > probabilities[best] ? value : best;
      }
    }
    return best != from && probabilities[best] >= SHARE_TO_DESCEND * below ? best : from;
  }
}
