package org.newsconcord.jobs.group;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
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

  /** What names a segment and all that its pairs hang on. */
  static final String UNIT = "unit";

  /**
   * Three kinds of rows. With two stories: a pair, how close it is, the weighted sum of its
   * features. With one: how close to it the nearest of this unit is, and words for its label if it
   * is of the segment. With none: the numbers of pairs compared, and of pairs of terms too
   * frequent.
   */
  static final StructType UNITS =
      new StructType()
          .add(UNIT, DataTypes.LongType)
          .add(ComparedPairs.FIRST, DataTypes.StringType)
          .add(ComparedPairs.SECOND, DataTypes.StringType)
          .add(ComparedPairs.CLOSENESS, DataTypes.DoubleType)
          .add(ComparedPairs.SUM, DataTypes.DoubleType)
          .add(StoryVector.WORDS, DataTypes.StringType);

  /** Stories of a part: some 5 kB each. */
  private static final long MOST_STORIES = 20_000;

  /** What a task weighs the terms of. */
  private static final long MOST_WEIGHED = 2_500;

  private static final int PART_BITS = 16;
  private static final String KEY = "key";
  private static final String OWN = "own";
  private static final String PART = "part";
  private static final String COUNTS = "counts";
  private static final StructType COUNTED =
      new StructType().add(KEY, DataTypes.LongType).add(COUNTS, DataTypes.BinaryType);
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
    Iterator<Row> rows(int segment, List<PairUnit.Member> members, boolean across);
  }

  private final int window;
  private final int most;
  private final int rareArticles;
  private final Segments segments;
  private final Set<Integer> wanted;
  private final Set<Integer> weighed;
  private final transient Dataset<Row> terms;
  private final transient RunFolder run;
  private final long mostStories;

  /**
   * Units of these segments.
   *
   * @param wanted segments whose pairs are wanted
   * @param weighed these and all others whose stories are in such pairs
   * @param terms columns of {@link StoryTerms#lists}, of these and of the segments before them
   */
  SegmentUnits(
      GroupOptions options,
      Segments segments,
      Set<Integer> wanted,
      Set<Integer> weighed,
      Dataset<Row> terms,
      RunFolder run) {
    this(options, segments, wanted, weighed, terms, run, MOST_STORIES);
  }

  /** The same with at most so many stories in a part. */
  SegmentUnits(
      GroupOptions options,
      Segments segments,
      Set<Integer> wanted,
      Set<Integer> weighed,
      Dataset<Row> terms,
      RunFolder run,
      long mostStories) {
    this.mostStories = mostStories;
    this.window = options.windowDays();
    this.most = options.maxTermStories();
    this.rareArticles = options.rareArticles();
    this.segments = segments;
    this.wanted = Set.copyOf(wanted);
    this.weighed = Set.copyOf(weighed);
    this.terms = terms;
    this.run = run;
  }

  /**
   * Columns of {@link #UNITS}, without pairs that cannot be as likely as given.
   *
   * @param units what names each segment
   */
  Dataset<Row> compared(StoryLikeness likeness, double least, Map<Integer, Long> units) {
    Map<Integer, Long> names = new HashMap<>(units);
    int mostOfTime = most;
    return cells(
        (segment, members, across) ->
            new SegmentPairs.Found(names.get(segment), likeness, least)
                .of(members, mostOfTime, across),
        UNITS);
  }

  /** Columns of {@link ComparedPairs#FEATURED}: all pairs. */
  Dataset<Row> features() {
    int mostOfTime = most;
    return cells(
        (segment, members, across) -> {
          List<Row> rows = new ArrayList<>();
          new PairUnit(members, mostOfTime, across, (a, b) -> rows.add(featured(a, b))).find();
          return rows.iterator();
        },
        ComparedPairs.FEATURED);
  }

  private static Row featured(PairUnit.Member first, PairUnit.Member second) {
    double[] features = StoryLikeness.features(first.profile(), second.profile());
    return RowFactory.create(
        first.story(), second.story(), StoryLikeness.closeness(features), features);
  }

  private Dataset<Row> cells(Cell cell, StructType schema) {
    int window = this.window;
    return vectors()
        .flatMap((FlatMapFunction<Row, Row>) this::inCells, Encoders.row(CELLS))
        .groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
        .flatMapGroups(
            (FlatMapGroupsFunction<Long, Row, Row>)
                (key, rows) -> {
                  List<PairUnit.Member> members = new ArrayList<>();
                  rows.forEachRemaining(row -> members.add(member(row, window)));
                  int parts = (int) (key & (1L << 2 * PART_BITS) - 1);
                  boolean across = parts >> PART_BITS != (parts & (1 << PART_BITS) - 1);
                  return cell.rows((int) (key >> 2 * PART_BITS), members, across);
                },
            Encoders.row(schema));
  }

  private static PairUnit.Member member(Row row, int window) {
    return new PairUnit.Member(
        row.getString(3),
        row.getBoolean(1),
        Segments.stretch(row.<Long>getAs(4), window),
        row.getInt(2),
        StoryProfile.of(row.<byte[]>getAs(5)),
        StoryVector.proposing(row.<byte[]>getAs(6)),
        row.getString(7));
  }

  /** A story in the cells of its segment, of the next one, and of all if it is undated. */
  private Iterator<Row> inCells(Row vector) {
    int own = vector.getInt(2);
    List<Row> rows = new ArrayList<>();
    for (int segment : wanted) {
      boolean undated = vector.isNullAt(1) && segment > own;
      if (segment == own || segment == own + 1 || undated) {
        int parts = partsOf(segment);
        int part = Math.floorMod(StableHash.of(vector.getString(0)), parts);
        for (int other = 0; other < parts; other++) {
          long key = (long) segment << PART_BITS | Math.min(part, other);
          rows.add(
              RowFactory.create(
                  key << PART_BITS | Math.max(part, other),
                  segment == own,
                  part,
                  vector.get(0),
                  vector.get(1),
                  vector.get(3),
                  vector.get(4),
                  vector.get(5)));
        }
      }
    }
    return rows.iterator();
  }

  private int partsOf(int segment) {
    long undated = segments.someUndated() && segment > 1 ? segments.stories(0) : 0;
    long stories = segments.stories(segment) + segments.stories(segment - 1) + undated;
    return (int) ((stories + mostStories - 1) / mostStories);
  }

  /** Columns of {@link StoryVector#SCHEMA}. */
  private Dataset<Row> vectors() {
    int rare = rareArticles;
    return counts()
        .flatMap((FlatMapFunction<Row, Row>) this::forWeighing, Encoders.row(COUNTED))
        .groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
        .cogroup(
            terms
                .filter((FilterFunction<Row>) this::isWeighed)
                .groupByKey((MapFunction<Row, Long>) this::weighedIn, Encoders.LONG()),
            (CoGroupFunction<Long, Row, Row, Row>)
                (key, counts, stories) -> vectors((int) (key >> PART_BITS), counts, stories, rare),
            Encoders.row(StoryVector.SCHEMA));
  }

  private static Iterator<Row> vectors(
      int segment, Iterator<Row> counts, Iterator<Row> stories, int rare) {
    TermCounts common = new TermCounts();
    counts.forEachRemaining(row -> common.add(row.<byte[]>getAs(1)));
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return stories.hasNext();
      }

      @Override
      public Row next() {
        return StoryVector.row(stories.next(), segment, common, rare);
      }
    };
  }

  /** Of each segment in how many of its stories terms are. */
  private Dataset<Row> counts() {
    return run.materialise(
        "group-term-counts",
        terms
            .groupByKey((MapFunction<Row, Long>) row -> (long) segmentOf(row), Encoders.LONG())
            .mapGroups(
                (MapGroupsFunction<Long, Row, Row>)
                    (segment, rows) -> {
                      TermCounts counts = new TermCounts();
                      rows.forEachRemaining(row -> counts.add(StoryVector.terms(row)));
                      return RowFactory.create(segment, counts.toBytes());
                    },
                Encoders.row(COUNTED)));
  }

  /** Counts for the stories of the segment and of the next one. */
  private Iterator<Row> forWeighing(Row counts) {
    List<Row> rows = new ArrayList<>();
    for (int segment = (int) counts.getLong(0); segment <= counts.getLong(0) + 1; segment++) {
      for (int task = 0; weighed.contains(segment) && task < tasksOf(segment); task++) {
        rows.add(RowFactory.create((long) segment << PART_BITS | task, counts.get(1)));
      }
    }
    return rows.iterator();
  }

  private boolean isWeighed(Row story) {
    return weighed.contains(segmentOf(story));
  }

  private long weighedIn(Row story) {
    int segment = segmentOf(story);
    int task =
        Math.floorMod(StableHash.of(story.<String>getAs(StoryVector.STORY)), tasksOf(segment));
    return (long) segment << PART_BITS | task;
  }

  private int tasksOf(int segment) {
    return (int) (segments.stories(segment) / MOST_WEIGHED) + 1;
  }

  private int segmentOf(Row story) {
    return segments.of(Segments.stretch(story.<Long>getAs(StoryVector.DAY), window));
  }
}
