package org.newsconcord.jobs.score;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.fusion.Ballot;
import org.newsconcord.consensus.fusion.OutletAccuracies;
import org.newsconcord.consensus.tally.OutletJudge;
import org.newsconcord.consensus.tally.OutletTally;
import org.newsconcord.consensus.tally.OutletVerdict;
import org.newsconcord.consensus.tally.ScoreRules;
import scala.Tuple2;

/** Judges the outlets over the ballots of a partition, event by event. */
final class OutletVerdicts implements Serializable {
  private static final long serialVersionUID = 1L;
  private final OutletAccuracies accuracies;
  private final FeedGroups feeds;
  private final ScoreRules rules;
  private final int attributes;

  OutletVerdicts(OutletAccuracies accuracies, FeedGroups feeds, ScoreRules rules, int attributes) {
    this.feeds = feeds;
    this.accuracies = accuracies;
    this.rules = rules;
    this.attributes = attributes;
  }

  /** A judge for one task. */
  OutletJudge judge() {
    return new OutletJudge(accuracies, feeds, rules);
  }

  /** The tallies of a partition whose items lie together by event. */
  Iterator<Tuple2<Integer, OutletTally>> tallies(Iterator<Ballot> ballots) {
    OutletJudge judge = judge();
    Map<Integer, OutletTally> tallies = new TreeMap<>();
    Map<Integer, List<OutletVerdict>> ofEvent = new TreeMap<>();
    String event = null;
    while (ballots.hasNext()) {
      Ballot ballot = ballots.next();
      if (!ballot.item().event().equals(event)) {
        close(ofEvent, tallies);
        event = ballot.item().event();
      }
      for (OutletVerdict verdict : judge.judge(ballot)) {
        ofEvent.computeIfAbsent(verdict.outlet(), outlet -> new ArrayList<>()).add(verdict);
      }
    }
    close(ofEvent, tallies);
    return tallies.entrySet().stream()
        .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue()))
        .iterator();
  }

  private void close(Map<Integer, List<OutletVerdict>> ofEvent, Map<Integer, OutletTally> tallies) {
    ofEvent.forEach(
        (outlet, verdicts) ->
            tallies.computeIfAbsent(outlet, o -> new OutletTally(attributes)).add(verdicts));
    ofEvent.clear();
  }
}
