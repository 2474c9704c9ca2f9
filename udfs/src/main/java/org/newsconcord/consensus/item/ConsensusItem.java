package org.newsconcord.consensus.item;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.newsconcord.text.StableHash;

/**
 * One item: the votes of the outlets on it, and how their values stand to one another. Immutable.
 *
 * <p>Values are kept in ascending order. Votes are addressed by position; nothing that the model
 * computes depends on their order. Everything is held in arrays, which keeps millions of items
 * small and lets any serializer write them.
 */
public final class ConsensusItem implements Serializable {
  private static final long serialVersionUID = 1L;
  private final String id;
  private final String event;
  private final int attribute;
  private final String[] values;
  private final byte[] matches;
  private final float[] surprises;
  private final float[] sureness;
  private final int[] outlets;
  private final int[] origins;
  private final int[] valueOfVote;
  private final long[] raws;
  private final long[] seconds;
  private final boolean[] representatives;
  private final String[] claims;

  private ConsensusItem(
      String id, String event, int attribute, List<ConsensusVote> votes, ValueKernel kernel) {
    this.id = id;
    this.event = event;
    this.attribute = attribute;
    this.values =
        votes.stream().map(ConsensusVote::value).distinct().sorted().toArray(String[]::new);
    this.matches = new byte[values.length * values.length];
    this.surprises = new float[values.length * values.length];
    this.sureness = new float[values.length * values.length];
    compareValues(kernel);
    String[] originNames =
        votes.stream().map(ConsensusVote::origin).distinct().sorted().toArray(String[]::new);
    this.outlets = votes.stream().mapToInt(ConsensusVote::outlet).toArray();
    this.origins =
        votes.stream().mapToInt(v -> Arrays.binarySearch(originNames, v.origin())).toArray();
    this.valueOfVote =
        votes.stream().mapToInt(v -> Arrays.binarySearch(values, v.value())).toArray();
    this.raws = votes.stream().mapToLong(v -> StableHash.of(v.raw())).toArray();
    this.seconds = votes.stream().mapToLong(ConsensusVote::seconds).toArray();
    this.claims = votes.stream().map(ConsensusVote::claim).toArray(String[]::new);
    this.representatives = new boolean[votes.size()];
    for (int vote = 0; vote < representatives.length; vote++) {
      representatives[vote] = votes.get(vote).representative();
    }
  }

  /**
   * An item of these votes.
   *
   * @param event what the item belongs to; items of one event move together
   * @param attribute index of the attribute; outlets may be good at one and bad at another
   * @throws IllegalArgumentException when there is no vote
   */
  public static ConsensusItem of(
      String id, String event, int attribute, List<ConsensusVote> votes, ValueKernel kernel) {
    if (votes.isEmpty()) {
      throw new IllegalArgumentException("Item " + id + " has no vote; leave it out.");
    }
    return new ConsensusItem(id, event, attribute, votes, kernel);
  }

  private void compareValues(ValueKernel kernel) {
    int size = values.length;
    for (int first = 0; first < size; first++) {
      for (int second = 0; second < size; second++) {
        ValueMatch match =
            first == second ? ValueMatch.SAME : kernel.match(values[first], values[second]);
        matches[first * size + second] = (byte) match.ordinal();
        sureness[first * size + second] = (float) kernel.sureness(values[first], values[second]);
        if (match == ValueMatch.VAGUER) {
          surprises[first * size + second] =
              (float) Math.log(kernel.ways(values[first], values[second]));
        }
      }
    }
  }

  /** Id of the item. */
  public String id() {
    return id;
  }

  /** The event that the item belongs to. */
  public String event() {
    return event;
  }

  /** Index of the attribute. */
  public int attribute() {
    return attribute;
  }

  /** Number of votes. */
  public int size() {
    return outlets.length;
  }

  /** Number of distinct values. */
  public int valueCount() {
    return values.length;
  }

  /** The value at this position of the ascending values. */
  public String value(int index) {
    return values[index];
  }

  /** Outlet of this vote. */
  public int outletOf(int vote) {
    return outlets[vote];
  }

  /** Position of the value of this vote. */
  public int valueOf(int vote) {
    return valueOfVote[vote];
  }

  /** Origin of this vote, a number within the item. */
  public int originOf(int vote) {
    return origins[vote];
  }

  /** Number of origins. */
  public int originCount() {
    return 1 + Arrays.stream(origins).max().orElse(-1);
  }

  /** Claim of this vote. */
  public String claimOf(int vote) {
    return claims[vote];
  }

  /** When this vote was stated, seconds since 1970, or {@link ConsensusVote#UNDATED}. */
  public long secondsOf(int vote) {
    return seconds[vote];
  }

  /** How sure it is that two votes answer one question and were read right, 0 to 1. */
  public double sureness(int first, int second) {
    return sureness[valueOfVote[first] * values.length + valueOfVote[second]];
  }

  /** Whether both votes stand in the same words. */
  public boolean verbatim(int first, int second) {
    return raws[first] == raws[second];
  }

  /** Whether the vote stands in the representative text of its origin. */
  public boolean representative(int vote) {
    return representatives[vote];
  }

  /** How one value stands to another, by position. */
  public ValueMatch match(int first, int second) {
    return ValueMatch.of(matches[first * values.length + second]);
  }

  /** ln of the ways to say more than the vaguer value as the fuller one does; 0 for other pairs. */
  public double surprise(int vaguer, int fuller) {
    return surprises[vaguer * values.length + fuller];
  }
}
