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
 * The likely pairs of stories, by the moment of the later story. How likely a pair is hangs on the
 * pair and on the nearest of its two stories up to that moment: in the segment of the moment and
 * the one before, of undated stories in any before. A run that adds to another takes over the pairs
 * of the moments for which these are the same.
 *
 * @param all columns of {@link ComparedPairs#EDGES}
 * @param changed pairs that only this run has, and with {@link #SIGN} -1 those that only the base
 *     has, if there is a base
 * @param renamed stories with words that the base has not alike, if there is a base
 */
record SegmentEdges(
    Dataset<Row> all, Optional<Dataset<Row>> changed, Optional<Dataset<Row>> renamed) {
  /** Where a row is: 1 only here, -1 only in the base. */
  static final String SIGN = "sign";

  private static final String STATE = "edges";

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
    Map<Long, Long> keys = keys(compared.units(), stories.segments());
    Set<Long> known = from.map(SegmentEdges::units).orElseGet(TreeSet::new);
    Set<Long> wanted = new TreeSet<>(keys.keySet());
    wanted.removeIf(moment -> known.contains(keys.get(moment)));
    Set<Long> fresh = wanted.stream().map(keys::get).collect(Collectors.toSet());
    Set<Long> gone = new TreeSet<>(known);
    gone.removeAll(keys.values());
    Dataset<Row> made = made(compared, keys, wanted, stories.segments(), likeness, least);
    Dataset<Row> all = SegmentPairs.kept(STATE, run, from, gone, made);
    if (from.isEmpty()) {
      return new SegmentEdges(pairs(all), Optional.empty(), Optional.empty());
    }
    Dataset<Row> lost = pairs(read(from.get()).where(inUnits(gone)));
    Dataset<Row> changed =
        run.materialise("group-changed-pairs", differences(pairs(all.where(inUnits(fresh))), lost));
    Dataset<Row> words =
        others(
            SegmentPairs.Compared.words(rows.where(inUnits(compared.fresh()))),
            SegmentPairs.Compared.words(compared.lost().orElseThrow()));
    return new SegmentEdges(
        pairs(all), Optional.of(changed), Optional.of(words.select(StoryVector.STORY)));
  }

  /** The rows that only one of both has, without their units. */
  static Dataset<Row> others(Dataset<Row> some, Dataset<Row> others) {
    return differences(some, others).drop(SIGN);
  }

  private static Dataset<Row> differences(Dataset<Row> some, Dataset<Row> others) {
    Dataset<Row> one = some.drop(SegmentUnits.UNIT);
    return one.withColumn(SIGN, lit(1))
        .union(others.drop(SegmentUnits.UNIT).withColumn(SIGN, lit(-1)))
        .groupBy(columns(one))
        .agg(sum(SIGN).as(SIGN))
        .where(col(SIGN).notEqual(0));
  }

  private static Column[] columns(Dataset<Row> rows) {
    return Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new);
  }

  /** By moment a hash of all that the likelihoods of its pairs hang on. */
  private static Map<Long, Long> keys(Map<Long, Long> units, Segments segments) {
    Map<Long, Long> keys = new HashMap<>();
    String before = "";
    for (int segment = 0; segment < segments.count(); segment++) {
      Long last = null;
      for (long moment : segments.moments(segment).keySet()) {
        last = units.get(moment);
        keys.put(moment, StableHash.of(before + " " + last));
      }
      before = (segments.someUndated() ? before + " " : "") + last;
    }
    return keys;
  }

  private static Dataset<Row> made(
      SegmentPairs.Compared compared,
      Map<Long, Long> keys,
      Set<Long> wanted,
      Segments segments,
      StoryLikeness likeness,
      double least) {
    Map<Long, Long> units = compared.units();
    Set<Long> beside = new HashSet<>();
    HashMap<Long, Long> names = new HashMap<>();
    for (long moment : wanted) {
      names.put(units.get(moment), keys.get(moment));
      for (long near : segments.upTo(moment)) {
        beside.add(units.get(near));
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

  /** Moments are told by a row without stories. */
  private static Set<Long> units(RunFolder from) {
    Dataset<Long> units =
        read(from)
            .where(col(ComparedPairs.FIRST).isNull())
            .select(SegmentUnits.UNIT)
            .as(Encoders.LONG());
    return new TreeSet<>(from.describe("collect moments of the base", units::collectAsList));
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
