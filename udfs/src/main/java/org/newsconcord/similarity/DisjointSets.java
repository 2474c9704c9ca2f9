package org.newsconcord.similarity;

/** Union-find over small numbers; the smallest number stands for its set. Not thread-safe. */
public final class DisjointSets {
  private final int[] parents;

  /** Every number alone. */
  public DisjointSets(int size) {
    parents = new int[size];
    for (int i = 0; i < size; i++) {
      parents[i] = i;
    }
  }

  /** The smallest number of the set. */
  public int find(int number) {
    int root = number;
    while (parents[root] != root) {
      root = parents[root];
    }
    int at = number;
    while (parents[at] != root) {
      int next = parents[at];
      parents[at] = root;
      at = next;
    }
    return root;
  }

  /** Joins the sets of both; false when they were one already. */
  public boolean join(int a, int b) {
    int rootA = find(a);
    int rootB = find(b);
    parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    return rootA != rootB;
  }
}
