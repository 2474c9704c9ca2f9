package org.newsconcord.similarity;

/**
 * What two texts share, exactly, over their sets of word grams without template text.
 *
 * @param shared grams that both have
 * @param sizeA grams of the first
 * @param sizeB grams of the second
 */
public record Overlap(int shared, int sizeA, int sizeB) {

  /** Compares two texts. */
  public static Overlap between(StoryText a, StoryText b) {
    return new Overlap(SortedSets.shared(a.set(), b.set()), a.set().length, b.set().length);
  }

  /** Shared share of all grams of both, 0 to 1. */
  public double jaccard() {
    int union = sizeA + sizeB - shared;
    return union == 0 ? 0.0 : (double) shared / union;
  }

  /** Share of the first text that stands in the second, 0 to 1. */
  public double containmentA() {
    return sizeA == 0 ? 0.0 : (double) shared / sizeA;
  }

  /** Share of the second text that stands in the first, 0 to 1. */
  public double containmentB() {
    return sizeB == 0 ? 0.0 : (double) shared / sizeB;
  }

  /** Share of the shorter text that stands in the longer, 0 to 1. */
  public double containment() {
    return Math.max(containmentA(), containmentB());
  }
}
