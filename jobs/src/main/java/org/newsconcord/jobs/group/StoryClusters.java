package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.graph.ConnectedComponents;
import org.newsconcord.jobs.run.RunFolder;

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
    Dataset<Row> connected =
        edges
            .where(col(ComparedPairs.SIMILARITY).geq(threshold))
            .select(StoryPairs.FIRST, StoryPairs.SECOND);
    Dataset<Row> sets =
        new ConnectedComponents(run, "group-sets", DRIVER_EDGES).of(connected).nodes();
    Dataset<Row> inSets =
        edges
            .join(setOf(sets, StoryPairs.FIRST, SET), StoryPairs.FIRST)
            .join(setOf(sets, StoryPairs.SECOND, OTHER_SET), StoryPairs.SECOND)
            .where(col(SET).equalTo(col(OTHER_SET)));
    return inSets
        .groupBy(SET)
        .as(Encoders.STRING(), Encoders.row(inSets.schema()))
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (set, pairs) -> cluster(pairs, threshold, maxStories),
            Encoders.row(SCHEMA));
  }

  private static Dataset<Row> setOf(Dataset<Row> sets, String story, String set) {
    return sets.select(
        col(ConnectedComponents.NODE).as(story), col(ConnectedComponents.COMPONENT).as(set));
  }

  private static Iterator<Row> cluster(Iterator<Row> rows, double threshold, int maxStories) {
    List<Row> edges = new ArrayList<>();
    Map<String, Integer> numbers = new TreeMap<>();
    rows.forEachRemaining(
        edge -> {
          edges.add(edge);
          numbers.put(edge.getAs(StoryPairs.FIRST), 0);
          numbers.put(edge.getAs(StoryPairs.SECOND), 0);
        });
    List<String> stories = new ArrayList<>(numbers.keySet());
    for (int i = 0; i < stories.size(); i++) {
      numbers.put(stories.get(i), i);
    }
    int[] first = ends(edges, StoryPairs.FIRST, numbers);
    int[] second = ends(edges, StoryPairs.SECOND, numbers);
    double[] alike =
        edges.stream().mapToDouble(edge -> edge.<Double>getAs(ComparedPairs.SIMILARITY)).toArray();
    StorySets divided = new StorySets(stories.size(), first, second, alike, maxStories);
    int[] sets = divided.divide(threshold);
    AverageLink linkage = new AverageLink(stories.size(), threshold);
    for (int i = 0; i < alike.length; i++) {
      if (sets[first[i]] == sets[second[i]]) {
        linkage.edge(first[i], second[i], alike[i]);
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

  private static int[] ends(List<Row> edges, String column, Map<String, Integer> numbers) {
    return edges.stream().mapToInt(edge -> numbers.get(edge.<String>getAs(column))).toArray();
  }
}
