package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.io.Serializable;
import java.util.HashMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.run.RunFolder;

/** The features and the likelihood of candidate pairs of stories. */
final class ComparedPairs {
  static final String FIRST = StoryPairs.FIRST;
  static final String SECOND = StoryPairs.SECOND;

  /** The likelihood that both are about one event. */
  static final String SIMILARITY = "alike";

  private static final String FEATURES = "features";
  private static final String NEAREST_OF_FIRST = "nearest_of_first";
  private static final String NEAREST_OF_SECOND = "nearest_of_second";
  private static final String CLOSENESS = "closeness";
  private static final String SUM = "sum";

  /** Up to so many stories, their profiles fit the memory of every executor. */
  private static final int BROADCAST_STORIES = 60_000;

  /** Stories of a block where they do not: some 5 kB each. */
  private static final int BLOCK_STORIES = 20_000;

  private static final StructType PAIR =
      new StructType().add(FIRST, DataTypes.StringType).add(SECOND, DataTypes.StringType);
  private static final StructType COMPARED =
      PAIR.add(CLOSENESS, DataTypes.DoubleType).add(SUM, DataTypes.DoubleType);
  private static final StructType FEATURED =
      PAIR.add(CLOSENESS, DataTypes.DoubleType)
          .add(FEATURES, DataTypes.createArrayType(DataTypes.DoubleType, false));
  private static final StructType EDGES = PAIR.add(SIMILARITY, DataTypes.DoubleType);

  /** Makes a row of a pair and its features. */
  @FunctionalInterface
  interface Compared extends Serializable {
    Row row(String first, String second, double[] features);
  }

  private final Dataset<Row> candidates;
  private final Dataset<Row> vectors;
  private final long stories;
  private final RunFolder run;

  /**
   * Pairs of these stories.
   *
   * @param run where what is compared is written, so that its plan is not part of what follows
   * @param candidates columns first and second
   * @param vectors columns of {@link StoryVector}
   * @param stories how many there are
   */
  ComparedPairs(RunFolder run, Dataset<Row> candidates, Dataset<Row> vectors, long stories) {
    this.candidates = candidates;
    this.vectors = vectors;
    this.stories = stories;
    this.run = run;
  }

  /** Columns first, second, alike: the pairs at least as likely as given. */
  Dataset<Row> edges(StoryLikeness likeness, double least) {
    Dataset<Row> compared =
        run.materialise(
            "group-compared",
            compared(
                (first, second, features) ->
                    RowFactory.create(
                        first, second, StoryLikeness.closeness(features), likeness.sum(features)),
                COMPARED));
    return withNearest(compared)
        .map(
            (MapFunction<Row, Row>)
                pair ->
                    RowFactory.create(
                        pair.getAs(FIRST),
                        pair.getAs(SECOND),
                        likeness.of(
                            pair.<Double>getAs(SUM),
                            pair.<Double>getAs(CLOSENESS),
                            pair.<Double>getAs(NEAREST_OF_FIRST),
                            pair.<Double>getAs(NEAREST_OF_SECOND))),
            Encoders.row(EDGES))
        .where(col(SIMILARITY).geq(least));
  }

  /** Columns first, second, closeness, features: every pair with all its features. */
  Dataset<Row> features() {
    Dataset<Row> compared =
        run.materialise(
            "group-compared",
            compared(
                (first, second, features) ->
                    RowFactory.create(first, second, StoryLikeness.closeness(features), features),
                FEATURED));
    return withNearest(compared)
        .map((MapFunction<Row, Row>) ComparedPairs::completed, Encoders.row(FEATURED));
  }

  /** The features of a row of {@link #features()}. */
  static double[] featuresOf(Row pair) {
    return pair.<Double>getList(pair.fieldIndex(FEATURES)).stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static Row completed(Row pair) {
    double[] features = featuresOf(pair);
    double closeness = pair.getAs(CLOSENESS);
    StoryLikeness.addNearest(
        features,
        closeness,
        pair.<Double>getAs(NEAREST_OF_FIRST),
        pair.<Double>getAs(NEAREST_OF_SECOND));
    return RowFactory.create(pair.getAs(FIRST), pair.getAs(SECOND), closeness, features);
  }

  private static Dataset<Row> withNearest(Dataset<Row> compared) {
    Dataset<Row> nearest =
        compared
            .select(col(FIRST).as(StoryVector.STORY), col(CLOSENESS))
            .union(compared.select(col(SECOND), col(CLOSENESS)))
            .groupBy(StoryVector.STORY)
            .agg(max(CLOSENESS).as(CLOSENESS));
    return compared
        .join(side(nearest, FIRST, CLOSENESS, NEAREST_OF_FIRST), FIRST)
        .join(side(nearest, SECOND, CLOSENESS, NEAREST_OF_SECOND), SECOND);
  }

  private static Dataset<Row> side(Dataset<Row> rows, String story, String value, String name) {
    return rows.select(col(StoryVector.STORY).as(story), col(value).as(name));
  }

  private Dataset<Row> compared(Compared compared, StructType schema) {
    return stories > BROADCAST_STORIES
        ? PairCells.compared(run, candidates, vectors, BLOCK_STORIES, compared, schema)
        : looked(compared, schema);
  }

  private Dataset<Row> looked(Compared compared, StructType schema) {
    Broadcast<HashMap<String, StoryProfile>> profiles = profiles();
    return candidates.map(
        (MapFunction<Row, Row>)
            pair -> {
              String first = pair.getAs(FIRST);
              String second = pair.getAs(SECOND);
              return compared.row(
                  first,
                  second,
                  StoryLikeness.features(
                      profiles.value().get(first), profiles.value().get(second)));
            },
        Encoders.row(schema));
  }

  private Broadcast<HashMap<String, StoryProfile>> profiles() {
    HashMap<String, StoryProfile> profiles = new HashMap<>();
    Dataset<Row> rows = vectors.select(StoryVector.STORY, StoryVector.PROFILE);
    run.describe("collect profiles", rows::collectAsList)
        .forEach(row -> profiles.put(row.getString(0), StoryProfile.of(row.<byte[]>getAs(1))));
    return JavaSparkContext.fromSparkContext(vectors.sparkSession().sparkContext())
        .broadcast(profiles);
  }
}
