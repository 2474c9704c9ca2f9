package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The features and the likelihood of pairs of stories, beside all others of the two stories up to
 * the moment of the later one.
 */
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

  /** The moment of the later story, see {@link Segments}. */
  static final String MOMENT = "moment";

  /** Of a story moments, and how close the nearest of each moment is. */
  private static final String STEPS = "steps";

  static final StructType FEATURED =
      new StructType()
          .add(FIRST, DataTypes.StringType)
          .add(SECOND, DataTypes.StringType)
          .add(MOMENT, DataTypes.LongType)
          .add(CLOSENESS, DataTypes.DoubleType)
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
                            nearest(pair, NEAREST_OF_FIRST),
                            nearest(pair, NEAREST_OF_SECOND))),
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
            .select(col(FIRST).as(StoryVector.STORY), col(MOMENT), col(CLOSENESS))
            .union(pairs.select(col(SECOND), col(MOMENT), col(CLOSENESS)));
    return withNearest(pairs, nearest(ofStories))
        .map((MapFunction<Row, Row>) ComparedPairs::completed, Encoders.row(FEATURED));
  }

  /**
   * Of each story the greatest closeness to any other up to a moment, by moment.
   *
   * @param ofStories columns story, moment, closeness
   */
  static Dataset<Row> nearest(Dataset<Row> ofStories) {
    return ofStories
        .groupBy(StoryVector.STORY, MOMENT)
        .agg(max(CLOSENESS).as(CLOSENESS))
        .groupBy(StoryVector.STORY)
        .agg(collect_list(struct(MOMENT, CLOSENESS)).as(STEPS));
  }

  /** How close the nearest of a story of a pair is, of all up to the moment of the pair. */
  private static double nearest(Row pair, String steps) {
    long moment = pair.getAs(MOMENT);
    double nearest = 0;
    for (Row step : pair.<Row>getList(pair.fieldIndex(steps))) {
      if (step.getLong(0) <= moment) {
        nearest = Math.max(nearest, step.getDouble(1));
      }
    }
    return nearest;
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
        features, closeness, nearest(pair, NEAREST_OF_FIRST), nearest(pair, NEAREST_OF_SECOND));
    return RowFactory.create(
        pair.getAs(FIRST), pair.getAs(SECOND), pair.getAs(MOMENT), closeness, features);
  }

  private static Dataset<Row> withNearest(Dataset<Row> pairs, Dataset<Row> nearest) {
    return pairs
        .join(side(nearest, FIRST, NEAREST_OF_FIRST), FIRST)
        .join(side(nearest, SECOND, NEAREST_OF_SECOND), SECOND);
  }

  private static Dataset<Row> side(Dataset<Row> nearest, String story, String name) {
    return nearest.select(col(StoryVector.STORY).as(story), col(STEPS).as(name));
  }
}
