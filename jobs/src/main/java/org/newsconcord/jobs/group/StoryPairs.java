package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Pairs of stories that may be about one event: they share two of their strongest terms in one
 * stretch of time, or two rare terms at any distance. Undated stories meet all others.
 */
final class StoryPairs {
  static final String FIRST = "first";
  static final String SECOND = "second";
  static final String SIMILARITY = "alike";

  private static final int PROPOSING_TERMS = 30;
  private static final int SHARED_TERMS = 2;
  private static final String KEY = "key";
  private static final String DATED = "dated";
  private static final StructType POSTINGS =
      new StructType()
          .add(KEY, DataTypes.StringType)
          .add(StoryVector.STORY, DataTypes.StringType)
          .add(DATED, DataTypes.BooleanType);
  private static final StructType PAIRS =
      new StructType()
          .add(FIRST, DataTypes.StringType)
          .add(SECOND, DataTypes.StringType)
          .add(StoryVector.TERMS, DataTypes.LongType);
  private static final StructType EDGES =
      new StructType()
          .add(FIRST, DataTypes.StringType)
          .add(SECOND, DataTypes.StringType)
          .add(SIMILARITY, DataTypes.DoubleType);

  private final GroupOptions options;
  private final Dataset<Row> postings;

  StoryPairs(Dataset<Row> vectors, GroupOptions options) {
    this.options = options;
    int window = options.windowDays();
    boolean someUndated = !vectors.where(col(StoryVector.DAY).isNull()).isEmpty();
    this.postings =
        vectors.flatMap(
            (FlatMapFunction<Row, Row>) v -> postings(v, window, someUndated),
            Encoders.row(POSTINGS));
  }

  /** How many terms are too frequent in their time to propose pairs. */
  long cappedTerms() {
    return postings
        .groupBy(KEY)
        .agg(count(lit(1)).as(StoryVector.TERMS))
        .where(col(StoryVector.TERMS).gt(options.maxTermStories()))
        .count();
  }

  /** Columns first, second: each pair once, the lower id first. */
  Dataset<Row> candidates() {
    int max = options.maxTermStories();
    return postings
        .groupByKey((MapFunction<Row, String>) r -> r.getString(0), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) (key, rows) -> pairs(key, rows, max),
            Encoders.row(PAIRS))
        .groupBy(FIRST, SECOND)
        .agg(functions.countDistinct(StoryVector.TERMS).as(StoryVector.TERMS))
        .where(col(StoryVector.TERMS).geq(SHARED_TERMS))
        .select(FIRST, SECOND);
  }

  /** Columns first, second, alike of the candidates, at least as alike as given. */
  static Dataset<Row> edges(
      Dataset<Row> candidates, Dataset<Row> vectors, int windowDays, double least) {
    Dataset<Row> first =
        vectors.select(col(StoryVector.STORY).as(FIRST), functions.struct("*").as("a"));
    Dataset<Row> second =
        vectors.select(col(StoryVector.STORY).as(SECOND), functions.struct("*").as("b"));
    return candidates
        .join(first, FIRST)
        .join(second, SECOND)
        .map(
            (MapFunction<Row, Row>)
                r ->
                    RowFactory.create(
                        r.getAs(FIRST),
                        r.getAs(SECOND),
                        StoryVector.similarity(r.getAs("a"), r.getAs("b"), windowDays)),
            Encoders.row(EDGES))
        .where(col(SIMILARITY).geq(least));
  }

  private static Iterator<Row> postings(Row vector, int window, boolean someUndated) {
    String story = vector.getAs(StoryVector.STORY);
    Long day = vector.getAs(StoryVector.DAY);
    List<Long> terms = vector.getList(vector.fieldIndex(StoryVector.TERMS));
    List<Double> bonuses = vector.getList(vector.fieldIndex(StoryVector.BONUSES));
    List<Row> rows = new ArrayList<>();
    for (int at : StoryVector.strongest(vector, PROPOSING_TERMS)) {
      String term = Long.toHexString(terms.get(at));
      if (day != null) {
        long bucket = Math.floorDiv(day, (long) window);
        rows.add(RowFactory.create(term + "@" + bucket, story, true));
        rows.add(RowFactory.create(term + "@" + (bucket + 1), story, true));
      }
      if (someUndated) {
        rows.add(RowFactory.create(term + "@", story, day != null));
      }
    }
    for (int at = 0; at < terms.size(); at++) {
      if (bonuses.get(at) > 0) {
        rows.add(RowFactory.create(Long.toHexString(terms.get(at)) + "*", story, false));
      }
    }
    return rows.iterator();
  }

  private static Iterator<Row> pairs(String key, Iterator<Row> rows, int max) {
    List<String> stories = new ArrayList<>();
    List<Boolean> dated = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (stories.size() <= max) {
        stories.add(row.getAs(StoryVector.STORY));
        dated.add(row.getAs(DATED));
      }
    }
    List<Row> pairs = new ArrayList<>();
    if (stories.size() > max) {
      return pairs.iterator();
    }
    boolean undatedOnly = key.endsWith("@");
    int mark = Math.max(key.indexOf('@'), key.indexOf('*'));
    long term = Long.parseUnsignedLong(key.substring(0, mark), 16);
    for (int i = 0; i < stories.size(); i++) {
      for (int j = i + 1; j < stories.size(); j++) {
        if (!undatedOnly || !dated.get(i) || !dated.get(j)) {
          boolean ordered = stories.get(i).compareTo(stories.get(j)) < 0;
          pairs.add(
              RowFactory.create(stories.get(ordered ? i : j), stories.get(ordered ? j : i), term));
        }
      }
    }
    return pairs.iterator();
  }
}
