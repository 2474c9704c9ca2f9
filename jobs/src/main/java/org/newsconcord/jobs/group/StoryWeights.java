package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.text.StableHash;

/**
 * Weighs the terms of stories by how many stories have them: those of the segment before, and those
 * of its own up to its moment. Later stories change no weight.
 *
 * <p>The moments of a segment are weighed in slices of some thousand stories. A slice knows the
 * counts of those before it and adds its own stories moment by moment. A moment with as many
 * stories is a slice by itself, counted first and then weighed by several tasks.
 */
final class StoryWeights implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What a task weighs the terms of, as far as it has several moments. */
  private static final long MOST_WEIGHED = 2_500;

  private static final int TASK_BITS = 16;
  private static final StructType COUNTED =
      new StructType().add("key", DataTypes.LongType).add("counts", DataTypes.BinaryType);

  /** Moments that are weighed together; whether it is one moment that is counted first. */
  private record Slice(int segment, long stories, boolean counted) implements Serializable {
    int tasks() {
      return counted ? (int) (stories / MOST_WEIGHED) + 1 : 1;
    }
  }

  private final Segments segments;
  private final Set<Integer> weighed;
  private final int rareArticles;
  private final List<Slice> slices = new ArrayList<>();
  private final TreeMap<Long, Integer> ofMoment = new TreeMap<>();
  private final transient Dataset<Row> terms;
  private final transient RunFolder run;

  /**
   * Weights of the stories of these segments.
   *
   * @param terms columns of {@link StoryTerms#lists}, of these and of the segments before them
   */
  StoryWeights(
      GroupOptions options,
      Segments segments,
      Set<Integer> weighed,
      Dataset<Row> terms,
      RunFolder run) {
    this.segments = segments;
    this.weighed = Set.copyOf(weighed);
    this.rareArticles = options.rareArticles();
    this.terms = terms;
    this.run = run;
    for (int segment = 0; segment < segments.count(); segment++) {
      slice(segment);
    }
  }

  private void slice(int segment) {
    long held = MOST_WEIGHED;
    for (Map.Entry<Long, Long> moment : segments.moments(segment).entrySet()) {
      boolean alone = moment.getValue() >= MOST_WEIGHED;
      if (alone || held >= MOST_WEIGHED) {
        ofMoment.put(moment.getKey(), slices.size());
        slices.add(new Slice(segment, moment.getValue(), alone));
        held = 0;
      }
      held += moment.getValue();
    }
  }

  /** Columns of {@link StoryVector#SCHEMA}. */
  Dataset<Row> vectors() {
    return counts()
        .flatMap((FlatMapFunction<Row, Row>) this::forWeighing, Encoders.row(COUNTED))
        .groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
        .cogroupSorted(
            terms
                .filter(
                    (FilterFunction<Row>) story -> weighed.contains(slices.get(of(story)).segment))
                .groupByKey((MapFunction<Row, Long>) this::weighedIn, Encoders.LONG()),
            new Column[0],
            new Column[] {col(StoryVector.DAY)},
            (CoGroupFunction<Long, Row, Row, Row>)
                (key, counts, stories) ->
                    vectors(slices.get((int) (key >> TASK_BITS)), counts, stories),
            Encoders.row(StoryVector.SCHEMA));
  }

  private Iterator<Row> vectors(Slice slice, Iterator<Row> counts, Iterator<Row> stories) {
    TermCounts common = new TermCounts();
    counts.forEachRemaining(row -> common.add(row.<byte[]>getAs(1)));
    return slice.counted ? weighed(stories, slice, common) : new ByMoment(stories, slice, common);
  }

  private Iterator<Row> weighed(Iterator<Row> stories, Slice slice, TermCounts common) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return stories.hasNext();
      }

      @Override
      public Row next() {
        return StoryVector.row(stories.next(), slice.segment, common, rareArticles);
      }
    };
  }

  /** Stories in the order of their moments, each weighed when those of its moment are counted. */
  private final class ByMoment implements Iterator<Row> {
    private final Iterator<Row> stories;
    private final Slice slice;
    private final TermCounts common;
    private Iterator<Row> ready = List.<Row>of().iterator();
    private Row ahead;

    ByMoment(Iterator<Row> stories, Slice slice, TermCounts common) {
      this.stories = stories;
      this.slice = slice;
      this.common = common;
    }

    @Override
    public boolean hasNext() {
      return ready.hasNext() || ahead != null || stories.hasNext();
    }

    @Override
    public Row next() {
      if (!ready.hasNext()) {
        ready = weighed(ofNextMoment().iterator(), slice, common);
      }
      return ready.next();
    }

    private List<Row> ofNextMoment() {
      Row first = ahead == null ? stories.next() : ahead;
      List<Row> together = new ArrayList<>();
      together.add(first);
      ahead = null;
      while (ahead == null && stories.hasNext()) {
        Row story = stories.next();
        if (moment(story) == moment(first)) {
          together.add(story);
        } else {
          ahead = story;
        }
      }
      together.forEach(story -> common.add(StoryVector.terms(story)));
      return together;
    }
  }

  /** Of each slice in how many of its stories terms are. */
  private Dataset<Row> counts() {
    return run.materialise(
        "group-term-counts",
        terms
            .groupByKey((MapFunction<Row, Long>) story -> (long) of(story), Encoders.LONG())
            .mapGroups(
                (MapGroupsFunction<Long, Row, Row>)
                    (slice, rows) -> {
                      TermCounts counts = new TermCounts();
                      rows.forEachRemaining(row -> counts.add(StoryVector.terms(row)));
                      return RowFactory.create(slice, counts.toBytes());
                    },
                Encoders.row(COUNTED)));
  }

  /** Counts for the slices that hang on them. */
  private Iterator<Row> forWeighing(Row counts) {
    int from = (int) counts.getLong(0);
    List<Row> rows = new ArrayList<>();
    for (int to = 0; to < slices.size(); to++) {
      int behind = slices.get(to).segment - slices.get(from).segment;
      boolean counted = behind == 1 || (behind == 0 && (to > from || isCounted(to, from)));
      for (int task = 0; counted && isWeighed(to) && task < slices.get(to).tasks(); task++) {
        rows.add(RowFactory.create((long) to << TASK_BITS | task, counts.get(1)));
      }
    }
    return rows.iterator();
  }

  private boolean isCounted(int to, int from) {
    return to == from && slices.get(to).counted;
  }

  private boolean isWeighed(int slice) {
    return weighed.contains(slices.get(slice).segment);
  }

  private long weighedIn(Row story) {
    int slice = of(story);
    int task =
        Math.floorMod(
            StableHash.of(story.<String>getAs(StoryVector.STORY)), slices.get(slice).tasks());
    return (long) slice << TASK_BITS | task;
  }

  /** The slice of a story. */
  private int of(Row story) {
    return ofMoment.floorEntry(moment(story)).getValue();
  }

  private long moment(Row story) {
    return segments.moment(story.<Long>getAs(StoryVector.DAY));
  }
}
