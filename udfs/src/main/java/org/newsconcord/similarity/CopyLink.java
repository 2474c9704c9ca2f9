package org.newsconcord.similarity;

/**
 * A verified pair of texts, for clustering.
 *
 * @param a number of the first text
 * @param b number of the second
 * @param jaccard shared share of both
 * @param containmentA share of the first that stands in the second
 * @param containmentB share of the second that stands in the first
 * @param coverA parts of the first that stand in the second, see {@link Coverage}
 * @param coverB parts of the second that stand in the first
 */
public record CopyLink(
    int a,
    int b,
    double jaccard,
    double containmentA,
    double containmentB,
    long coverA,
    long coverB) {

  /** Share of the shorter text that stands in the longer. */
  public double containment() {
    return Math.max(containmentA, containmentB);
  }

  /** The text at the other end. */
  public int other(int node) {
    return node == a ? b : a;
  }

  /** Share of this end that stands in the other. */
  public double containmentOf(int node) {
    return node == a ? containmentA : containmentB;
  }

  /** Parts of this end that stand in the other. */
  public long coverOf(int node) {
    return node == a ? coverA : coverB;
  }
}
