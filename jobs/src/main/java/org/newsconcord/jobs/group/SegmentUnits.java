package org.newsconcord.jobs.group;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.text.StableHash;

/**
 * Compares the stories of segments with each other, with those of the segment before and with
 * undated ones, all in the memory of one task. A segment with very many stories is cut into parts
 * by the hashes of the stories; a task has two parts.
 */
final class SegmentUnits implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What names a moment and all that its pairs hang on. */
  static final String UNIT = "unit";

  /**
   * Three kinds of rows. With two stories: a pair, how close it is, the weighted sum of its
   * features. With one: how close to it the nearest of this unit is, or words for its label. With
   * none: the numbers of pairs compared, and of pairs of terms too frequent.
   */
  static final StructType UNITS =
      new StructType()
          .add(UNIT, DataTypes.LongType)
          .add(ComparedPairs.MOMENT, DataTypes.LongType)
          .add(ComparedPairs.FIRST, DataTypes.StringType)
          .add(ComparedPairs.SECOND, DataTypes.StringType)
          .add(ComparedPairs.CLOSENESS, DataTypes.DoubleType)
          .add(ComparedPairs.SUM, DataTypes.DoubleType)
          .add(StoryVector.WORDS, DataTypes.StringType);

  /** Stories of a part: some 5 kB each. */
  private static final long MOST_STORIES = 25_000;

  private static final int PART_BITS = 12;
  private static final String KEY = "key";
  private static final String OWN = "own";
  private static final String PART = "part";
  private static final StructType CELLS =
      new StructType()
          .add(KEY, DataTypes.LongType)
          .add(OWN, DataTypes.BooleanType)
          .add(PART, DataTypes.IntegerType)
          .add(StoryVector.STORY, DataTypes.StringType)
          .add(StoryVector.DAY, DataTypes.LongType)
          .add(StoryVector.PROFILE, DataTypes.BinaryType)
          .add(StoryVector.PROPOSING, DataTypes.BinaryType)
          .add(StoryVector.WORDS, DataTypes.StringType);

  /** What is made of the pairs of a task. */
  @FunctionalInterface
  private interface Cell extends Serializable {
    Iterator<Row> rows(List<PairUnit.Member> members, boolean across, LongPredicate wanted);
  }

  private final int most;
  private final Segments segments;

  /** Of each wanted moment in how many parts the stories are cut that it knows. */
  private final Map<Long, Integer> partsOf = new HashMap<>();

  /** By wanted segment and number of parts the last moment that is wanted. */
  private final Map<Integer, TreeMap<Integer, Long>> cut = new TreeMap<>();

  private final transient StoryWeights weights;
  private final long mostStories;

  /**
   * Units of these moments.
   *
   * @param wanted moments whose pairs are wanted
   * @param weighed the segments of these and all others whose stories are in such pairs
   * @param terms columns of {@link StoryTerms#lists}, of these and of the segments before them
   */
  SegmentUnits(
      GroupOptions options,
      Segments segments,
      Set<Long> wanted,
      Set<Integer> weighed,
      Dataset<Row> terms,
      RunFolder run) {
    this(options, segments, wanted, weighed, terms, run, MOST_STORIES);
  }

  /** The same with at most so many stories in a part. */
  SegmentUnits(
      GroupOptions options,
      Segments segments,
      Set<Long> wanted,
      Set<Integer> weighed,
      Dataset<Row> terms,
      RunFolder run,
      long mostStories) {
    this.mostStories = mostStories;
    this.most = options.maxTermStories();
    this.segments = segments;
    this.weights = new StoryWeights(options, segments, weighed, terms, run);
    for (int segment = 0; segment < segments.count(); segment++) {
      cut(segment, wanted);
    }
  }

  private void cut(int segment, Set<Long> wanted) {
    long undated = segments.someUndated() && segment > 1 ? segments.stories(0) : 0;
    long known = segments.stories(segment - 1) + undated;
    for (Map.Entry<Long, Long> moment : segments.moments(segment).entrySet()) {
      known += moment.getValue();
      if (wanted.contains(moment.getKey())) {
        int parts = (int) ((known + mostStories - 1) / mostStories);
        partsOf.put(moment.getKey(), parts);
        cut.computeIfAbsent(segment, s -> new TreeMap<>()).put(parts, moment.getKey());
      }
    }
  }

  /**
   * Columns of {@link #UNITS}, without pairs that cannot be as likely as given.
   *
   * @param units what names each moment
   */
  Dataset<Row> compared(StoryLikeness likeness, double least, Map<Long, Long> units) {
    Map<Long, Long> names = new HashMap<>(units);
    int mostOfTime = most;
    return cells(
        (members, across, moments) ->
            new FoundPairs(names, likeness, least).of(members, mostOfTime, across, moments),
        UNITS);
  }

  /** Columns of {@link ComparedPairs#FEATURED}: all pairs. */
  Dataset<Row> features() {
    int mostOfTime = most;
    return cells(
        (members, across, moments) -> {
          List<Row> rows = new ArrayList<>();
          PairUnit.Pairs pairs = (a, b) -> rows.add(featured(a, b));
          new PairUnit(members, mostOfTime, across, moments, pairs).find();
          return rows.iterator();
        },
        ComparedPairs.FEATURED);
  }

  private static Row featured(PairUnit.Member first, PairUnit.Member second) {
    double[] features = StoryLikeness.features(first.profile(), second.profile());
    return RowFactory.create(
        first.story(),
        second.story(),
        Math.max(first.moment(), second.moment()),
        StoryLikeness.closeness(features),
        features);
  }

  private Dataset<Row> cells(Cell cell, StructType schema) {
    return weights
        .vectors()
        .flatMap((FlatMapFunction<Row, Row>) this::inCells, Encoders.row(CELLS))
        .groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
        .flatMapGroups(
            (FlatMapGroupsFunction<Long, Row, Row>)
                (key, rows) -> {
                  List<PairUnit.Member> members = new ArrayList<>();
                  rows.forEachRemaining(row -> members.add(member(row)));
                  int parts = bits(key, 2);
                  return cell.rows(
                      members,
                      bits(key, 1) != bits(key, 0),
                      moment -> partsOf.getOrDefault(moment, 0) == parts);
                },
            Encoders.row(schema));
  }

  /** One of the numbers of a key, from the last on: two parts, the number of parts. */
  private static int bits(long key, int place) {
    return (int) (key >> place * PART_BITS & (1 << PART_BITS) - 1);
  }

  private PairUnit.Member member(Row row) {
    Long day = row.getAs(4);
    return new PairUnit.Member(
        row.getString(3),
        row.getBoolean(1),
        segments.stretch(day),
        segments.moment(day),
        row.getInt(2),
        StoryProfile.of(row.<byte[]>getAs(5)),
        StoryVector.proposing(row.<byte[]>getAs(6)),
        row.getString(7));
  }

  /** A story in the cells of its segment, of the next one, and of all if it is undated. */
  private Iterator<Row> inCells(Row vector) {
    int own = vector.getInt(2);
    long moment = segments.moment(vector.<Long>getAs(1));
    List<Row> rows = new ArrayList<>();
    cut.forEach(
        (segment, cuts) -> {
          boolean undated = vector.isNullAt(1) && segment > own;
          if (segment == own || segment == own + 1 || undated) {
            cuts.forEach(
                (parts, last) -> {
                  if (moment <= last) {
                    addTo(rows, vector, segment, parts);
                  }
                });
          }
        });
    return rows.iterator();
  }

  private static void addTo(List<Row> rows, Row vector, int segment, int parts) {
    int part = Math.floorMod(StableHash.of(vector.getString(0)), parts);
    for (int other = 0; other < parts; other++) {
      long key = (long) segment << PART_BITS | parts;
      key = key << PART_BITS | Math.min(part, other);
      rows.add(
          RowFactory.create(
              key << PART_BITS | Math.max(part, other),
              segment == vector.getInt(2),
              part,
              vector.get(0),
              vector.get(1),
              vector.get(3),
              vector.get(4),
              vector.get(5)));
    }
  }
}
