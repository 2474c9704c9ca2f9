package org.newsconcord.jobs.graph;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.run.JobDescription;
import org.newsconcord.jobs.run.RunFolder;

/**
 * Connected components in Spark by alternating large-star and small-star contractions (Kiveris,
 * Lattanzi, Mirrokni, Rastogi, Vassilvitskii, SoCC 2014).
 *
 * <p>Contract: every node of an edge gets the smallest node of its component. Large-star ties each
 * neighbour greater than a node to the node's smallest neighbour, itself included; small-star ties
 * the node and each smaller neighbour to the smallest. Both in turn end, after O(log² n) rounds, in
 * one star per component: edges that a round leaves as they are. Edges are materialised at every
 * step, so that no step computes an earlier one again; no step holds a component in one place.
 *
 * <p>Worked example: 1-2, 2-3, 3-4 becomes 2-1, 3-1, 4-2 by large-star, 2-1, 3-1, 4-2 by
 * small-star; the next round makes it 2-1, 3-1, 4-1, and the one after changes nothing.
 */
final class StarContraction {
  private static final String A = "a";
  private static final String B = "b";
  private static final String SMALLEST = "smallest";
  private static final int MOST_ROUNDS = 64;
  private final RunFolder run;
  private final String name;
  private int rounds;

  StarContraction(RunFolder run, String name) {
    this.run = run;
    this.name = name;
  }

  /** How many rounds the last contraction took. */
  int rounds() {
    return rounds;
  }

  /** Node and component of every node of the edges, whose columns are their ends. */
  Dataset<Row> components(Dataset<Row> ends) {
    Dataset<Row> edges = run.materialise(name + "-small-0", larger(ends.toDF(A, B)).distinct());
    Row before;
    Row after = fingerprint(edges);
    rounds = 0;
    do {
      if (++rounds > MOST_ROUNDS) {
        throw new IllegalStateException(
            "The components of " + name + " did not end in " + MOST_ROUNDS + " rounds.");
      }
      before = after;
      Dataset<Row> large = run.materialise(name + "-large", largeStar(edges));
      edges = run.materialise(name + "-small-" + rounds % 2, smallStar(large));
      after = fingerprint(edges);
    } while (!after.equals(before));
    return edges
        .union(edges.select(col(B), col(B)))
        .toDF(ConnectedComponents.NODE, ConnectedComponents.COMPONENT)
        .distinct();
  }

  /** The greater end first. */
  private static Dataset<Row> larger(Dataset<Row> edges) {
    return edges.select(greatest(col(A), col(B)).as(A), least(col(A), col(B)).as(B));
  }

  private static Dataset<Row> largeStar(Dataset<Row> edges) {
    Dataset<Row> both = edges.union(edges.select(col(B), col(A)));
    Dataset<Row> smallest = both.groupBy(A).agg(least(col(A), min(B)).as(SMALLEST));
    return both.where(col(B).gt(col(A)))
        .join(smallest, A)
        .select(col(B).as(A), col(SMALLEST).as(B))
        .distinct();
  }

  private static Dataset<Row> smallStar(Dataset<Row> edges) {
    Dataset<Row> smallest = edges.groupBy(A).agg(min(B).as(SMALLEST));
    Dataset<Row> ofNeighbours =
        edges
            .join(smallest, A)
            .where(col(B).notEqual(col(SMALLEST)))
            .select(col(B).as(A), col(SMALLEST).as(B));
    return ofNeighbours.union(smallest).distinct();
  }

  /** Equal edges have an equal fingerprint, in any order. */
  private static Row fingerprint(Dataset<Row> edges) {
    Dataset<Row> counts = edges.agg(count(lit(1)), bit_xor(xxhash64(col(A), col(B))));
    return JobDescription.during(counts, "count contracted edges", counts::first);
  }
}
