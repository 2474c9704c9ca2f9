package org.newsconcord.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Greedy star clusters with majority linkage over verified links.
 *
 * <p>Contract: nodes are numbered in the order in which they should represent a cluster (0 first).
 * The node with the most free neighbours at {@code join} becomes a centre; its free neighbours, the
 * most alike first, join when at least half of the members so far are linked to them at {@code
 * keep}. The representative is the first member in node order that is linked to every other; the
 * centre always is. So every member is like its representative. A link outside the cluster's
 * component changes nothing. Deterministic for any order of the links.
 *
 * <p>Nodes marked as sampled come from a fingerprint too frequent to compare all pairs; for them a
 * missing link proves nothing, and the link to the centre suffices.
 *
 * <p>Not thread-safe; used once.
 */
public final class StarClusters {
  private final double join;
  private final double keep;
  private final boolean[] sampled;
  private final List<List<Edge>> edges;

  private record Edge(int to, double containment) {}

  /**
   * A cluster.
   *
   * @param representative the node that stands for it
   * @param members all nodes, the representative included, in node order
   */
  public record Cluster(int representative, int[] members) {}

  /**
   * Starts without links.
   *
   * @param join least containment between a centre and a member
   * @param keep least containment that counts as a link between members
   * @param sampled by node: whether missing links of the node prove nothing
   */
  public StarClusters(double join, double keep, boolean[] sampled) {
    this.join = join;
    this.keep = keep;
    this.sampled = sampled.clone();
    this.edges = new ArrayList<>(sampled.length);
    for (int i = 0; i < sampled.length; i++) {
      edges.add(new ArrayList<>(4));
    }
  }

  /** Adds a verified link; links under {@code keep} are ignored. */
  public void link(int a, int b, double containment) {
    if (containment >= keep) {
      edges.get(a).add(new Edge(b, containment));
      edges.get(b).add(new Edge(a, containment));
    }
  }

  /** The clusters, those of one node included, by representative. */
  public List<Cluster> clusters() {
    boolean[] taken = new boolean[edges.size()];
    int[] free = new int[edges.size()];
    PriorityQueue<int[]> queue =
        new PriorityQueue<>(Comparator.<int[]>comparingInt(e -> -e[1]).thenComparingInt(e -> e[0]));
    for (int node = 0; node < free.length; node++) {
      free[node] = freeNeighbours(node, taken);
      queue.add(new int[] {node, free[node]});
    }
    List<Cluster> clusters = new ArrayList<>();
    while (!queue.isEmpty()) {
      int[] entry = queue.poll();
      int node = entry[0];
      if (taken[node] || entry[1] != free[node]) {
        continue;
      }
      Cluster cluster = star(node, taken);
      clusters.add(cluster);
      release(cluster, taken, free, queue);
    }
    clusters.sort(Comparator.comparingInt(Cluster::representative));
    return clusters;
  }

  private void release(Cluster cluster, boolean[] taken, int[] free, PriorityQueue<int[]> queue) {
    for (int member : cluster.members()) {
      taken[member] = true;
    }
    for (int member : cluster.members()) {
      for (Edge edge : edges.get(member)) {
        if (!taken[edge.to()] && edge.containment() >= join) {
          queue.add(new int[] {edge.to(), --free[edge.to()]});
        }
      }
    }
  }

  private int freeNeighbours(int node, boolean[] taken) {
    int count = 0;
    for (Edge edge : edges.get(node)) {
      count += edge.containment() >= join && !taken[edge.to()] ? 1 : 0;
    }
    return count;
  }

  private Cluster star(int centre, boolean[] taken) {
    List<Edge> near = new ArrayList<>();
    for (Edge edge : edges.get(centre)) {
      if (!taken[edge.to()] && edge.containment() >= join) {
        near.add(edge);
      }
    }
    near.sort(Comparator.<Edge>comparingDouble(e -> -e.containment()).thenComparingInt(Edge::to));
    // By node: how many members it is linked to. A node joins with the links that it has then.
    java.util.Map<Integer, Integer> linked = new java.util.HashMap<>();
    List<Integer> members = new ArrayList<>();
    admit(centre, members, linked);
    for (Edge edge : near) {
      boolean majority = 2 * linked.getOrDefault(edge.to(), 0) >= members.size();
      if (majority || (sampled[edge.to()] && sampled[centre])) {
        admit(edge.to(), members, linked);
      }
    }
    int[] sorted = members.stream().mapToInt(Integer::intValue).sorted().toArray();
    return new Cluster(representative(centre, sorted), sorted);
  }

  private void admit(int node, List<Integer> members, java.util.Map<Integer, Integer> linked) {
    members.add(node);
    for (Edge edge : edges.get(node)) {
      linked.merge(edge.to(), 1, Integer::sum);
    }
  }

  private int representative(int centre, int[] members) {
    for (int member : members) {
      if (member == centre || linksTo(member, members) == members.length - 1) {
        return member;
      }
    }
    return centre;
  }

  private int linksTo(int node, int[] members) {
    int count = 0;
    for (Edge edge : edges.get(node)) {
      count += Arrays.binarySearch(members, edge.to()) >= 0 ? 1 : 0;
    }
    return count;
  }
}
