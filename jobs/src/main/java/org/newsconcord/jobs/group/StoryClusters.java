package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.graph.ConnectedComponents;
import org.newsconcord.jobs.run.KeptRows;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageState;
import org.newsconcord.similarity.AverageLink;

/** Clusters of stories by average linkage, each connected set of stories on one machine. */
final class StoryClusters {
  static final String CLUSTER = "cluster";

  /** How often the story's set was divided, in a row without cluster if it was. */
  static final String SPLITS = "splits";

  private static final StructType SCHEMA =
      new StructType()
          .add(StoryVector.STORY, DataTypes.StringType)
          .add(CLUSTER, DataTypes.StringType)
          .add(SPLITS, DataTypes.LongType);
  private static final StructType PAIRS =
      new StructType()
          .add(ComparedPairs.FIRST, DataTypes.StringType)
          .add(ComparedPairs.SECOND, DataTypes.StringType)
          .add(ComparedPairs.SIMILARITY, DataTypes.DoubleType);
  private static final StructType SIGNED = PAIRS.add(SegmentEdges.SIGN, DataTypes.LongType);
  private static final long DRIVER_EDGES = 2_000_000;
  private static final String SET = "set";
  private static final String OTHER_SET = "other_set";

  private StoryClusters() {}

  /**
   * The cluster, named by its lowest story, of every story that is connected to another.
   *
   * @param edges columns of {@link ComparedPairs#edges}
   * @param threshold average likeness that joins two clusters
   * @param maxStories most stories that are clustered at once
   */
  static Dataset<Row> of(RunFolder run, Dataset<Row> edges, double threshold, int maxStories) {
    Dataset<Row> sets = sets(run, "group-sets", edges, threshold);
    Dataset<Row> inSets = inSets(edges, setOf(sets, StoryVector.STORY, SET), PAIRS);
    return inSets
        .groupBy(SET)
        .as(Encoders.STRING(), Encoders.row(inSets.schema()))
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (set, pairs) -> cluster(pairs, threshold, maxStories),
            Encoders.row(SCHEMA));
  }

  /**
   * What a run that adds to another makes anew.
   *
   * @param connected stories that are connected, now or before, to one that changed
   * @param clusters as {@link #of} gives them, of the sets of these that are others than before
   * @param stories the stories of these clusters, and those that changed
   */
  record Changed(Dataset<Row> connected, Dataset<Row> clusters, Dataset<Row> stories) {}

  /**
   * The clusters that may be others than before. A set of stories, as large ones are divided, has
   * the clusters that it had if its stories are the same and none of them changed.
   *
   * @param edges pairs of now
   * @param changed pairs that are only there now, or with {@link SegmentEdges#SIGN} -1 only before
   * @param given other stories of which anything is not as before
   */
  static Changed changed(
      RunFolder run,
      KeptRows kept,
      Dataset<Row> edges,
      Dataset<Row> changed,
      Dataset<Row> given,
      double threshold,
      int maxStories) {
    Dataset<Row> signed =
        StageState.columns(edges, PAIRS)
            .withColumn(SegmentEdges.SIGN, lit(0L))
            .union(StageState.columns(changed, SIGNED));
    Dataset<Row> sets = sets(run, "group-connected", signed, threshold);
    Dataset<Row> seeds =
        run.materialise(
            "group-seeds",
            given
                .union(changed.select(col(ComparedPairs.FIRST)))
                .union(changed.select(col(ComparedPairs.SECOND)))
                .distinct());
    Dataset<Row> seedSets =
        setOf(sets, StoryVector.STORY, SET)
            .join(StageState.few(seeds), new String[] {StoryVector.STORY}, "left_semi")
            .select(SET)
            .distinct();
    Dataset<Row> connected =
        run.materialise(
            "group-touched",
            setOf(sets, StoryVector.STORY, SET)
                .join(StageState.few(seedSets), new String[] {SET}, "left_semi")
                .select(StoryVector.STORY, SET));
    Dataset<Row> few = StageState.few(connected);
    Dataset<Row> seedsInSets =
        connected
            .join(StageState.few(seeds), new String[] {StoryVector.STORY}, "left_semi")
            .select(
                col(StoryVector.STORY),
                lit(null).cast("string"),
                lit(null).cast("double"),
                lit(null).cast("long"),
                col(SET));
    Dataset<Row> clusters =
        kept.keep(
            inSets(signed, few, SIGNED)
                .union(seedsInSets)
                .groupBy(SET)
                .as(Encoders.STRING(), Encoders.row(SIGNED.add(SET, DataTypes.StringType)))
                .flatMapGroups(
                    (FlatMapGroupsFunction<String, Row, Row>)
                        (set, rows) -> new ChangedSet(rows, threshold, maxStories).clusters(),
                    Encoders.row(SCHEMA)));
    Dataset<Row> stories =
        run.materialise(
            "group-changed",
            clusters
                .where(col(CLUSTER).isNotNull())
                .select(StoryVector.STORY)
                .union(seeds)
                .distinct());
    return new Changed(connected.select(StoryVector.STORY), clusters, stories);
  }

  /** A connected set of which pairs or stories are not as before. */
  static final class ChangedSet {
    private final List<Row> pairs = new ArrayList<>();
    private final List<Row> before = new ArrayList<>();
    private final Set<String> seeds = new HashSet<>();
    private final double threshold;
    private final int maxStories;

    ChangedSet(Iterator<Row> rows, double threshold, int maxStories) {
      this.threshold = threshold;
      this.maxStories = maxStories;
      Set<List<Object>> won = new HashSet<>();
      List<Row> lost = new ArrayList<>();
      rows.forEachRemaining(
          row -> {
            if (row.isNullAt(1)) {
              seeds.add(row.getString(0));
            } else if (row.getLong(3) == 0) {
              pairs.add(row);
            } else if (row.getLong(3) > 0) {
              won.add(List.of(row.get(0), row.get(1)));
            } else {
              lost.add(row);
            }
          });
      pairs.stream()
          .filter(row -> !won.contains(List.of(row.get(0), row.get(1))))
          .forEach(before::add);
      before.addAll(lost);
    }

    /** Rows of the stories whose set is not as before, and one for how often it was divided. */
    Iterator<Row> clusters() {
      StoryEdges now = StoryEdges.of(pairs.iterator());
      StorySets divided = now.sets(maxStories);
      int[] sets = divided.divide(threshold);
      Set<Set<String>> known = new HashSet<>();
      StoryEdges was = StoryEdges.of(before.iterator());
      was.members(was.sets(maxStories).divide(threshold)).values().stream()
          .filter(members -> Collections.disjoint(members, seeds))
          .forEach(known::add);
      Set<Integer> same =
          now.members(sets).entrySet().stream()
              .filter(set -> known.contains(set.getValue()))
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
      return rows(now, sets, divided, threshold, same::contains);
    }
  }

  /** The pairs inside of sets: the columns given, and the set. */
  private static Dataset<Row> inSets(Dataset<Row> edges, Dataset<Row> sets, StructType columns) {
    Dataset<Row> joined =
        edges
            .join(
                sets.select(col(StoryVector.STORY).as(ComparedPairs.FIRST), col(SET)),
                ComparedPairs.FIRST)
            .join(
                sets.select(
                    col(StoryVector.STORY).as(ComparedPairs.SECOND), col(SET).as(OTHER_SET)),
                ComparedPairs.SECOND)
            .where(col(SET).equalTo(col(OTHER_SET)));
    return StageState.columns(joined, columns.add(SET, DataTypes.StringType));
  }

  private static Dataset<Row> sets(
      RunFolder run, String name, Dataset<Row> edges, double threshold) {
    Dataset<Row> connected =
        edges
            .where(col(ComparedPairs.SIMILARITY).geq(threshold))
            .select(ComparedPairs.FIRST, ComparedPairs.SECOND);
    return new ConnectedComponents(run, name, DRIVER_EDGES).of(connected).nodes();
  }

  private static Dataset<Row> setOf(Dataset<Row> sets, String story, String set) {
    return sets.select(
        col(ConnectedComponents.NODE).as(story), col(ConnectedComponents.COMPONENT).as(set));
  }

  /** The clusters of a connected set, with the columns of {@link #SCHEMA}. */
  static Iterator<Row> cluster(Iterator<Row> rows, double threshold, int maxStories) {
    StoryEdges edges = StoryEdges.of(rows);
    StorySets divided = edges.sets(maxStories);
    return rows(edges, divided.divide(threshold), divided, threshold, set -> false);
  }

  /** The clusters of the stories of all sets but some; rows without cluster have the divisions. */
  private static Iterator<Row> rows(
      StoryEdges edges, int[] sets, StorySets divided, double threshold, IntPredicate left) {
    List<String> stories = edges.stories();
    AverageLink linkage = new AverageLink(stories.size(), threshold);
    for (int i = 0; i < edges.alike().length; i++) {
      int first = edges.first()[i];
      int second = edges.second()[i];
      if (sets[first] == sets[second] && !left.test(sets[first])) {
        linkage.edge(first, second, edges.alike()[i]);
      }
    }
    int[] clusters = linkage.clusters();
    List<Row> result = new ArrayList<>();
    for (int i = 0; i < clusters.length; i++) {
      if (!left.test(sets[i])) {
        result.add(RowFactory.create(stories.get(i), stories.get(clusters[i]), 0L));
      }
      if (divided.divisions(i) > 0) {
        result.add(RowFactory.create(stories.get(i), null, (long) divided.divisions(i)));
      }
    }
    return result.iterator();
  }

  /**
   * The pairs of a connected set as numbers, some 20 bytes each: a set of the size of a large event
   * is held in memory, its rows are not.
   *
   * @param stories in the order of their ids; the numbers are their places
   * @param first one story of each pair
   * @param second the other
   * @param alike the likelihood of each pair
   */
  private record StoryEdges(List<String> stories, int[] first, int[] second, double[] alike) {
    private static final int FEW = 16;

    /** Reads rows of {@link ComparedPairs#edges}, in any order. */
    static StoryEdges of(Iterator<Row> rows) {
      Map<String, Integer> seen = new HashMap<>();
      int[] first = new int[FEW];
      int[] second = new int[FEW];
      double[] alike = new double[FEW];
      int size = 0;
      while (rows.hasNext()) {
        Row row = rows.next();
        if (size == alike.length) {
          first = Arrays.copyOf(first, 2 * size);
          second = Arrays.copyOf(second, 2 * size);
          alike = Arrays.copyOf(alike, 2 * size);
        }
        first[size] = number(row.getString(0), seen);
        second[size] = number(row.getString(1), seen);
        alike[size++] = row.getDouble(2);
      }
      List<String> stories = new ArrayList<>(seen.keySet());
      stories.sort(null);
      int[] places = new int[stories.size()];
      for (int i = 0; i < places.length; i++) {
        places[seen.get(stories.get(i))] = i;
      }
      return new StoryEdges(
          stories,
          placed(first, size, places),
          placed(second, size, places),
          Arrays.copyOf(alike, size));
    }

    StorySets sets(int maxStories) {
      return new StorySets(stories.size(), first, second, alike, maxStories);
    }

    /** The stories of each set. */
    Map<Integer, Set<String>> members(int[] sets) {
      Map<Integer, Set<String>> members = new HashMap<>();
      for (int i = 0; i < sets.length; i++) {
        members.computeIfAbsent(sets[i], set -> new HashSet<>()).add(stories.get(i));
      }
      return members;
    }

    private static int number(String story, Map<String, Integer> seen) {
      return seen.merge(story, seen.size(), (old, next) -> old);
    }

    private static int[] placed(int[] ends, int size, int[] places) {
      return Arrays.stream(ends, 0, size).map(end -> places[end]).toArray();
    }
  }
}
