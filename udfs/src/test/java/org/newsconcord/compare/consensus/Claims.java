package org.newsconcord.compare.consensus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsconcord.consensus.consistency.Consistency;
import org.newsconcord.consensus.consistency.ConsistencyModel;
import org.newsconcord.consensus.consistency.ConsistencyParameters;
import org.newsconcord.consensus.feed.FeedEvidence;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.feed.FeedRules;
import org.newsconcord.consensus.fusion.AccuracySums;
import org.newsconcord.consensus.fusion.AttributeBlocs;
import org.newsconcord.consensus.fusion.Ballot;
import org.newsconcord.consensus.fusion.BlocFinder;
import org.newsconcord.consensus.fusion.Blocs;
import org.newsconcord.consensus.fusion.ConsensusModel;
import org.newsconcord.consensus.fusion.ConsensusParameters;
import org.newsconcord.consensus.fusion.FeedKappas;
import org.newsconcord.consensus.fusion.ItemConsensus;
import org.newsconcord.consensus.fusion.OutletAccuracies;
import org.newsconcord.consensus.fusion.PairJudge;
import org.newsconcord.consensus.fusion.PairTally;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.ConsensusVote;
import org.newsconcord.consensus.item.ValueKernels;
import org.newsconcord.consensus.tally.OutletJudge;
import org.newsconcord.consensus.tally.OutletTally;
import org.newsconcord.consensus.tally.OutletVerdict;
import org.newsconcord.consensus.tally.ScoreRules;

/** Claims in memory, scored with the model as the jobs do it. */
final class Claims {
  private static final int MOST_OUTLETS = 200;
  private final Map<String, List<Said>> items = new TreeMap<>();
  private int outlets;

  private record Said(int outlet, String origin, String value, String raw, long seconds) {}

  /** A claim of an origin that is the outlet's own. */
  Claims say(String item, int outlet, String value) {
    return say(item, outlet, item + "-origin-" + outlet, value, 0);
  }

  Claims say(String item, int outlet, String origin, String value, long seconds) {
    items
        .computeIfAbsent(item, i -> new ArrayList<>())
        .add(new Said(outlet, origin, value, value + " by " + outlet, seconds));
    outlets = Math.max(outlets, outlet + 1);
    return this;
  }

  /** A claim in the words of another outlet. */
  Claims copy(String item, int outlet, int from, String value) {
    items
        .computeIfAbsent(item, i -> new ArrayList<>())
        .add(new Said(outlet, item + "-origin-" + outlet, value, value + " by " + from, 0));
    outlets = Math.max(outlets, outlet + 1);
    return this;
  }

  /** What scoring gives. */
  record Scored(
      OutletAccuracies accuracies,
      FeedGroups feeds,
      Blocs blocs,
      Map<Integer, OutletTally> tallies,
      ConsistencyModel model,
      Map<Integer, Consistency> scores) {}

  Scored score() {
    return score(items.keySet().stream().toList(), outlet -> outlet);
  }

  /** Scores with the items in this order and the outlets renumbered. */
  Scored score(List<String> order, java.util.function.IntUnaryOperator number) {
    List<ConsensusItem> built = new ArrayList<>();
    for (String id : order) {
      List<ConsensusVote> votes = new ArrayList<>();
      for (Said said : items.get(id)) {
        votes.add(
            new ConsensusVote(
                number.applyAsInt(said.outlet),
                said.origin,
                said.value,
                said.raw,
                said.seconds,
                false,
                "claim " + said.outlet));
      }
      built.add(ConsensusItem.of(id, id, 0, votes, ValueKernels.text()));
    }
    return score(built);
  }

  private Scored score(List<ConsensusItem> built) {
    FeedEvidence evidence = new FeedEvidence(outlets, 1, MOST_OUTLETS);
    built.forEach(evidence::add);
    FeedGroups feeds = evidence.groups(FeedRules.standard());
    List<Ballot> ballots = built.stream().map(item -> Ballot.of(item, feeds)).toList();
    OutletAccuracies accuracies =
        new ConsensusModel(ConsensusParameters.standard(), feeds, AttributeBlocs.none(), 1)
            .fit(known -> sums(ballots, known))
            .accuracies();
    Map<Long, PairTally> pairs = new TreeMap<>();
    PairJudge pairJudge =
        new PairJudge(pairs, PairJudge.Scope.ALL, key -> true, key -> true, MOST_OUTLETS);
    ballots.forEach(pairJudge::add);
    FeedKappas kappas = FeedKappas.drawn(feeds);
    pairs.forEach(kappas::add);
    Blocs blocs = BlocFinder.find(feeds, kappas);
    OutletJudge judge = new OutletJudge(accuracies, feeds, ScoreRules.within(86_400, blocs));
    Map<Integer, OutletTally> tallies = new TreeMap<>();
    for (Ballot ballot : ballots) {
      for (OutletVerdict verdict : judge.judge(ballot)) {
        OutletTally tally = tallies.computeIfAbsent(verdict.outlet(), outlet -> new OutletTally(1));
        tally.add(List.of(verdict));
      }
    }
    ConsistencyModel model =
        ConsistencyModel.fit(tallies, feeds, 1, ConsistencyParameters.standard());
    Map<Integer, Consistency> scores = new TreeMap<>();
    tallies.forEach(
        (outlet, tally) ->
            scores.put(
                outlet, tally.items() == 0 ? model.prior() : model.of(outlet).consistency()));
    return new Scored(accuracies, feeds, blocs, tallies, model, scores);
  }

  private AccuracySums sums(List<Ballot> ballots, OutletAccuracies known) {
    AccuracySums sums = new AccuracySums(outlets, 1);
    ballots.forEach(ballot -> sums.add(ballot, ItemConsensus.of(ballot, known)));
    return sums;
  }

  List<String> ids() {
    return List.copyOf(items.keySet());
  }
}
