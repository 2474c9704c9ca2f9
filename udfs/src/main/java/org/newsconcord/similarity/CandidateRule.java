package org.newsconcord.similarity;

import java.util.Arrays;

/**
 * Which owners of one key become candidate pairs: all that are at most {@code windowDays} apart; an
 * undated owner is near every other. A key of more than {@code frequent} owners is not dropped and
 * not squared: it gives a star, from the earliest owner of each window, and all pairs inside parts
 * of {@code part} to twice as many owners on average, split by the owners' stable numbers. Not
 * thread-safe.
 */
public final class CandidateRule {
  private final int windowDays;
  private final int frequent;
  private final int part;

  /** Receives pairs. */
  public interface PairVisitor {
    /** One pair of owners. */
    void visit(int a, int b);
  }

  /** A rule with these limits. */
  public CandidateRule(int windowDays, int frequent, int part) {
    this.windowDays = windowDays;
    this.frequent = frequent;
    this.part = part;
  }

  /** Whether a key of so many owners is sampled. */
  public boolean isSampled(int count) {
    return count > frequent;
  }

  /**
   * Visits the pairs of one key.
   *
   * @param owners the owners, the first {@code count} entries
   * @param days by owner: day, or {@link TemplateRule#UNDATED}
   * @param keys by owner: stable number, breaks ties and splits
   */
  public void pairs(int[] owners, int count, int[] days, long[] keys, PairVisitor visitor) {
    Integer[] sorted = new Integer[count];
    for (int i = 0; i < count; i++) {
      sorted[i] = owners[i];
    }
    // The undated come first: their day is the smallest number.
    Arrays.sort(
        sorted,
        (x, y) ->
            days[x] != days[y]
                ? Integer.compare(days[x], days[y])
                : Long.compare(keys[x], keys[y]));
    if (!isSampled(count)) {
      all(sorted, days, visitor);
      return;
    }
    star(sorted, days, visitor);
    // A power of two: keys of nearly as many owners split them alike, and give the same pairs.
    int parts = Integer.highestOneBit(Math.max(1, count / part));
    Arrays.sort(
        sorted,
        (x, y) -> {
          int order = Integer.compare(partOf(keys[x], parts), partOf(keys[y], parts));
          order = order != 0 ? order : Integer.compare(days[x], days[y]);
          return order != 0 ? order : Long.compare(keys[x], keys[y]);
        });
    for (int begin = 0; begin < count; ) {
      int end = begin;
      while (end < count
          && partOf(keys[sorted[end]], parts) == partOf(keys[sorted[begin]], parts)) {
        end++;
      }
      all(Arrays.copyOfRange(sorted, begin, end), days, visitor);
      begin = end;
    }
  }

  private static int partOf(long key, int parts) {
    return (int) Math.floorMod(Hash64.mix(key), (long) parts);
  }

  private void all(Integer[] sorted, int[] days, PairVisitor visitor) {
    for (int i = 0; i < sorted.length; i++) {
      for (int j = i + 1; j < sorted.length; j++) {
        if (isNear(days[sorted[i]], days[sorted[j]])) {
          visitor.visit(sorted[i], sorted[j]);
        } else {
          break;
        }
      }
    }
  }

  private void star(Integer[] sorted, int[] days, PairVisitor visitor) {
    int centre = sorted[0];
    for (int i = 1; i < sorted.length; i++) {
      if (isNear(days[centre], days[sorted[i]])) {
        visitor.visit(centre, sorted[i]);
      } else {
        // A new window begins; it stays tied to the one before where they touch.
        if (isNear(days[sorted[i - 1]], days[sorted[i]])) {
          visitor.visit(sorted[i - 1], sorted[i]);
        }
        centre = sorted[i];
      }
    }
  }

  private boolean isNear(int earlier, int later) {
    return earlier == TemplateRule.UNDATED || (long) later - earlier <= windowDays;
  }
}
