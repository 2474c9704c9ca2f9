package org.newsconcord.consensus.tally;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.newsconcord.consensus.fusion.Ballot;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.ConsensusVote;
import org.newsconcord.consensus.item.ValueMatch;

/**
 * Who states a value first, and who speaks only after the time window of a vote: what it takes to
 * credit an early report that later ones bear out.
 */
final class EarlyReports {
  private static final int FEWEST_VOICES = 2;

  private EarlyReports() {}

  /** Whether no other voice is known to have stated the value of this vote before it did. */
  static boolean first(Ballot ballot, int vote, Set<Integer> own) {
    ConsensusItem item = ballot.item();
    long stated = item.secondsOf(vote);
    if (stated == ConsensusVote.UNDATED) {
      return false;
    }
    for (int other = 0; other < item.size(); other++) {
      if (item.secondsOf(other) <= stated
          && !own.contains(ballot.voiceOf(other))
          && item.match(item.valueOf(other), item.valueOf(vote)) == ValueMatch.SAME) {
        return false;
      }
    }
    return true;
  }

  /** The votes of other voices that were stated more than the window after this one. */
  static IntPredicate later(Ballot ballot, int vote, Set<Integer> own, ScoreRules rules) {
    ConsensusItem item = ballot.item();
    long end = item.secondsOf(vote) + rules.windowSeconds();
    return other ->
        !own.contains(ballot.voiceOf(other))
            && item.secondsOf(other) > end
            && !rules.blocs().opposed(item.outletOf(vote), item.outletOf(other));
  }

  /** Whether at least two voices are among these votes. */
  static boolean enough(Ballot ballot, IntPredicate votes) {
    Set<Integer> voices = new HashSet<>();
    for (int vote = 0; vote < ballot.item().size(); vote++) {
      if (ballot.weightOf(vote) > 0 && votes.test(vote)) {
        voices.add(ballot.voiceOf(vote));
      }
    }
    return voices.size() >= FEWEST_VOICES;
  }
}
