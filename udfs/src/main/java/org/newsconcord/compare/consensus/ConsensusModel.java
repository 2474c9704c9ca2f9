package org.newsconcord.compare.consensus;

import java.util.function.Function;

/**
 * Fits the accuracies of the outlets and the probabilities of the values to one another, in rounds
 * of one pass over the ballots each (expectation-maximisation).
 *
 * <p>The pass itself is the caller's: it may run over a list or over a cluster.
 */
public final class ConsensusModel {
  private final ConsensusParameters parameters;
  private final int outlets;
  private final int attributes;
  private final FeedGroups feeds;

  /** A model of this many outlets and attributes. */
  public ConsensusModel(ConsensusParameters parameters, FeedGroups feeds, int attributes) {
    this.parameters = parameters;
    this.feeds = feeds;
    this.outlets = feeds.outlets();
    this.attributes = attributes;
  }

  /**
   * What fitting came to.
   *
   * @param accuracies the last estimate
   * @param rounds rounds that were run
   * @param change the largest change of an accuracy in the last round
   * @param converged whether the change is within the tolerance
   */
  public record Fit(OutletAccuracies accuracies, int rounds, double change, boolean converged) {}

  /**
   * Fits.
   *
   * @param pass sums, over all ballots, the agreement of the outlets with the consensus that the
   *     given accuracies lead to
   */
  public Fit fit(Function<OutletAccuracies, AccuracySums> pass) {
    OutletAccuracies accuracies = OutletAccuracies.start(outlets, attributes, parameters);
    int crossRounds = attributes > 1 ? parameters.crossRounds() : 0;
    double change = Double.POSITIVE_INFINITY;
    int round = 0;
    while (round < parameters.maximumRounds() && change > parameters.tolerance()) {
      AccuracySums sums = pass.apply(accuracies);
      OutletAccuracies next =
          round < crossRounds
              ? OutletAccuracies.acrossAttributes(sums, feeds, parameters)
              : OutletAccuracies.within(sums, feeds, parameters);
      change = round <= crossRounds ? Double.POSITIVE_INFINITY : next.distance(accuracies);
      accuracies = next;
      round++;
    }
    return new Fit(accuracies, round, change, change <= parameters.tolerance());
  }
}
