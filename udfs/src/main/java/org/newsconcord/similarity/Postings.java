package org.newsconcord.similarity;

import java.util.Arrays;

/**
 * Which owners have which hash: an inverted index in flat arrays, 24 bytes a posting. Filled once,
 * then walked; not thread-safe.
 */
public final class Postings {
  private long[] hashes = new long[1024];
  private int[] owners = new int[1024];
  private int size;

  /** Adds that the owner has the hash. */
  public void add(long hash, int owner) {
    if (size == hashes.length) {
      int capacity = Math.addExact(size, size >> 1);
      hashes = Arrays.copyOf(hashes, capacity);
      owners = Arrays.copyOf(owners, capacity);
    }
    hashes[size] = hash;
    owners[size++] = owner;
  }

  /** Number of postings. */
  public int size() {
    return size;
  }

  /** Walks the hashes that have at least {@code least} postings, in no meaningful order. */
  public Groups groups(int least) {
    return new Groups(least);
  }

  /** A cursor over hashes with their owners. */
  public final class Groups {
    private final int least;
    private final int[] heads = new int[tableSize()];
    private final int[] next = new int[size];
    private final int[] counts = new int[size];
    private int slot = -1;
    private int[] group = new int[16];
    private int count;

    private Groups(int least) {
      this.least = least;
      link(heads, next, counts);
    }

    /** Moves to the next hash; false at the end. */
    public boolean next() {
      while (++slot < heads.length) {
        int first = heads[slot] - 1;
        if (first >= 0 && counts[first] >= least) {
          count = counts[first];
          group = count > group.length ? new int[count + (count >> 1)] : group;
          int at = count;
          for (int i = first; i >= 0; i = next[i]) {
            group[--at] = owners[i];
          }
          return true;
        }
      }
      return false;
    }

    /** The hash at the cursor. */
    public long hash() {
      return hashes[heads[slot] - 1];
    }

    /** How many postings it has. */
    public int count() {
      return count;
    }

    /** The owners at the cursor, in the order of adding; the first {@link #count} entries. */
    public int[] owners() {
      return group;
    }
  }

  /** Chains the postings of each hash, the last added first; the head of a chain has its length. */
  private void link(int[] heads, int[] next, int[] counts) {
    int mask = heads.length - 1;
    for (int i = 0; i < size; i++) {
      int slot = (int) Hash64.mix(hashes[i]) & mask;
      while (heads[slot] != 0 && hashes[heads[slot] - 1] != hashes[i]) {
        slot = (slot + 1) & mask;
      }
      next[i] = heads[slot] - 1;
      counts[i] = next[i] < 0 ? 1 : counts[next[i]] + 1;
      heads[slot] = i + 1;
    }
  }

  private int tableSize() {
    return Math.max(16, Integer.highestOneBit(Math.max(1, size)) << 2);
  }
}
