package org.newsconcord.similarity;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A set of hashes in one flat array, at most half full: 16 to 32 bytes a hash. Immutable and
 * thread-safe.
 */
public final class LongSet implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LEAST = 16;
  private final long[] slots;
  private final boolean hasZero;
  private final int size;

  /** The set of these hashes, which may come more than once. */
  public LongSet(long[] values) {
    slots = new long[Math.max(LEAST, Integer.highestOneBit(Math.max(1, values.length)) << 2)];
    boolean zero = false;
    int count = 0;
    for (long value : values) {
      zero |= value == 0;
      int slot = slot(value);
      if (value != 0 && slots[slot] == 0) {
        slots[slot] = value;
        count++;
      }
    }
    hasZero = zero;
    size = count + (zero ? 1 : 0);
  }

  /** Whether the set has the hash. */
  public boolean contains(long value) {
    return value == 0 ? hasZero : slots[slot(value)] != 0;
  }

  /** Number of different hashes. */
  public int size() {
    return size;
  }

  /** The values of an array that the set has, in their order. */
  public long[] of(long[] values) {
    long[] held = new long[values.length];
    int count = 0;
    for (long value : values) {
      if (contains(value)) {
        held[count++] = value;
      }
    }
    return Arrays.copyOf(held, count);
  }

  private int slot(long value) {
    int mask = slots.length - 1;
    int slot = (int) Hash64.mix(value) & mask;
    while (slots[slot] != 0 && slots[slot] != value) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
