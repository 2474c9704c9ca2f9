package org.newsconcord.similarity;

/**
 * Which parts of a text stand in another, as 64 bits: bit {@code i} is set when at least half of
 * the grams of the {@code i}-th of 64 equal parts do. Two texts that cover different bits of a
 * third stand in it side by side. Stateless and thread-safe.
 */
public final class Coverage {
  private static final int PARTS = 64;

  private Coverage() {}

  /** The parts of {@code text} that stand in {@code other}; template text counts for nothing. */
  public static long of(StoryText text, StoryText other) {
    int[] shared = new int[PARTS];
    int[] counted = new int[PARTS];
    for (int i = 0; i < text.length(); i++) {
      if (!text.isTemplate(i)) {
        int part = (int) ((long) i * PARTS / text.length());
        counted[part]++;
        shared[part] += SortedSets.contains(other.set(), text.gram(i)) ? 1 : 0;
      }
    }
    long cover = 0;
    for (int part = 0; part < PARTS; part++) {
      if (counted[part] > 0 && 2 * shared[part] >= counted[part]) {
        cover |= 1L << part;
      }
    }
    return cover;
  }
}
