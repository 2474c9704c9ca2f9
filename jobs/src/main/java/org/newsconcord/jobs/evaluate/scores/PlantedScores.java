package org.newsconcord.jobs.evaluate.scores;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsconcord.consensus.consistency.ConsistencyModel;
import org.newsconcord.consensus.consistency.ConsistencyParameters;
import org.newsconcord.consensus.feed.FeedEvidence;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.feed.FeedRules;
import org.newsconcord.consensus.fusion.AccuracySums;
import org.newsconcord.consensus.fusion.AttributeBlocs;
import org.newsconcord.consensus.fusion.Ballot;
import org.newsconcord.consensus.fusion.Blocs;
import org.newsconcord.consensus.fusion.ConsensusModel;
import org.newsconcord.consensus.fusion.ConsensusParameters;
import org.newsconcord.consensus.fusion.HeldOutVoices;
import org.newsconcord.consensus.fusion.ItemConsensus;
import org.newsconcord.consensus.fusion.OutletAccuracies;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.ConsensusVote;
import org.newsconcord.consensus.item.ValueKernels;
import org.newsconcord.consensus.tally.OutletJudge;
import org.newsconcord.consensus.tally.OutletTally;
import org.newsconcord.consensus.tally.OutletVerdict;
import org.newsconcord.consensus.tally.ScoreRules;
import org.newsconcord.jobs.score.ScoreOptions;
import org.newsconcord.jobs.synthesize.PlantedClaims;

/** Planted claims scored in memory by the same model as a run. */
final class PlantedScores {
  private final FeedGroups feeds;
  private final Map<Integer, OutletTally> tallies = new TreeMap<>();
  private final ConsistencyModel model;

  PlantedScores(PlantedClaims claims) {
    List<ConsensusItem> items = items(claims);
    FeedEvidence evidence =
        new FeedEvidence(claims.size(), 1, ScoreOptions.defaults().pairMaxOutlets());
    items.forEach(evidence::add);
    this.feeds = evidence.groups(FeedRules.standard());
    List<Ballot> ballots = items.stream().map(item -> Ballot.of(item, feeds)).toList();
    OutletAccuracies accuracies =
        new ConsensusModel(ConsensusParameters.standard(), feeds, AttributeBlocs.none(), 1)
            .learn(known -> sums(ballots, known), capped -> heldOut(ballots, capped))
            .accuracies();
    judge(ballots, accuracies);
    this.model = ConsistencyModel.fit(tallies, feeds, 1, ConsistencyParameters.standard());
  }

  private static HeldOutVoices heldOut(List<Ballot> ballots, List<OutletAccuracies> capped) {
    HeldOutVoices voices = new HeldOutVoices();
    ballots.forEach(ballot -> voices.add(ballot, capped));
    return voices;
  }

  private static List<ConsensusItem> items(PlantedClaims claims) {
    Map<Integer, List<ConsensusVote>> votes = new TreeMap<>();
    Map<Integer, Integer> events = new HashMap<>();
    for (PlantedClaims.Statement said : claims.statements()) {
      events.put(said.item(), said.event());
      votes
          .computeIfAbsent(said.item(), item -> new ArrayList<>())
          .add(
              new ConsensusVote(
                  said.outlet(),
                  "origin " + said.outlet(),
                  said.value(),
                  said.raw(),
                  ConsensusVote.UNDATED,
                  true,
                  "claim " + said.outlet()));
    }
    List<ConsensusItem> items = new ArrayList<>();
    votes.forEach(
        (item, cast) ->
            items.add(
                ConsensusItem.of(
                    "item " + item, "event " + events.get(item), 0, cast, ValueKernels.text())));
    return items;
  }

  private AccuracySums sums(List<Ballot> ballots, OutletAccuracies known) {
    AccuracySums sums = new AccuracySums(feeds.outlets(), 1);
    ballots.forEach(ballot -> sums.add(ballot, ItemConsensus.of(ballot, known)));
    return sums;
  }

  private void judge(List<Ballot> ballots, OutletAccuracies accuracies) {
    ScoreRules rules =
        ScoreRules.within(ScoreOptions.defaults().windowSeconds(), Blocs.none(feeds.outlets()));
    OutletJudge judge = new OutletJudge(accuracies, feeds, rules);
    Map<String, Map<Integer, List<OutletVerdict>>> byEvent = new TreeMap<>();
    for (Ballot ballot : ballots) {
      for (OutletVerdict verdict : judge.judge(ballot)) {
        byEvent
            .computeIfAbsent(ballot.item().event(), event -> new TreeMap<>())
            .computeIfAbsent(verdict.outlet(), outlet -> new ArrayList<>())
            .add(verdict);
      }
    }
    byEvent
        .values()
        .forEach(
            event ->
                event.forEach(
                    (outlet, verdicts) ->
                        tallies.computeIfAbsent(outlet, o -> new OutletTally(1)).add(verdicts)));
  }

  ConsistencyModel model() {
    return model;
  }

  FeedGroups feeds() {
    return feeds;
  }
}
