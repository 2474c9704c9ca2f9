package org.newsconcord.consensus.feed;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;

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
    int[] parent = none(outlets).group;
    for (int[] link : links) {
      int first = root(parent, link[0]);
      int second = root(parent, link[1]);
      parent[Math.max(first, second)] = Math.min(first, second);
    }
    int[] group = new int[outlets];
    Arrays.setAll(group, index -> root(parent, index));
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

  private static int root(int[] parent, int index) {
    int root = index;
    while (parent[root] != root) {
      root = parent[root];
    }
    return root;
  }
}
