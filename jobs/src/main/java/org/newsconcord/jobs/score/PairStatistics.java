package org.newsconcord.jobs.score;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.fusion.AttributeBlocs;
import org.newsconcord.consensus.fusion.Ballot;
import org.newsconcord.consensus.fusion.BlocFinder;
import org.newsconcord.consensus.fusion.Blocs;
import org.newsconcord.consensus.fusion.EventBallots;
import org.newsconcord.consensus.fusion.FeedKappas;
import org.newsconcord.consensus.fusion.MeasuredPairs;
import org.newsconcord.consensus.fusion.PairJudge;
import org.newsconcord.consensus.fusion.PairJudge.Scope;
import org.newsconcord.consensus.fusion.PairTally;
import org.newsconcord.jobs.run.JobDescription;
import scala.Tuple2;

/**
 * How pairs of outlets answer common items. Their tallies stay with the executors. The driver has
 * the keys of the pairs that get an interval, at most as many as the options say, and sums by feed.
 */
final class PairStatistics {
  private static final int TREE_DEPTH = 2;

  private final FeedGroups feeds;
  private final JavaPairRDD<Long, PairTally> byAttribute;
  private final JavaPairRDD<Long, PairTally> all;
  private final Broadcast<MeasuredPairs> measured;
  private final long unmeasured;

  private PairStatistics(
      FeedGroups feeds,
      JavaPairRDD<Long, PairTally> byAttribute,
      JavaPairRDD<Long, PairTally> all,
      Broadcast<MeasuredPairs> measured,
      long unmeasured) {
    this.feeds = feeds;
    this.byAttribute = byAttribute;
    this.all = all;
    this.measured = measured;
    this.unmeasured = unmeasured;
  }

  /** Items and key of pairs, those with the most items first. */
  private enum MostItems implements Comparator<long[]> {
    FIRST;

    @Override
    public int compare(long[] a, long[] b) {
      return a[0] == b[0] ? Long.compare(a[1], b[1]) : Long.compare(b[0], a[0]);
    }
  }

  /** A predicate that travels to the executors. */
  private interface KeyTest extends LongPredicate, Serializable {}

  /**
   * Counts what the pairs have in common, and chooses those that get an interval.
   *
   * @param several items with several voices, those of an event together
   */
  static PairStatistics of(JavaRDD<Ballot> several, FeedGroups feeds, ScoreOptions options) {
    // Kept serialized: every reader gets tallies of its own, and merging changes them.
    StorageLevel level = StorageLevel.MEMORY_AND_DISK_SER();
    int mostOutlets = options.pairMaxOutlets();
    JavaPairRDD<Long, PairTally> byAttribute =
        tallies(several, Scope.ATTRIBUTE, mostOutlets, key -> true).persist(level);
    JavaPairRDD<Long, PairTally> counted =
        byAttribute
            .mapToPair(tally -> new Tuple2<>(PairJudge.pair(tally._1()), tally._2()))
            .reduceByKey(PairTally::merge);
    List<Long> chosen = chosen(counted, options.maxMeasuredPairs());
    long unmeasured =
        chosen.size() < options.maxMeasuredPairs() ? 0 : candidates(counted) - chosen.size();
    Broadcast<MeasuredPairs> measured =
        JavaSparkContext.fromSparkContext(several.context()).broadcast(MeasuredPairs.of(chosen));
    JavaPairRDD<Long, PairTally> all = counted;
    if (!chosen.isEmpty()) {
      KeyTest isMeasured = key -> measured.value().contains(key);
      all =
          counted
              .filter(tally -> !isMeasured.test(tally._1()))
              .union(tallies(several, Scope.ALL, mostOutlets, isMeasured));
    }
    return new PairStatistics(feeds, byAttribute, all.persist(level), measured, unmeasured);
  }

  private static List<Long> chosen(JavaPairRDD<Long, PairTally> counted, int most) {
    // No records: Spark's Kryo cannot write them.
    JavaRDD<long[]> candidates =
        counted
            .filter(tally -> tally._2().enough())
            .map(tally -> new long[] {tally._2().items(), tally._1()});
    List<long[]> first =
        JobDescription.during(
            counted.context(),
            "compare outlets",
            () -> candidates.takeOrdered(most, MostItems.FIRST));
    return first.stream().map(pair -> pair[1]).toList();
  }

  private static long candidates(JavaPairRDD<Long, PairTally> counted) {
    return JobDescription.during(
        counted.context(),
        "count pairs of outlets",
        () -> counted.filter(tally -> tally._2().enough()).count());
  }

  /** Tallies of these pairs, event by event; those over all items can give the interval. */
  private static JavaPairRDD<Long, PairTally> tallies(
      JavaRDD<Ballot> several, Scope scope, int mostOutlets, KeyTest wanted) {
    boolean drawn = scope == Scope.ALL;
    return several
        .mapPartitions(EventBallots::new)
        .flatMapToPair(
            event -> {
              Map<Long, PairTally> tallies = new TreeMap<>();
              PairJudge judge = new PairJudge(tallies, scope, wanted, key -> drawn, mostOutlets);
              event.forEach(judge::add);
              Stream<Map.Entry<Long, PairTally>> entries = tallies.entrySet().stream();
              return entries
                  .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue()))
                  .iterator();
            })
        .reduceByKey(PairTally::merge);
  }

  /** Outlets that mean different things by one attribute. */
  AttributeBlocs attributeBlocs() {
    return AttributeBlocs.of(feeds, kappas(byAttribute, FeedKappas.counted(feeds)));
  }

  /** Groups of outlets that stand against one another. */
  Blocs blocs() {
    return BlocFinder.find(feeds, kappas(all, FeedKappas.drawn(feeds)));
  }

  private FeedKappas kappas(JavaPairRDD<Long, PairTally> tallies, FeedKappas none) {
    if (measured.value().size() == 0) {
      return none;
    }
    Broadcast<MeasuredPairs> wanted = measured;
    return JobDescription.during(
        tallies.context(),
        "look for blocs",
        () ->
            tallies
                .filter(tally -> wanted.value().contains(tally._1()))
                .treeAggregate(
                    none,
                    (kappas, tally) -> kappas.add(tally._1(), tally._2()),
                    FeedKappas::merge,
                    TREE_DEPTH));
  }

  /** The tallies of all pairs that fill common items, by key. */
  JavaPairRDD<Long, PairTally> tallies() {
    return all;
  }

  /** Pairs that have enough items, but for whose intervals there was no room. */
  long unmeasured() {
    return unmeasured;
  }

  void release() {
    byAttribute.unpersist();
    all.unpersist();
    measured.destroy();
  }
}
