package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.run.KeptRows;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageState;
import org.newsconcord.text.StableHash;

/**
 * The pairs of stories that may be about one event, segment by segment of time. What is found of a
 * segment hangs on its stories, on those of the two before it, and on undated ones; a run that adds
 * to another takes over the segments for which these are the same.
 */
final class SegmentPairs {
  /** What is known of a segment: see {@link SegmentUnits#UNITS}. */
  private static final String STATE = "pairs";

  /** Weights of a segment hang on the one before, and so its pairs on the one before that. */
  private static final int REACH = 2;

  private static final StructType SEGMENT_OF =
      new StructType()
          .add(StoryVector.SEGMENT, DataTypes.IntegerType)
          .add("reading", DataTypes.StringType);

  /**
   * What was found.
   *
   * @param rows columns of {@link SegmentUnits#UNITS}
   * @param units the unit of each segment
   * @param fresh those of them that were compared now
   * @param lost the rows of the base that are not taken over, if there is a base
   */
  record Compared(
      Dataset<Row> rows, Map<Integer, Long> units, Set<Long> fresh, Optional<Dataset<Row>> lost) {
    long segments() {
      return units.size();
    }

    /** Segments that were taken over. */
    long known() {
      return units.size() - fresh.size();
    }

    /** The words of each story for a label: columns story, words. */
    Dataset<Row> words() {
      return words(rows);
    }

    /** The same of some rows. */
    static Dataset<Row> words(Dataset<Row> rows) {
      return stories(rows)
          .where(col(StoryVector.WORDS).isNotNull())
          .select(col(ComparedPairs.FIRST).as(StoryVector.STORY), col(StoryVector.WORDS));
    }

    /** The pairs of some rows that may be likely enough. */
    static Dataset<Row> pairs(Dataset<Row> rows) {
      return rows.where(col(ComparedPairs.SECOND).isNotNull());
    }

    /** The greatest closeness of each story to any other of some rows: columns story, closeness. */
    static Dataset<Row> nearest(Dataset<Row> rows) {
      return ComparedPairs.nearest(
          stories(rows)
              .select(
                  col(ComparedPairs.FIRST).as(StoryVector.STORY), col(ComparedPairs.CLOSENESS)));
    }

    /** Numbers of pairs that were compared, and of pairs of terms that were too frequent. */
    Dataset<Row> counts() {
      return rows.where(col(ComparedPairs.FIRST).isNull())
          .selectExpr(
              "cast(coalesce(sum(" + ComparedPairs.CLOSENESS + "), 0) as bigint)",
              "cast(coalesce(sum(" + ComparedPairs.SUM + "), 0) as bigint)");
    }

    private static Dataset<Row> stories(Dataset<Row> rows) {
      return rows.where(
          col(ComparedPairs.FIRST).isNotNull().and(col(ComparedPairs.SECOND).isNull()));
    }
  }

  /** The rows of a task, as pairs are found. */
  static final class Found {
    private final long unit;
    private final StoryLikeness likeness;
    private final double least;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Double> nearest = new HashMap<>();
    private long pairs;

    /** Rows of a unit, without pairs that cannot be as likely as given. */
    Found(long unit, StoryLikeness likeness, double least) {
      this.unit = unit;
      this.likeness = likeness;
      this.least = least;
    }

    /** The rows, with columns of {@link SegmentUnits#UNITS}. */
    Iterator<Row> of(List<PairUnit.Member> members, int most, boolean across) {
      long capped = new PairUnit(members, most, across, this::add).find();
      for (PairUnit.Member member : members) {
        boolean isNamed = member.own() && !across;
        Double closeness = nearest.get(member.story());
        if (isNamed || closeness != null) {
          String words = isNamed ? member.words() : null;
          rows.add(RowFactory.create(unit, member.story(), null, closeness, null, words));
        }
      }
      rows.add(RowFactory.create(unit, null, null, (double) pairs, (double) capped, null));
      return rows.iterator();
    }

    private void add(PairUnit.Member first, PairUnit.Member second) {
      double[] features = StoryLikeness.features(first.profile(), second.profile());
      double closeness = StoryLikeness.closeness(features);
      nearest.merge(first.story(), closeness, Math::max);
      nearest.merge(second.story(), closeness, Math::max);
      pairs++;
      double sum = likeness.sum(features);
      if (likeness.atMost(sum) >= least) {
        rows.add(RowFactory.create(unit, first.story(), second.story(), closeness, sum, null));
      }
    }
  }

  private final RunFolder run;
  private final Optional<RunFolder> base;
  private final KeptRows kept;
  private final GroupOptions options;
  private final Segments segments;
  private final StoryTerms terms;
  private final Dataset<Row> readings;

  /**
   * Pairs of these stories.
   *
   * @param readings of {@code terms}
   */
  SegmentPairs(
      RunFolder run,
      Optional<RunFolder> base,
      KeptRows kept,
      GroupOptions options,
      Segments segments,
      StoryTerms terms,
      Dataset<Row> readings) {
    this.run = run;
    this.base = base.filter(b -> b.state(StoryTerms.STAGE).has(STATE));
    this.kept = kept;
    this.options = options;
    this.segments = segments;
    this.terms = terms;
    this.readings = readings;
  }

