package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.graph.ConnectedComponents;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageState;
import org.newsconcord.similarity.AverageLink;

/** Clusters of stories by average linkage, each connected set of stories on one machine. */
final class StoryClusters {
  static final String CLUSTER = "cluster";

  /** How often the story's set was divided, told by the set's first story and 0 of the others. */
  static final String SPLITS = "splits";

  private static final StructType SCHEMA =
      new StructType()
          .add(StoryVector.STORY, DataTypes.StringType)
          .add(CLUSTER, DataTypes.StringType)
          .add(SPLITS, DataTypes.LongType);
  private static final long DRIVER_EDGES = 2_000_000;
  private static final String SET = "set";
  private static final String OTHER_SET = "other_set";

  private StoryClusters() {}

  /**
   * The cluster, named by its lowest story, of every story that is connected to another.
   *
   * @param edges columns of {@link ComparedPairs#edges}
   * @param threshold average likeness that joins two clusters
   * @param maxStories most stories that are clustered at once
   */
  static Dataset<Row> of(RunFolder run, Dataset<Row> edges, double threshold, int maxStories) {
    Dataset<Row> sets = sets(run, "group-sets", edges, threshold);
    Dataset<Row> inSets =
        edges
            .join(setOf(sets, ComparedPairs.FIRST, SET), ComparedPairs.FIRST)
            .join(setOf(sets, ComparedPairs.SECOND, OTHER_SET), ComparedPairs.SECOND)
            .where(col(SET).equalTo(col(OTHER_SET)));
    return inSets
        .groupBy(SET)
        .as(Encoders.STRING(), Encoders.row(inSets.schema()))
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (set, pairs) -> cluster(pairs, threshold, maxStories),
            Encoders.row(SCHEMA));
  }

  /**
   * The stories whose clusters may be others than before: those given, and all that are connected
   * to them, now or before. Of the others the pairs are the same, and so the clusters.
   *
   * @param edges pairs of now
   * @param before pairs of before that are not among them
   * @param given stories of which a pair or anything else is not as before
   */
  static Dataset<Row> touched(
      RunFolder run,
      Dataset<Row> edges,
      Dataset<Row> before,
      Dataset<Row> given,
      double threshold) {
    Dataset<Row> sets = sets(run, "group-connected", edges.union(before), threshold);
    Dataset<Row> seeds = run.materialise("group-seeds", given.distinct());
    Dataset<Row> touchedSets =
        setOf(sets, StoryVector.STORY, SET)
            .join(StageState.few(seeds), new String[] {StoryVector.STORY}, "left_semi")
            .select(SET)
            .distinct();
    return run.materialise(
        "group-touched",
        setOf(sets, StoryVector.STORY, SET)
            .join(StageState.few(touchedSets), new String[] {SET}, "left_semi")
            .select(StoryVector.STORY)
            .union(seeds)
            .distinct());
  }

  private static Dataset<Row> sets(
      RunFolder run, String name, Dataset<Row> edges, double threshold) {
    Dataset<Row> connected =
        edges
            .where(col(ComparedPairs.SIMILARITY).geq(threshold))
            .select(ComparedPairs.FIRST, ComparedPairs.SECOND);
    return new ConnectedComponents(run, name, DRIVER_EDGES).of(connected).nodes();
  }

  private static Dataset<Row> setOf(Dataset<Row> sets, String story, String set) {
    return sets.select(
        col(ConnectedComponents.NODE).as(story), col(ConnectedComponents.COMPONENT).as(set));
  }

  private static Iterator<Row> cluster(Iterator<Row> rows, double threshold, int maxStories) {
    StoryEdges edges = StoryEdges.of(rows);
    List<String> stories = edges.stories();
    StorySets divided =
        new StorySets(stories.size(), edges.first(), edges.second(), edges.alike(), maxStories);
    int[] sets = divided.divide(threshold);
    AverageLink linkage = new AverageLink(stories.size(), threshold);
    for (int i = 0; i < edges.alike().length; i++) {
      int first = edges.first()[i];
      int second = edges.second()[i];
      if (sets[first] == sets[second]) {
        linkage.edge(first, second, edges.alike()[i]);
      }
    }
    int[] clusters = linkage.clusters();
    List<Row> result = new ArrayList<>();
    for (int i = 0; i < clusters.length; i++) {
      long splits = i == 0 ? divided.splits() : 0;
      result.add(RowFactory.create(stories.get(i), stories.get(clusters[i]), splits));
    }
    return result.iterator();
  }

  /**
   * The pairs of a connected set as numbers, some 20 bytes each: a set of the size of a large event
   * is held in memory, its rows are not.
   *
   * @param stories in the order of their ids; the numbers are their places
   * @param first one story of each pair
   * @param second the other
   * @param alike the likelihood of each pair
   */
  private record StoryEdges(List<String> stories, int[] first, int[] second, double[] alike) {
    private static final int FEW = 16;

    /** Reads rows of {@link ComparedPairs#edges}, in any order. */
    static StoryEdges of(Iterator<Row> rows) {
      Map<String, Integer> seen = new HashMap<>();
      int[] first = new int[FEW];
      int[] second = new int[FEW];
      double[] alike = new double[FEW];
      int size = 0;
      while (rows.hasNext()) {
        Row row = rows.next();
        if (size == alike.length) {
          first = Arrays.copyOf(first, 2 * size);
          second = Arrays.copyOf(second, 2 * size);
          alike = Arrays.copyOf(alike, 2 * size);
        }
        first[size] = number(row.getAs(ComparedPairs.FIRST), seen);
        second[size] = number(row.getAs(ComparedPairs.SECOND), seen);
        alike[size++] = row.<Double>getAs(ComparedPairs.SIMILARITY);
      }
      List<String> stories = new ArrayList<>(seen.keySet());
      stories.sort(null);
      int[] places = new int[stories.size()];
      for (int i = 0; i < places.length; i++) {
        places[seen.get(stories.get(i))] = i;
      }
      return new StoryEdges(
          stories,
          placed(first, size, places),
          placed(second, size, places),
          Arrays.copyOf(alike, size));
    }

    private static int number(String story, Map<String, Integer> seen) {
      return seen.merge(story, seen.size(), (old, next) -> old);
    }

    private static int[] placed(int[] ends, int size, int[] places) {
      return Arrays.stream(ends, 0, size).map(end -> places[end]).toArray();
    }
  }
}
