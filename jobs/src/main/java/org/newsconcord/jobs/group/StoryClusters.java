package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.graph.ConnectedComponents;
import org.newsconcord.jobs.run.RunFolder;
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
    Dataset<Row> connected =
        edges
            .where(col(ComparedPairs.SIMILARITY).geq(threshold))
            .select(ComparedPairs.FIRST, ComparedPairs.SECOND);
    Dataset<Row> sets =
        new ConnectedComponents(run, "group-sets", DRIVER_EDGES).of(connected).nodes();
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
}