  /** All pairs that were compared, with columns of {@link ComparedPairs#FEATURED}. */
  Dataset<Row> features() {
    return kept.keep(units(all()).features());
  }

  /** The pairs that may be at least as likely as given, and what else is known of segments. */
  Compared compared(StoryLikeness likeness, double least) {
    if (!run.keepsState()) {
      Map<Integer, Long> numbers = all().stream().collect(Collectors.toMap(s -> s, s -> (long) s));
      return new Compared(
          kept.keep(units(all()).compared(likeness, least, numbers)),
          numbers,
          Set.copyOf(numbers.values()),
          Optional.empty());
    }
    Map<Integer, Long> keys = keys();
    Set<Long> known = known();
    Set<Integer> wanted = new TreeSet<>(keys.keySet());
    wanted.removeIf(segment -> known.contains(keys.get(segment)));
    Dataset<Row> made = units(wanted).compared(likeness, least, keys);
    known.removeAll(keys.values());
    Dataset<Row> rows = kept(STATE, run, base, known, made);
    Optional<Dataset<Row>> lost =
        base.map(
            from ->
                from.state(StoryTerms.STAGE)
                    .readReplaceable(STATE, SegmentUnits.UNIT, SegmentUnits.UNITS)
                    .where(col(SegmentUnits.UNIT).isInCollection(known)));
    Set<Long> fresh = wanted.stream().map(keys::get).collect(Collectors.toSet());
    return new Compared(rows, keys, fresh, lost);
  }

  /**
   * Keeps rows by unit, and those of the base.
   *
   * @param gone units of the base that are not taken over
   */
  static Dataset<Row> kept(
      String name, RunFolder run, Optional<RunFolder> base, Set<Long> gone, Dataset<Row> made) {
    StageState state = run.state(StoryTerms.STAGE);
    return base.map(
            from ->
                state.replace(
                    name,
                    SegmentUnits.UNIT,
                    from.state(StoryTerms.STAGE),
                    made.sparkSession()
                        .createDataset(new ArrayList<>(gone), Encoders.LONG())
                        .toDF(SegmentUnits.UNIT),
                    made))
        .orElseGet(() -> state.keepReplaceable(name, SegmentUnits.UNIT, made));
  }

  private Set<Integer> all() {
    Set<Integer> all = new TreeSet<>();
    for (int segment = 0; segment < segments.count(); segment++) {
      all.add(segment);
    }
    return all;
  }

  /** Keys of the segments of which the base knows the pairs. */
  private Set<Long> known() {
    return base.map(
            from ->
                new TreeSet<>(
                    run.describe("collect segments of the base", unitsOf(from)::collectAsList)))
        .orElseGet(TreeSet::new);
  }

  private static Dataset<Long> unitsOf(RunFolder from) {
    return from.state(StoryTerms.STAGE)
        .readReplaceable(STATE, SegmentUnits.UNIT, SegmentUnits.UNITS)
        .where(col(ComparedPairs.FIRST).isNull())
        .select(SegmentUnits.UNIT)
        .as(Encoders.LONG());
  }

  /** By segment a hash of all that its pairs hang on. */
  private Map<Integer, Long> keys() {
    int window = options.windowDays();
    Segments in = segments;
    Dataset<Row> content =
        readings
            .select(StoryVector.DAY, StoryVector.STORY, StoryTerms.READING)
            .map(
                (MapFunction<Row, Row>)
                    row ->
                        RowFactory.create(
                            in.of(Segments.stretch(row.<Long>getAs(0), window)),
                            row.getString(1) + " " + row.getString(2)),
                Encoders.row(SEGMENT_OF))
            .groupBy(StoryVector.SEGMENT)
            .agg(count(lit(1)), expr("bit_xor(xxhash64(reading))"));
    Map<Integer, String> contents = new HashMap<>();
    run.describe("collect what segments hold", content::collectAsList)
        .forEach(row -> contents.put(row.getInt(0), row.getLong(1) + " " + row.getLong(2)));
    Map<Integer, Long> keys = new HashMap<>();
    for (int segment : contents.keySet()) {
      List<String> parts = new ArrayList<>();
      for (int before = segment - REACH; before <= segment; before++) {
        parts.add(contents.get(before));
      }
      parts.add(segments.someUndated() ? contents.get(0) : null);
      keys.put(segment, StableHash.of(parts.toString()));
    }
    return keys;
  }

  private SegmentUnits units(Set<Integer> wanted) {
    Set<Integer> compared = new TreeSet<>(wanted);
    wanted.forEach(segment -> compared.add(segment - 1));
    if (segments.someUndated() && !wanted.isEmpty()) {
      compared.add(0);
    }
    Set<Integer> counted = new TreeSet<>(compared);
    compared.forEach(segment -> counted.add(segment - 1));
    return new SegmentUnits(
        options, segments, wanted, compared, terms.lists(readings, counted), run);
  }
}
