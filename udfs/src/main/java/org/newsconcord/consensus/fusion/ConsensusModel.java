package org.newsconcord.consensus.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.fusion.AttributeReadings.Reading;

/**
 * Fits the accuracies of the outlets and the probabilities of the values to one another, in rounds
 * of one pass over the ballots each (expectation-maximisation).
 *
 * <p>In the first rounds an outlet is weighed at one attribute by how it does at the others. Where
 * outlets mean different things by an attribute, there is a fit for each meaning, and the votes
 * alone would choose the one that most outlets share. So each meaning is tried for a few rounds,
 * and the one kept under which the outlets do most nearly as well as they do elsewhere (see {@link
 * AttributeReadings}). Then all attributes are fitted together.
 *
 * <p>The pass itself is the caller's: it may run over a list or over a cluster.
 */
public final class ConsensusModel {
  private final ConsensusParameters parameters;
  private final int outlets;
  private final int attributes;
  private final FeedGroups feeds;
  private final AttributeBlocs blocs;

  /** A model of this many attributes. */
  public ConsensusModel(
      ConsensusParameters parameters, FeedGroups feeds, AttributeBlocs blocs, int attributes) {
    this.parameters = parameters;
    this.feeds = feeds;
    this.blocs = blocs;
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
   * @param cap no vote was weighed by an accuracy above this
   */
  public record Fit(
      OutletAccuracies accuracies, int rounds, double change, boolean converged, double cap) {}

  /**
   * Fits, learns from the voices held out one by one how far outlets may be trusted at most, and
   * fits once more where that is less than the parameters allow.
   *
   * @param pass as for {@link #fit}
   * @param hold sums, over all ballots, how well the others foretell each voice
   */
  public Fit learn(
      Function<OutletAccuracies, AccuracySums> pass,
      Function<List<OutletAccuracies>, HeldOutVoices> hold) {
    Fit first = fit(pass);
    double cap = hold.apply(HeldOutVoices.capped(first.accuracies())).best();
    return cap >= first.cap()
        ? first
        : new ConsensusModel(parameters.withHighestAccuracy(cap), feeds, blocs, attributes)
            .fit(pass);
  }

  /**
   * Fits.
   *
   * @param pass sums, over all ballots, the agreement of the outlets with the consensus that the
   *     given accuracies lead to
   */
  public Fit fit(Function<OutletAccuracies, AccuracySums> pass) {
    Rounds rounds = new Rounds(pass);
    OutletAccuracies accuracies =
        attributes > 1
            ? rounds.acrossAttributes()
            : OutletAccuracies.start(outlets, attributes, parameters);
    double change = Double.POSITIVE_INFINITY;
    while (rounds.count < parameters.maximumRounds() && change > parameters.tolerance()) {
      OutletAccuracies next = rounds.within(accuracies).accuracies();
      change = next.distance(accuracies);
      accuracies = next;
    }
    return new Fit(
        accuracies,
        rounds.count,
        change,
        change <= parameters.tolerance(),
        parameters.highestAccuracy());
  }

  /** Rounds, counted. */
  private final class Rounds {
    private final Function<OutletAccuracies, AccuracySums> pass;
    private int count;

    private Rounds(Function<OutletAccuracies, AccuracySums> pass) {
      this.pass = pass;
    }

    private AccuracySums sums(OutletAccuracies accuracies) {
      count++;
      return pass.apply(accuracies);
    }

    private Reading within(OutletAccuracies accuracies) {
      AccuracySums sums = sums(accuracies);
      return new Reading(OutletAccuracies.within(sums, feeds, parameters), sums);
    }

    private OutletAccuracies acrossAttributes() {
      OutletAccuracies accuracies = OutletAccuracies.start(outlets, attributes, parameters);
      for (int round = 0; round < parameters.crossRounds(); round++) {
        accuracies = OutletAccuracies.acrossAttributes(sums(accuracies), feeds, blocs, parameters);
      }
      return blocs.attributes() == 0 ? accuracies : read(accuracies);
    }

    private OutletAccuracies read(OutletAccuracies across) {
      List<Reading> readings = new ArrayList<>();
      readings.add(tried(across));
      for (int bloc = 1; bloc <= blocs.most(); bloc++) {
        readings.add(tried(across.following(bloc, blocs, feeds)));
      }
      return new AttributeReadings(feeds, blocs, parameters, readings).best();
    }

    private Reading tried(OutletAccuracies start) {
      Reading reading = within(start);
      for (int round = 1; round < parameters.readingRounds(); round++) {
        reading = within(reading.accuracies());
      }
      return reading;
    }
  }
}
