package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.graph.ConnectedComponents;
import org.newsconcord.jobs.publish.RunFolder;

/**
 * Divides stories into sets that can be clustered apart: stories connected by pairs at least as
 * alike as the threshold, since average linkage never joins two sets without such a pair. A set
 * that is too large is divided again at a higher threshold; what loses its last pair stays alone.
 */
final class StorySets {
  static final String STORY = ConnectedComponents.NODE;
  static final String SET = ConnectedComponents.COMPONENT;

  private static final double STEP = 0.05;
  private static final long DRIVER_EDGES = 2_000_000;
  private static final String SIZE = "size";

  private final RunFolder run;
  private final Dataset<Row> edges;
  private final int maxStories;
  private long splits;

  /**
   * Sets of the stories of these edges.
   *
   * @param edges columns of {@link StoryPairs#edges}
   * @param maxStories most stories of a set
   */
  StorySets(RunFolder run, Dataset<Row> edges, int maxStories) {
    this.run = run;
    this.edges = edges;
    this.maxStories = maxStories;
  }

  /** Columns {@link #STORY}, {@link #SET}: the set of each connected story, its lowest story. */
  Dataset<Row> divide(double threshold) {
    Dataset<Row> sets = components(edges, threshold);
    for (double bar = threshold + STEP; bar < 1; bar += STEP) {
      Dataset<Row> tooLarge = tooLarge(sets);
      long divided = tooLarge.count();
      if (divided == 0) {
        break;
      }
      splits += divided;
      Dataset<Row> inside =
          sets.join(tooLarge, new String[] {SET}, "left_semi").select(col(STORY).as(SET));
      Dataset<Row> again =
          edges
              .join(inside, edges.col(StoryPairs.FIRST).equalTo(inside.col(SET)), "left_semi")
              .join(inside, edges.col(StoryPairs.SECOND).equalTo(inside.col(SET)), "left_semi");
      sets =
          sets.join(tooLarge, new String[] {SET}, "left_anti")
              .select(STORY, SET)
              .union(components(again, bar));
    }
    return sets;
  }

  /** How many sets were divided again. */
  long splits() {
    return splits;
  }

  private Dataset<Row> components(Dataset<Row> pairs, double threshold) {
    Dataset<Row> alike =
        pairs
            .where(col(StoryPairs.SIMILARITY).geq(threshold))
            .select(StoryPairs.FIRST, StoryPairs.SECOND);
    return new ConnectedComponents(run, "group-sets-" + splits, DRIVER_EDGES)
        .of(alike)
        .nodes()
        .select(STORY, SET);
  }

  private Dataset<Row> tooLarge(Dataset<Row> sets) {
    return sets.groupBy(SET)
        .agg(count(lit(1)).as(SIZE))
        .where(col(SIZE).gt(maxStories))
        .select(SET);
  }
}
