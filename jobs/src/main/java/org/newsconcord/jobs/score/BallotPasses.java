package org.newsconcord.jobs.score;

import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.newsconcord.consensus.fusion.AccuracySums;
import org.newsconcord.consensus.fusion.Ballot;
import org.newsconcord.consensus.fusion.HeldOutVoices;
import org.newsconcord.consensus.fusion.ItemConsensus;
import org.newsconcord.consensus.fusion.OutletAccuracies;
import org.newsconcord.jobs.run.JobDescription;

/**
 * The passes of the model over the items with several voices: one Spark job each, or, where the
 * votes are few, over a copy on the driver. All sums are exact, so that both give the same.
 */
final class BallotPasses {
  /** Votes that the driver holds: some dozens of megabytes. */
  private static final long MOST_VOTES = 200_000;

  private static final int TREE_DEPTH = 2;
  private final JavaRDD<Ballot> ballots;
  private final Optional<List<Ballot>> here;
  private final int attributes;

  BallotPasses(JavaRDD<Ballot> ballots, int attributes) {
    this(ballots, attributes, MOST_VOTES);
  }

  /**
   * Passes over these.
   *
   * @param mostVotes votes up to which the driver holds a copy
   */
  BallotPasses(JavaRDD<Ballot> ballots, int attributes, long mostVotes) {
    this.ballots = ballots;
    this.attributes = attributes;
    long votes =
        during("count votes", () -> ballots.map(b -> (long) b.item().size()).fold(0L, Long::sum));
    this.here =
        votes <= mostVotes
            ? Optional.of(during("collect votes", ballots::collect))
            : Optional.empty();
  }

  /** How well the outlets agree with the consensus that these accuracies lead to. */
  AccuracySums pass(OutletAccuracies accuracies) {
    AccuracySums none = new AccuracySums(accuracies.outlets(), attributes);
    if (here.isPresent()) {
      here.get().forEach(ballot -> none.add(ballot, ItemConsensus.of(ballot, accuracies)));
      return none;
    }
    Broadcast<OutletAccuracies> known =
        JavaSparkContext.fromSparkContext(ballots.context()).broadcast(accuracies);
    AccuracySums sums =
        during(
            "learn accuracies",
            () ->
                ballots.treeAggregate(
                    none,
                    (sum, ballot) -> sum.add(ballot, ItemConsensus.of(ballot, known.value())),
                    AccuracySums::merge,
                    TREE_DEPTH));
    known.destroy();
    return sums;
  }

  /** How well the others foretell each voice. */
  HeldOutVoices heldOut(List<OutletAccuracies> capped) {
    if (here.isPresent()) {
      HeldOutVoices sum = new HeldOutVoices();
      here.get().forEach(ballot -> sum.add(ballot, capped));
      return sum;
    }
    return during(
        "hold voices out",
        () ->
            ballots.treeAggregate(
                new HeldOutVoices(),
                (sum, ballot) -> sum.add(ballot, capped),
                HeldOutVoices::merge,
                TREE_DEPTH));
  }

  private <T> T during(String what, java.util.function.Supplier<T> action) {
    return JobDescription.during(ballots.context(), what, action);
  }
}
