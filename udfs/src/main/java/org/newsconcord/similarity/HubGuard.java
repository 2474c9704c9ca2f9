package org.newsconcord.similarity;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds hubs: texts that hold two or more texts unlike each other, such as round-ups, rolling files
 * and aggregator pages. Through a hub strangers would become one story.
 *
 * <p>Contract: the inner texts of a text are those that stand in it for at least {@code inside} of
 * their length without it standing in them for {@code same}; inner texts linked to each other are
 * one group. A text with two groups that cover parts of it side by side is a hub. Stateless and
 * thread-safe.
 *
 * @param inside share of a text that must stand in the hub
 * @param same share of the hub from which both are the same text
 */
public record HubGuard(double inside, double same) {
  /** Overlap of covered parts, as a share of the smaller, up to which groups are side by side. */
  private static final double SIDE_BY_SIDE = 0.2;

  private static final int LEAST_PARTS = 2;

  /** By node: whether it is a hub. */
  public boolean[] hubs(int nodes, List<CopyLink> links) {
    List<List<CopyLink>> linksOf = new ArrayList<>(nodes);
    for (int i = 0; i < nodes; i++) {
      linksOf.add(new ArrayList<>(4));
    }
    for (CopyLink link : links) {
      linksOf.get(link.a()).add(link);
      linksOf.get(link.b()).add(link);
    }
    boolean[] hubs = new boolean[nodes];
    int[] place = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      hubs[node] = isHub(node, linksOf, place);
    }
    return hubs;
  }

  private boolean isHub(int node, List<List<CopyLink>> linksOf, int[] place) {
    List<CopyLink> inner = new ArrayList<>();
    for (CopyLink link : linksOf.get(node)) {
      if (link.containmentOf(link.other(node)) >= inside && link.containmentOf(node) < same) {
        inner.add(link);
      }
    }
    return inner.size() >= 2
        && sideBySide(inner, node)
        && groupsSideBySide(node, inner, linksOf, place);
  }

  /** A cheap look before the groups are made. */
  private static boolean sideBySide(List<CopyLink> inner, int node) {
    long all = -1L;
    for (CopyLink link : inner) {
      all &= link.coverOf(node);
    }
    return all == 0L;
  }

  private static boolean groupsSideBySide(
      int node, List<CopyLink> inner, List<List<CopyLink>> linksOf, int[] place) {
    DisjointSets groups = new DisjointSets(inner.size());
    for (int i = 0; i < inner.size(); i++) {
      place[inner.get(i).other(node)] = i + 1;
    }
    for (int i = 0; i < inner.size(); i++) {
      int neighbour = inner.get(i).other(node);
      for (CopyLink link : linksOf.get(neighbour)) {
        int at = place[link.other(neighbour)];
        if (at > 0) {
          groups.join(i, at - 1);
        }
      }
    }
    long[] cover = new long[inner.size()];
    for (int i = 0; i < inner.size(); i++) {
      cover[groups.find(i)] |= inner.get(i).coverOf(node);
      place[inner.get(i).other(node)] = 0;
    }
    return anySideBySide(cover);
  }

  private static boolean anySideBySide(long[] cover) {
    for (int i = 0; i < cover.length; i++) {
      for (int j = i + 1; j < cover.length; j++) {
        int smaller = Math.min(Long.bitCount(cover[i]), Long.bitCount(cover[j]));
        if (smaller >= LEAST_PARTS
            && Long.bitCount(cover[i] & cover[j]) <= SIDE_BY_SIDE * smaller) {
          return true;
        }
      }
    }
    return false;
  }
}
