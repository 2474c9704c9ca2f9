package org.newsconcord.jobs.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.fusion.Ballot;
import org.newsconcord.consensus.fusion.PairJudge;
import org.newsconcord.consensus.fusion.PairTally;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.ConsensusVote;
import org.newsconcord.consensus.item.ValueKernels;
import org.newsconcord.jobs.SparkExtension;
import picocli.CommandLine;

/** Tallies of pairs that stay with the executors. */
@ExtendWith(SparkExtension.class)
class PairStatisticsTest {
  private static final int OUTLETS = 5;
  private static final int ITEMS = 60;
  private static final FeedGroups FEEDS = FeedGroups.none(OUTLETS);

  @Test
  void areTheTalliesOfOneMapWhateverThePartitions(SparkSession spark) {
    List<Ballot> ballots = ballots();
    Map<Long, PairTally> oneMap = new TreeMap<>();
    PairJudge judge = new PairJudge(oneMap, PairJudge.Scope.ALL, key -> true, key -> true, OUTLETS);
    ballots.forEach(judge::add);

    for (int partitions : new int[] {1, 4}) {
      PairStatistics pairs =
          PairStatistics.of(byEvent(spark, ballots, partitions), FEEDS, options(1_000));

      assertEquals(figures(oneMap), figures(pairs.tallies().collectAsMap()));
      assertEquals(0, pairs.unmeasured());
      pairs.release();
    }
  }

  /** Outlets 3 and 4 fill every second item only, so the pairs of the others have the most. */
  @Test
  void onlyPairsWithTheMostItemsAreMeasuredAndTheRestIsCounted(SparkSession spark) {
    List<Ballot> ballots = ballots();

    PairStatistics pairs = PairStatistics.of(byEvent(spark, ballots, 4), FEEDS, options(3));
    Map<Long, PairTally> tallies = pairs.tallies().collectAsMap();

    assertEquals(7, pairs.unmeasured());
    assertEquals(10, tallies.size());
    for (int second = 1; second < OUTLETS; second++) {
      PairTally tally = tallies.get(PairJudge.key(0, second));
      assertTrue(tally.enough());
      assertEquals(second > 2, Double.isNaN(tally.kappaLow()), "outlet " + second);
    }
    pairs.release();
  }

  private static ScoreOptions options(int most) {
    return CommandLine.populateCommand(
        new ScoreOptions(), "--max-measured-pairs", String.valueOf(most));
  }

  /** The items of an event lie in one partition, as the stage lays them out. */
  private static JavaRDD<Ballot> byEvent(SparkSession spark, List<Ballot> ballots, int partitions) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return context.parallelize(ballots, partitions);
  }

  private static Map<Long, List<Object>> figures(Map<Long, PairTally> tallies) {
    Map<Long, List<Object>> figures = new TreeMap<>();
    tallies.forEach(
        (key, tally) ->
            figures.put(
                key,
                List.of(
                    tally.items(),
                    tally.agree(),
                    tally.conflict(),
                    tally.expected(),
                    tally.kappa(),
                    tally.kappaLow(),
                    tally.kappaHigh())));
    return figures;
  }

  private static List<Ballot> ballots() {
    List<Ballot> ballots = new ArrayList<>();
    for (int item = 0; item < ITEMS; item++) {
      List<ConsensusVote> votes = new ArrayList<>();
      for (int outlet = 0; outlet < OUTLETS; outlet++) {
        if (outlet < 3 || item % 2 == 0) {
          String value = (item + outlet) % 4 == 0 ? "other" : "usual";
          String origin = "origin " + outlet;
          String claim = "claim " + outlet;
          votes.add(
              new ConsensusVote(outlet, origin, value, value, ConsensusVote.UNDATED, true, claim));
        }
      }
      // Three items for an event; parallelize cuts at multiples of three.
      String event = "event " + item / 3;
      ballots.add(
          Ballot.of(ConsensusItem.of("item " + item, event, 0, votes, ValueKernels.text()), FEEDS));
    }
    return ballots;
  }
}
