package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * Pairs of stories that may be about one event: they share two of their strongest terms in one
 * stretch of time, or two rare terms at any distance. Undated stories meet all others.
 */
final class StoryPairs {
  static final String FIRST = "first";
  static final String SECOND = "second";

  private static final String TERM = "term";
  private static final String BUCKET = "bucket";
  private static final String DATED = "dated";
  private static final String OTHER_TERM = "other_term";

  /** Bucket of the terms by which undated stories meet all others. */
  private static final long UNDATED = Long.MAX_VALUE;

  /** Bucket of the rare terms, by which stories meet at any distance in time. */
  private static final long EVER = Long.MIN_VALUE;

  private static final StructType POSTINGS =
      new StructType()
          .add(TERM, DataTypes.LongType)
          .add(BUCKET, DataTypes.LongType)
          .add(StoryVector.STORY, DataTypes.StringType)
          .add(DATED, DataTypes.BooleanType);
  private static final StructType PAIRS =
      new StructType()
          .add(FIRST, DataTypes.StringType)
          .add(SECOND, DataTypes.StringType)
          .add(TERM, DataTypes.LongType);

  private StoryPairs() {}

  /**
   * Columns first, second: each pair once, the lower id first. A row without second stands for a
   * term that is too frequent in its time to propose pairs.
   */
  static Dataset<Row> proposed(Dataset<Row> vectors, GroupOptions options) {
    int window = options.windowDays();
    int max = options.maxTermStories();
    boolean someUndated = vectors.where(col(StoryVector.DAY).isNull()).count() > 0;
    return vectors
        .flatMap(
            (FlatMapFunction<Row, Row>) v -> postings(v, window, someUndated),
            Encoders.row(POSTINGS))
        .groupBy(TERM, BUCKET)
        .as(Encoders.tuple(Encoders.LONG(), Encoders.LONG()), Encoders.row(POSTINGS))
        .flatMapGroups(
            (FlatMapGroupsFunction<Tuple2<Long, Long>, Row, Row>)
                (key, rows) -> pairs(key._1, key._2, rows, max),
            Encoders.row(PAIRS))
        .groupBy(FIRST, SECOND)
        .agg(min(TERM).as(TERM), max(TERM).as(OTHER_TERM))
        .where(col(TERM).lt(col(OTHER_TERM)).or(col(SECOND).isNull()))
        .select(FIRST, SECOND);
  }

  private static Iterator<Row> postings(Row vector, int window, boolean someUndated) {
    String story = vector.getAs(StoryVector.STORY);
    Long day = vector.getAs(StoryVector.DAY);
    List<Row> rows = new ArrayList<>();
    for (long term : vector.<Long>getList(vector.fieldIndex(StoryVector.PROPOSING))) {
      if (day != null) {
        long bucket = Math.floorDiv(day, (long) window);
        rows.add(RowFactory.create(term, bucket, story, true));
        rows.add(RowFactory.create(term, bucket + 1, story, true));
      }
      if (someUndated) {
        rows.add(RowFactory.create(term, UNDATED, story, day != null));
      }
    }
    for (long term : vector.<Long>getList(vector.fieldIndex(StoryVector.RARE))) {
      rows.add(RowFactory.create(term, EVER, story, false));
    }
    return rows.iterator();
  }

  private static Iterator<Row> pairs(long term, long bucket, Iterator<Row> rows, int max) {
    List<String> stories = new ArrayList<>();
    List<Boolean> dated = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (stories.size() <= max) {
        stories.add(row.getAs(StoryVector.STORY));
        dated.add(row.getAs(DATED));
      }
    }
    if (stories.size() > max) {
      return List.of(RowFactory.create(term + " " + bucket, null, term)).iterator();
    }
    List<Row> pairs = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      for (int j = i + 1; j < stories.size(); j++) {
        if (bucket != UNDATED || !dated.get(i) || !dated.get(j)) {
          boolean ordered = stories.get(i).compareTo(stories.get(j)) < 0;
          pairs.add(
              RowFactory.create(stories.get(ordered ? i : j), stories.get(ordered ? j : i), term));
        }
      }
    }
    return pairs.iterator();
  }
}
