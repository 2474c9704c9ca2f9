package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
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
 * The pairs of stories that may be about one event, by the moment of the later story. What is found
 * of a moment hangs on the stories of its segment up to it, on those of the two segments before,
 * and on undated ones; a run that adds to another takes over the moments for which these are the
 * same.
 */
final class SegmentPairs {
  /** What is known of a moment: see {@link SegmentUnits#UNITS}. */
  private static final String STATE = "pairs";

  /** Weights of a segment hang on the one before, and so its pairs on the one before that. */
  private static final int REACH = 2;

  private static final StructType MOMENT_OF =
      new StructType()
          .add(ComparedPairs.MOMENT, DataTypes.LongType)
          .add("reading", DataTypes.StringType);

  /**
   * What was found.
   *
   * @param rows columns of {@link SegmentUnits#UNITS}
   * @param units the unit of each moment
   * @param fresh those of them that were compared now
   * @param segments number of segments
   * @param known how many of them were taken over
   * @param lost the rows of the base that are not taken over, if there is a base
   */
  record Compared(
      Dataset<Row> rows,
      Map<Long, Long> units,
      Set<Long> fresh,
      long segments,
      long known,
      Optional<Dataset<Row>> lost) {
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

    /** How close the nearest of stories are by some rows, see {@link ComparedPairs#nearest}. */
    static Dataset<Row> nearest(Dataset<Row> rows) {
      return ComparedPairs.nearest(
          stories(rows)
              .where(col(ComparedPairs.CLOSENESS).isNotNull())
              .select(
                  col(ComparedPairs.FIRST).as(StoryVector.STORY),
                  col(ComparedPairs.MOMENT),
                  col(ComparedPairs.CLOSENESS)));
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

  /** The pairs that may be at least as likely as given, and what else is known of moments. */
  Compared compared(StoryLikeness likeness, double least) {
    if (!run.keepsState()) {
      Map<Long, Long> names = all().stream().collect(Collectors.toMap(m -> m, m -> m));
      return new Compared(
          kept.keep(units(all()).compared(likeness, least, names)),
          names,
          Set.copyOf(names.values()),
          segments.count(),
          0,
          Optional.empty());
    }
    Map<Long, Long> keys = keys();
    Set<Long> known = known();
    Set<Long> wanted = new TreeSet<>(keys.keySet());
    wanted.removeIf(moment -> known.contains(keys.get(moment)));
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
    long taken = segments.count() - inSegments(wanted).size();
    return new Compared(rows, keys, fresh, segments.count(), taken, lost);
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

  private Set<Long> all() {
    Set<Long> all = new TreeSet<>();
    for (int segment = 0; segment < segments.count(); segment++) {
      all.addAll(segments.moments(segment).keySet());
    }
    return all;
  }

  private Set<Integer> inSegments(Set<Long> moments) {
    return moments.stream().map(segments::ofMoment).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Keys of the moments of which the base knows the pairs. */
  private Set<Long> known() {
    return base.map(
            from ->
                new TreeSet<>(
                    run.describe("collect moments of the base", unitsOf(from)::collectAsList)))
        .orElseGet(TreeSet::new);
  }

  private static Dataset<Long> unitsOf(RunFolder from) {
    return from.state(StoryTerms.STAGE)
        .readReplaceable(STATE, SegmentUnits.UNIT, SegmentUnits.UNITS)
        .where(col(ComparedPairs.FIRST).isNull())
        .select(SegmentUnits.UNIT)
        .as(Encoders.LONG());
  }

  /** By moment a hash of all that its pairs hang on. */
  private Map<Long, Long> keys() {
    Map<Long, String> contents = contents();
    Map<Integer, String> whole = new HashMap<>();
    Map<Long, Long> keys = new HashMap<>();
    for (int segment = 0; segment < segments.count(); segment++) {
      String before = segments.someUndated() && segment > 0 ? whole.get(0) : "";
      for (int near = segment - REACH; near < segment; near++) {
        before += " " + whole.get(near);
      }
      String held = "";
      for (long moment : segments.moments(segment).keySet()) {
        held = Long.toHexString(StableHash.of(held + " " + contents.get(moment)));
        keys.put(moment, StableHash.of(before + " " + held));
      }
      whole.put(segment, held);
    }
    return keys;
  }

  /** By moment what names its stories and what they are read from. */
  private Map<Long, String> contents() {
    Segments in = segments;
    Dataset<Row> content =
        readings
            .select(StoryVector.DAY, StoryVector.STORY, StoryTerms.READING)
            .map(
                (MapFunction<Row, Row>)
                    row ->
                        RowFactory.create(
                            in.moment(row.<Long>getAs(0)),
                            row.getString(1) + " " + row.getString(2)),
                Encoders.row(MOMENT_OF))
            .groupBy(ComparedPairs.MOMENT)
            .agg(count(lit(1)), expr("bit_xor(xxhash64(reading))"));
    Map<Long, String> contents = new HashMap<>();
    run.describe("collect what moments hold", content::collectAsList)
        .forEach(
            row ->
                contents.put(
                    row.getLong(0), row.get(0) + " " + row.getLong(1) + " " + row.getLong(2)));
    return contents;
  }

  private SegmentUnits units(Set<Long> wanted) {
    Set<Integer> compared = new TreeSet<>();
    for (int segment : inSegments(wanted)) {
      compared.add(segment);
      compared.add(segment - 1);
    }
    if (segments.someUndated() && !wanted.isEmpty()) {
      compared.add(0);
    }
    Set<Integer> counted = new TreeSet<>(compared);
    compared.forEach(segment -> counted.add(segment - 1));
    Dataset<Row> lists = terms.lists(readings, counted);
    return new SegmentUnits(options, segments, wanted, compared, lists, run);
  }
}
