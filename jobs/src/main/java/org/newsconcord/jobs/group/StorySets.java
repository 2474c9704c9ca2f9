package org.newsconcord.jobs.group;

import org.newsconcord.similarity.DisjointSets;

/**
 * Divides connected stories into sets that can be clustered apart: stories connected by pairs at
 * least as alike as the threshold, since average linkage never joins two sets without such a pair.
 * A set that is too large is divided again at a higher threshold; what loses its last pair stays
 * alone.
 *
 * <p>Worked example: with at most two in a set, a-b .9, b-c .5 and c-d .9 give a, b and c, d.
 */
final class StorySets {
  private static final double STEP = 0.05;

  private final int[] first;
  private final int[] second;
  private final double[] alike;
  private final int maxStories;
  private final int[] sets;

  /** How often the set was divided of which a story is the lowest. */
  private final int[] divisions;

  /**
   * Sets of stories 0 to n-1.
   *
   * @param first one story of each pair
   * @param second the other
   * @param alike how alike they are
   * @param maxStories most stories of a set
   */
  StorySets(int stories, int[] first, int[] second, double[] alike, int maxStories) {
    this.first = first;
    this.second = second;
    this.alike = alike;
    this.maxStories = maxStories;
    this.sets = new int[stories];
    this.divisions = new int[stories];
  }

  /** The set of each story, named by its lowest story. */
  int[] divide(double threshold) {
    connect(threshold, new boolean[sets.length]);
    boolean[] settled = new boolean[sets.length];
    for (double bar = threshold + STEP; bar < 1 && settle(settled); bar += STEP) {
      connect(bar, settled);
    }
    return sets;
  }

  /** How often a set was divided of which this story is the lowest. */
  int divisions(int story) {
    return divisions[story];
  }

  /** Marks the stories of sets that are small enough; whether others are left. */
  private boolean settle(boolean[] settled) {
    int[] sizes = new int[sets.length];
    for (int set : sets) {
      sizes[set]++;
    }
    int tooLarge = 0;
    for (int i = 0; i < sets.length; i++) {
      settled[i] = sizes[sets[i]] <= maxStories;
      divisions[i] += sizes[i] > maxStories ? 1 : 0;
      tooLarge += sizes[i] > maxStories ? 1 : 0;
    }
    return tooLarge > 0;
  }

  /** Sets of the stories that are not settled, inside the sets that they are in. */
  private void connect(double bar, boolean[] settled) {
    DisjointSets joined = new DisjointSets(sets.length);
    for (int edge = 0; edge < alike.length; edge++) {
      int a = first[edge];
      int b = second[edge];
      if (alike[edge] >= bar && !settled[a] && sets[a] == sets[b]) {
        joined.join(a, b);
      }
    }
    for (int i = 0; i < sets.length; i++) {
      sets[i] = settled[i] ? sets[i] : joined.find(i);
    }
  }
}
