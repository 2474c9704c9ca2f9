package org.newsconcord.compare.kernel;

import java.util.Arrays;
import java.util.Set;
import org.newsconcord.text.StableHash;

/**
 * A set of words that is compared with many others: by sorted hashes of 64 bits, and by a mask that
 * shows at once when two sets have nothing in common. Immutable and thread-safe.
 */
public final class WordSet {
  private static final int MASK_BITS = 6;

  private static final WordSet NONE = new WordSet(new long[0]);

  private final long[] hashes;
  private final long mask;

  private WordSet(long[] hashes) {
    this.hashes = hashes;
    long bits = 0;
    for (long hash : hashes) {
      bits |= 1L << (hash >>> (Long.SIZE - MASK_BITS));
    }
    this.mask = bits;
  }

  public static WordSet of(Set<String> words) {
    if (words.isEmpty()) {
      return NONE;
    }
    long[] hashes = new long[words.size()];
    int at = 0;
    for (String word : words) {
      hashes[at++] = StableHash.of(word);
    }
    Arrays.sort(hashes);
    return new WordSet(hashes);
  }

  public boolean isEmpty() {
    return hashes.length == 0;
  }

  public int size() {
    return hashes.length;
  }

  /** Whether both have a word in common. */
  public boolean meets(WordSet other) {
    return shared(other) > 0;
  }

  /** Jaccard similarity: words that both have over all words; 0 for two empty sets. */
  public double likeness(WordSet other) {
    int shared = shared(other);
    int all = hashes.length + other.hashes.length - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /** How many words both have. */
  public int shared(WordSet other) {
    if ((mask & other.mask) == 0) {
      return 0;
    }
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordSet set && Arrays.equals(hashes, set.hashes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }
}
