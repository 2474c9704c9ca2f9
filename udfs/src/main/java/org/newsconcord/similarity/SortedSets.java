package org.newsconcord.similarity;

import java.util.Arrays;

/** Sets of 64-bit hashes as sorted arrays without repeats. Stateless and thread-safe. */
public final class SortedSets {
  private SortedSets() {}

  /** Sorts the array in place and returns it without repeats. */
  public static long[] distinct(long[] values) {
    Arrays.sort(values);
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[count++] = values[i];
      }
    }
    return count == values.length ? values : Arrays.copyOf(values, count);
  }

  /** How many values both sets have. */
  public static int shared(long[] a, long[] b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] < b[j]) {
        i++;
      } else if (a[i] > b[j]) {
        j++;
      } else {
        shared++;
        i++;
        j++;
      }
    }
    return shared;
  }

  /** Whether the set has the value. */
  public static boolean contains(long[] set, long value) {
    return Arrays.binarySearch(set, value) >= 0;
  }
}
