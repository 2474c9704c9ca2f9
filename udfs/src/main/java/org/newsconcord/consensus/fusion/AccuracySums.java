package org.newsconcord.consensus.fusion;

import java.io.Serializable;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.FixedPoint;
import org.newsconcord.consensus.item.ValueMatch;

/**
 * How often each outlet agreed with the consensus at each attribute, in one pass over items.
 * Mutable while it is filled; merging is exact in any order.
 */
public final class AccuracySums implements Serializable {
  private static final long serialVersionUID = 1L;
  private final int outlets;
  private final int attributes;
  private final long[] agreed;
  private final long[] counted;
  private final long[] vague;

  /** Empty sums. */
  public AccuracySums(int outlets, int attributes) {
    this.outlets = outlets;
    this.attributes = attributes;
    this.agreed = new long[outlets * attributes];
    this.counted = new long[outlets * attributes];
    this.vague = new long[outlets * attributes];
  }

  /**
   * Adds the votes of one item that has more than one voice. Reprints are not counted: an outlet
   * does not earn accuracy with the text of another.
   */
  public AccuracySums add(Ballot ballot, double[] probabilities) {
    ConsensusItem item = ballot.item();
    if (ballot.voiceCount() > 1) {
      for (int vote = 0; vote < item.size(); vote++) {
        if (ballot.weightOf(vote) > 0) {
          int cell = item.outletOf(vote) * attributes + item.attribute();
          double share = ballot.shareOf(vote);
          int value = ballot.clusterOf(item.valueOf(vote));
          agreed[cell] += FixedPoint.of(share * probabilities[value]);
          vague[cell] += FixedPoint.of(share * fuller(item, value, probabilities));
          counted[cell] += FixedPoint.of(share);
        }
      }
    }
    return this;
  }

  /** The probability that a value that says more than this one is right. */
  private static double fuller(ConsensusItem item, int value, double[] probabilities) {
    double sum = 0;
    for (int other = 0; other < probabilities.length; other++) {
      if (item.match(value, other) == ValueMatch.VAGUER) {
        sum += probabilities[other];
      }
    }
    return sum;
  }

  /** Adds other sums. */
  public AccuracySums merge(AccuracySums other) {
    for (int cell = 0; cell < agreed.length; cell++) {
      agreed[cell] += other.agreed[cell];
      counted[cell] += other.counted[cell];
      vague[cell] += other.vague[cell];
    }
    return this;
  }

  int outlets() {
    return outlets;
  }

  int attributes() {
    return attributes;
  }

  long agreed(int outlet, int attribute) {
    return agreed[outlet * attributes + attribute];
  }

  long counted(int outlet, int attribute) {
    return counted[outlet * attributes + attribute];
  }

  long vague(int outlet, int attribute) {
    return vague[outlet * attributes + attribute];
  }

  long agreed(int outlet) {
    long sum = 0;
    for (int attribute = 0; attribute < attributes; attribute++) {
      sum += agreed(outlet, attribute);
    }
    return sum;
  }

  long counted(int outlet) {
    long sum = 0;
    for (int attribute = 0; attribute < attributes; attribute++) {
      sum += counted(outlet, attribute);
    }
    return sum;
  }
}
