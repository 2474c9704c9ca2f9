package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The features and the likelihood of pairs of stories, beside all others of the two stories. */
final class ComparedPairs {
  static final String FIRST = "first";
  static final String SECOND = "second";

  /** How close the two are in words, see {@link StoryLikeness#closeness}. */
  static final String CLOSENESS = "closeness";

  /** Weighted sum of the features of the pair by itself. */
  static final String SUM = "sum";

  static final String FEATURES = "features";

  /** The likelihood that both are about one event. */
  static final String SIMILARITY = "alike";

  private static final String NEAREST_OF_FIRST = "nearest_of_first";
  private static final String NEAREST_OF_SECOND = "nearest_of_second";

  private static final StructType PAIR =
      new StructType().add(FIRST, DataTypes.StringType).add(SECOND, DataTypes.StringType);
  static final StructType FEATURED =
      PAIR.add(CLOSENESS, DataTypes.DoubleType)
          .add(FEATURES, DataTypes.createArrayType(DataTypes.DoubleType, false));
  static final StructType EDGES =
      new StructType()
          .add(SegmentUnits.UNIT, DataTypes.LongType)
          .add(FIRST, DataTypes.StringType)
          .add(SECOND, DataTypes.StringType)
          .add(SIMILARITY, DataTypes.DoubleType);

  private ComparedPairs() {}

  /**
   * Columns of {@link #EDGES}: the pairs at least as likely as given.
   *
   * @param pairs columns of {@link SegmentUnits#UNITS}
   * @param nearest columns of {@link #nearest}
   */
  static Dataset<Row> edges(
      Dataset<Row> pairs, Dataset<Row> nearest, StoryLikeness likeness, double least) {
    return withNearest(pairs, nearest)
        .map(
            (MapFunction<Row, Row>)
                pair ->
                    RowFactory.create(
                        pair.getAs(SegmentUnits.UNIT),
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

  /**
   * Every pair with all its features.
   *
   * @param pairs columns of {@link #FEATURED}, with the features of the pair by itself
   */
  static Dataset<Row> features(Dataset<Row> pairs) {
    Dataset<Row> ofStories =
        pairs
            .select(col(FIRST).as(StoryVector.STORY), col(CLOSENESS))
            .union(pairs.select(col(SECOND), col(CLOSENESS)));
    return withNearest(pairs, nearest(ofStories))
        .map((MapFunction<Row, Row>) ComparedPairs::completed, Encoders.row(FEATURED));
  }

  /** The greatest closeness of each story to any other, of columns story, closeness. */
  static Dataset<Row> nearest(Dataset<Row> ofStories) {
    return ofStories.groupBy(StoryVector.STORY).agg(max(CLOSENESS).as(CLOSENESS));
  }

  /** The features of a row of {@link #features}. */
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

  private static Dataset<Row> withNearest(Dataset<Row> pairs, Dataset<Row> nearest) {
    return pairs
        .join(side(nearest, FIRST, NEAREST_OF_FIRST), FIRST)
        .join(side(nearest, SECOND, NEAREST_OF_SECOND), SECOND);
  }

  private static Dataset<Row> side(Dataset<Row> nearest, String story, String name) {
    return nearest.select(col(StoryVector.STORY).as(story), col(CLOSENESS).as(name));
  }
}
