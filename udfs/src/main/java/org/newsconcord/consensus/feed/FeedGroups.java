package org.newsconcord.consensus.feed;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import org.newsconcord.similarity.DisjointSets;

/** Which outlets are fed by one source: they count as one voice wherever they meet. Immutable. */
public final class FeedGroups implements Serializable {
  private static final long serialVersionUID = 1L;
  private final int[] group;
  private final int[] sizes;

  private FeedGroups(int[] group) {
    this.group = group;
    this.sizes = new int[group.length];
    for (int representative : group) {
      sizes[representative]++;
    }
  }

  /** Every outlet for itself. */
  public static FeedGroups none(int outlets) {
    int[] group = new int[outlets];
    Arrays.setAll(group, index -> index);
    return new FeedGroups(group);
  }

  /**
   * Outlets joined by these links, and by links of links.
   *
   * @param links pairs of outlet indexes
   */
  public static FeedGroups of(int outlets, Collection<int[]> links) {
    DisjointSets joined = new DisjointSets(outlets);
    links.forEach(link -> joined.join(link[0], link[1]));
    int[] group = new int[outlets];
    Arrays.setAll(group, joined::find);
    return new FeedGroups(group);
  }

  /** Number of outlets. */
  public int outlets() {
    return group.length;
  }

  /** The group of this outlet: the lowest outlet in it. */
  public int of(int outlet) {
    return group[outlet];
  }

  /** How many outlets are in the group of this one, itself included. */
  public int size(int outlet) {
    return sizes[group[outlet]];
  }
}
