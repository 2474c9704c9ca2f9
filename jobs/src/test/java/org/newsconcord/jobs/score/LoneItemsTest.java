package org.newsconcord.jobs.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.newsconcord.consensus.consistency.ConsistencyModel;
import org.newsconcord.consensus.consistency.ConsistencyParameters;
import org.newsconcord.consensus.fusion.Ballot;
import org.newsconcord.consensus.fusion.ConsensusModel;
import org.newsconcord.consensus.fusion.ItemConsensus;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.ConsensusVote;
import org.newsconcord.consensus.item.ValueKernels;
import org.newsconcord.consensus.tally.OutletTally;
import org.newsconcord.consensus.tally.OutletVerdict.Kind;
import org.newsconcord.jobs.SparkExtension;

/** Items that are counted instead of fitted, and passes on the driver: both change no result. */
@ExtendWith(SparkExtension.class)
class LoneItemsTest {
  private static final int OUTLETS = 6;
  private static final int ATTRIBUTES = 2;
  private final ScoreOptions options = ScoreOptions.defaults();
  private final JavaSparkContext context;

  LoneItemsTest(SparkSession spark) {
    context = JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  @Test
  void countedItemsTellWhatTheirBallotsTell() {
    List<ConsensusItem> joint = joint();
    List<ConsensusItem> all = new ArrayList<>(joint);
    LoneItems lone = new LoneItems(ATTRIBUTES);
    for (int item = 0; item < 40; item++) {
      int outlet = item % OUTLETS;
      all.add(lone("event " + item % 25, item, outlet));
      lone.add(outlet, item % ATTRIBUTES, 1);
    }
    ConsensusFit counted = fit(joint, lone);
    ConsensusFit fitted = fit(all, new LoneItems(ATTRIBUTES));

    assertEquals(accuracies(fitted.model()), accuracies(counted.model()));
    assertEquals(tallies(fitted), tallies(counted));
    assertEquals(effects(fitted), effects(counted));
    for (int outlet = 0; outlet < OUTLETS; outlet++) {
      assertEquals(fitted.feeds().of(outlet), counted.feeds().of(outlet));
    }
    counted.release();
    fitted.release();
  }

  @Test
  void aLoneItemHasOneVoiceAndASureValue() {
    ConsensusFit fit = fit(joint(), new LoneItems(ATTRIBUTES));
    Ballot ballot = Ballot.of(lone("event", 1, 3), fit.feeds());
    ItemOutcome outcome =
        new ItemOutcome(ballot, ItemConsensus.of(ballot, fit.model().accuracies()));
    List<Row> values = outcome.values();
    Row summary = outcome.summary();
    fit.release();

    assertEquals(1, values.size());
    assertEquals(List.of(1, 1, 1.0, 1.0), columns(values.get(0), 2, 3, 4, 5));
    assertEquals(List.of(1, ItemStatus.SINGLE_ORIGIN.name()), columns(summary, 1, 2));
    assertEquals(1.0, summary.getDouble(4));
    assertEquals(true, summary.isNullAt(5) && summary.isNullAt(6));
  }

  @Test
  void passesOnTheDriverGiveWhatPassesOfJobsGive() {
    ConsensusFit fit = fit(joint(), new LoneItems(ATTRIBUTES));
    JavaRDD<Ballot> several = fit.ballots().filter(ballot -> ballot.voiceCount() > 1);
    ConsensusModel model =
        new ConsensusModel(
            options.parameters(), fit.feeds(), fit.pairs().attributeBlocs(), ATTRIBUTES);

    assertEquals(
        accuracies(learned(model, new BallotPasses(several, ATTRIBUTES, 0))),
        accuracies(learned(model, new BallotPasses(several, ATTRIBUTES, Long.MAX_VALUE))));
    fit.release();
  }

  private ConsensusFit fit(List<ConsensusItem> items, LoneItems lone) {
    List<ConsensusItem> byEvent = new ArrayList<>(items);
    byEvent.sort(java.util.Comparator.comparing(ConsensusItem::event));
    return ConsensusFit.of(context.parallelize(byEvent, 1), lone, OUTLETS, ATTRIBUTES, options);
  }

  private static ConsensusModel.Fit learned(ConsensusModel model, BallotPasses passes) {
    return model.learn(passes::pass, passes::heldOut);
  }

  private static List<Double> accuracies(ConsensusModel.Fit model) {
    List<Double> accuracies = new ArrayList<>();
    for (int outlet = 0; outlet < OUTLETS; outlet++) {
      accuracies.add(model.accuracies().overall(outlet));
    }
    return accuracies;
  }

  private Map<Integer, Map<Kind, Long>> tallies(ConsensusFit fit) {
    Map<Integer, Map<Kind, Long>> figures = new TreeMap<>();
    tallied(fit)
        .forEach(
            (outlet, tally) -> {
              Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
              for (Kind kind : Kind.values()) {
                kinds.put(kind, tally.of(kind));
              }
              figures.put(outlet, kinds);
            });
    return figures;
  }

  private List<Double> effects(ConsensusFit fit) {
    ConsistencyModel model =
        ConsistencyModel.fit(
            tallied(fit), fit.feeds(), ATTRIBUTES, ConsistencyParameters.standard());
    return List.of(model.prior().value(), model.priorItems(), model.intraclass());
  }

  private Map<Integer, OutletTally> tallied(ConsensusFit fit) {
    return fit.tallies(fit.verdicts(fit.pairs().blocs(), options));
  }

  private static List<Object> columns(Row row, int... columns) {
    List<Object> values = new ArrayList<>();
    for (int column : columns) {
      values.add(row.get(column));
    }
    return values;
  }

  /** Two claims of one article that say the same. */
  private static ConsensusItem lone(String event, int item, int outlet) {
    List<ConsensusVote> votes =
        List.of(vote(outlet, "origin", "said", 1), vote(outlet, "origin", "said", 2));
    return ConsensusItem.of("lone " + item, event, item % ATTRIBUTES, votes, ValueKernels.text());
  }

  private static List<ConsensusItem> joint() {
    List<ConsensusItem> items = new ArrayList<>();
    for (int item = 0; item < 60; item++) {
      List<ConsensusVote> votes = new ArrayList<>();
      for (int outlet = 0; outlet < OUTLETS; outlet++) {
        if ((item + outlet) % 3 > 0) {
          String value = (item * 7 + outlet) % 5 == 0 ? "other" : "usual";
          votes.add(vote(outlet, "origin " + outlet, value, outlet));
        }
      }
      items.add(
          ConsensusItem.of(
              "item " + item, "event " + item / 3, item % ATTRIBUTES, votes, ValueKernels.text()));
    }
    return items;
  }

  private static ConsensusVote vote(int outlet, String origin, String value, int claim) {
    return new ConsensusVote(
        outlet, origin, value, value, ConsensusVote.UNDATED, true, "claim " + claim);
  }
}
