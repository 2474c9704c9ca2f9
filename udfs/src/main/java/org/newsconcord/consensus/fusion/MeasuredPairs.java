package org.newsconcord.consensus.fusion;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;

/** The pairs of outlets that have enough common items for an interval of kappa. Immutable. */
public final class MeasuredPairs implements Serializable {
  private static final long serialVersionUID = 1L;
  private final long[] keys;

  private MeasuredPairs(long[] keys) {
    this.keys = keys;
  }

  /** The pairs of these keys. */
  public static MeasuredPairs of(Collection<Long> keys) {
    return new MeasuredPairs(keys.stream().mapToLong(Long::longValue).sorted().toArray());
  }

  /**
   * Whether a pair is among them.
   *
   * @param key its key, with or without its attribute
   */
  public boolean contains(long key) {
    return Arrays.binarySearch(keys, PairJudge.pair(key)) >= 0;
  }

  /** Number of pairs. */
  public int size() {
    return keys.length;
  }
}
