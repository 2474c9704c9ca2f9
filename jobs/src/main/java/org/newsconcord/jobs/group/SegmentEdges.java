package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.newsconcord.jobs.run.KeptRows;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageState;
import org.newsconcord.text.StableHash;

/**
 * The likely pairs of stories, segment by segment of time. How likely a pair is hangs on the pair
 * and on the nearest of its two stories, which are in the segments beside it; of undated stories in
 * any. A run that adds to another takes over the pairs of the segments for which these are the
 * same.
 *
 * @param all columns of {@link ComparedPairs#EDGES}
 * @param lost pairs of the base that are not taken over, if there is a base
 * @param touched stories in a pair or with words that the base has not alike, if there is a base
 */
record SegmentEdges(Dataset<Row> all, Optional<Dataset<Row>> lost, Optional<Dataset<Row>> touched) {
  private static final String STATE = "edges";
  private static final String SIGN = "sign";

  /** Pairs at least as likely as given. */
  static SegmentEdges of(
      RunFolder run,
      Optional<RunFolder> base,
      KeptRows kept,
      ComparedStories stories,
      StoryLikeness likeness,
      SegmentPairs.Compared compared,
      double least) {
    Dataset<Row> rows = compared.rows();
    if (!run.keepsState()) {
      Dataset<Row> edges =
          ComparedPairs.edges(
              SegmentPairs.Compared.pairs(rows),
              SegmentPairs.Compared.nearest(rows),
              likeness,
              least);
      return new SegmentEdges(kept.keep(edges), Optional.empty(), Optional.empty());
    }
    Optional<RunFolder> from = base.filter(b -> b.state(StoryTerms.STAGE).has(STATE));
    Map<Integer, Long> keys = keys(compared.units(), stories.someUndated());
    Set<Long> known = from.map(SegmentEdges::units).orElseGet(TreeSet::new);
    Set<Integer> wanted = new TreeSet<>(keys.keySet());
    wanted.removeIf(segment -> known.contains(keys.get(segment)));
    Set<Long> fresh = wanted.stream().map(keys::get).collect(Collectors.toSet());
    Set<Long> gone = new TreeSet<>(known);
    gone.removeAll(keys.values());
    Dataset<Row> made = made(compared, keys, wanted, stories.someUndated(), likeness, least);
    Dataset<Row> all = SegmentPairs.kept(STATE, run, from, gone, made);
    if (from.isEmpty()) {
      return new SegmentEdges(pairs(all), Optional.empty(), Optional.empty());
    }
    Dataset<Row> lost = pairs(read(from.get()).where(inUnits(gone)));
    Dataset<Row> pairs = others(pairs(all.where(inUnits(fresh))), lost);
    Dataset<Row> words =
        others(
            SegmentPairs.Compared.words(rows.where(inUnits(compared.fresh()))),
            SegmentPairs.Compared.words(compared.lost().orElseThrow()));
    Dataset<Row> touched =
        pairs
            .select(col(ComparedPairs.FIRST).as(StoryVector.STORY))
            .union(pairs.select(ComparedPairs.SECOND))
            .union(words.select(StoryVector.STORY));
    return new SegmentEdges(pairs(all), Optional.of(lost), Optional.of(touched));
  }

  /** The rows that only one of both has, without their units. */
  static Dataset<Row> others(Dataset<Row> some, Dataset<Row> others) {
    Dataset<Row> one = some.drop(SegmentUnits.UNIT);
    return one.withColumn(SIGN, lit(1))
        .union(others.drop(SegmentUnits.UNIT).withColumn(SIGN, lit(-1)))
        .groupBy(columns(one))
        .agg(sum(SIGN).as(SIGN))
        .where(col(SIGN).notEqual(0))
        .drop(SIGN);
  }

  private static Column[] columns(Dataset<Row> rows) {
    return Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new);
  }

  /** By segment a hash of all that the likelihoods of its pairs hang on. */
  private static Map<Integer, Long> keys(Map<Integer, Long> units, boolean someUndated) {
    String undated = someUndated ? units.toString() : "";
    Map<Integer, Long> keys = new HashMap<>();
    units.forEach(
        (segment, unit) ->
            keys.put(
                segment,
                StableHash.of(
                    units.get(segment - 1) + " " + unit + " " + units.get(segment + 1) + undated)));
    return keys;
  }

  private static Dataset<Row> made(
      SegmentPairs.Compared compared,
      Map<Integer, Long> keys,
      Set<Integer> wanted,
      boolean someUndated,
      StoryLikeness likeness,
      double least) {
    Map<Integer, Long> units = compared.units();
    Set<Long> beside = new HashSet<>(someUndated && !wanted.isEmpty() ? units.values() : Set.of());
    HashMap<Long, Long> names = new HashMap<>();
    for (int segment : wanted) {
      names.put(units.get(segment), keys.get(segment));
      for (int near = segment - 1; near <= segment + 1; near++) {
        if (units.containsKey(near)) {
          beside.add(units.get(near));
        }
      }
    }
    Dataset<Row> rows = compared.rows();
    Dataset<Row> edges =
        ComparedPairs.edges(
                SegmentPairs.Compared.pairs(rows.where(inUnits(names.keySet()))),
                SegmentPairs.Compared.nearest(rows.where(inUnits(beside))),
                likeness,
                least)
            .map(
                (MapFunction<Row, Row>)
                    edge ->
                        RowFactory.create(
                            names.get(edge.getLong(0)), edge.get(1), edge.get(2), edge.get(3)),
                Encoders.row(ComparedPairs.EDGES));
    List<Row> marks = new ArrayList<>();
    names.values().forEach(name -> marks.add(RowFactory.create(name, null, null, null)));
    return edges.union(edges.sparkSession().createDataFrame(marks, ComparedPairs.EDGES));
  }

  /** Segments are told by a row without stories. */
  private static Set<Long> units(RunFolder from) {
    Dataset<Long> units =
        read(from)
            .where(col(ComparedPairs.FIRST).isNull())
            .select(SegmentUnits.UNIT)
            .as(Encoders.LONG());
    return new TreeSet<>(from.describe("collect segments of the base", units::collectAsList));
  }

  private static Dataset<Row> read(RunFolder from) {
    StageState state = from.state(StoryTerms.STAGE);
    return state.readReplaceable(STATE, SegmentUnits.UNIT, ComparedPairs.EDGES);
  }

  private static Dataset<Row> pairs(Dataset<Row> rows) {
    return rows.where(col(ComparedPairs.FIRST).isNotNull());
  }

  private static Column inUnits(Set<Long> units) {
    return col(SegmentUnits.UNIT).isInCollection(units);
  }
}
