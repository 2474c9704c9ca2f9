package org.newsconcord.similarity;

import java.util.Arrays;

/**
 * Winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003): few fingerprints of a text such that every
 * common run is seen.
 *
 * <p>Contract: of every {@code window} neighbouring grams at least one is selected, the smallest
 * hash, the rightmost on a tie. So two texts with a common run of {@code gramWords + window - 1}
 * words share a fingerprint; with 8 and 8 that is 15 words, and 23 words share two. Expected
 * density: 2 / (window + 1) of the grams. Immutable and thread-safe.
 */
public final class Winnowing {
  private final int window;

  /**
   * Selects from windows of this size.
   *
   * @param window at least 1; 1 selects every gram
   */
  public Winnowing(int window) {
    if (window < 1) {
      throw new IllegalArgumentException("A window has at least one gram; got " + window);
    }
    this.window = window;
  }

  /**
   * The fingerprints, sorted and distinct.
   *
   * @param grams gram hashes by position
   * @param used which positions may be selected; an unused position ends a run
   */
  public long[] select(long[] grams, boolean[] used) {
    long[] selected = new long[grams.length];
    int count = 0;
    int begin = 0;
    while (begin < grams.length) {
      if (!used[begin]) {
        begin++;
        continue;
      }
      int end = begin;
      while (end < grams.length && used[end]) {
        end++;
      }
      count = selectRun(grams, begin, end, selected, count);
      begin = end;
    }
    return SortedSets.distinct(Arrays.copyOf(selected, count));
  }

  private int selectRun(long[] grams, int begin, int end, long[] selected, int from) {
    int count = from;
    int last = -1;
    for (int right = Math.min(begin + window, end); right <= end; right++) {
      int left = Math.max(begin, right - window);
      int best = last;
      if (last < left) {
        best = left;
        for (int i = left + 1; i < right; i++) {
          best = grams[i] <= grams[best] ? i : best;
        }
      } else if (grams[right - 1] <= grams[last]) {
        best = right - 1;
      }
      if (best != last) {
        selected[count++] = grams[best];
        last = best;
      }
    }
    return count;
  }
}
