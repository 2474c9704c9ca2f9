package org.newsconcord.similarity;

import java.util.Arrays;

/**
 * Counts per pair of small numbers, in flat arrays, 16 bytes a pair at most two thirds full. Not
 * thread-safe.
 */
public final class PairCounts {
  private static final long EMPTY = -1L;
  private long[] pairs = new long[1 << 12];
  private long[] counts = new long[1 << 12];
  private int size;

  /** No pairs. */
  public PairCounts() {
    Arrays.fill(pairs, EMPTY);
  }

  /**
   * Adds to the counts of the pair, in whichever order it is named; a pair of one number with
   * itself is a pair too.
   */
  public void add(int a, int b, int first, int second) {
    if (3L * size >= 2L * pairs.length) {
      grow();
    }
    long pair = ((long) Math.min(a, b) << 32) | Math.max(a, b);
    int slot = slot(pair);
    if (pairs[slot] == EMPTY) {
      pairs[slot] = pair;
      size++;
    }
    counts[slot] += ((long) first << 32) + second;
  }

  /** Number of different pairs. */
  public int size() {
    return size;
  }

  /** Number of slots, for walking. */
  public int slots() {
    return pairs.length;
  }

  /** Whether a slot holds a pair. */
  public boolean has(int slot) {
    return pairs[slot] != EMPTY;
  }

  /** The smaller number of the pair in a slot. */
  public int low(int slot) {
    return (int) (pairs[slot] >>> 32);
  }

  /** The larger number of the pair in a slot. */
  public int high(int slot) {
    return (int) pairs[slot];
  }

  /** The first count of the pair in a slot. */
  public int first(int slot) {
    return (int) (counts[slot] >>> 32);
  }

  /** The second count of the pair in a slot. */
  public int second(int slot) {
    return (int) counts[slot];
  }

  private int slot(long pair) {
    int mask = pairs.length - 1;
    int slot = (int) Hash64.mix(pair) & mask;
    while (pairs[slot] != EMPTY && pairs[slot] != pair) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldPairs = pairs;
    long[] oldCounts = counts;
    pairs = new long[oldPairs.length * 2];
    counts = new long[pairs.length];
    Arrays.fill(pairs, EMPTY);
    for (int i = 0; i < oldPairs.length; i++) {
      if (oldPairs[i] != EMPTY) {
        int slot = slot(oldPairs[i]);
        pairs[slot] = oldPairs[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
