package org.newsconcord.consensus.tally;

import java.util.HashSet;
import java.util.Set;
import org.newsconcord.consensus.fusion.Ballot;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.ConsensusVote;
import org.newsconcord.consensus.item.ValueMatch;

/**
 * Whether a vote repeats what was superseded: at least two other voices stated one newer value more
 * than the time window before it, and its own value had been stated before theirs.
 */
final class Staleness {
  private static final int FEWEST_OTHERS = 2;

  private Staleness() {}

  static boolean of(Ballot ballot, int vote, Set<Integer> ownVoices, long windowSeconds) {
    ConsensusItem item = ballot.item();
    long stated = item.secondsOf(vote);
    if (stated == ConsensusVote.UNDATED) {
      return false;
    }
    int own = item.valueOf(vote);
    long ownFirst = firstStated(item, own);
    for (int value = 0; value < item.valueCount(); value++) {
      ValueMatch match = item.match(own, value);
      if ((match == ValueMatch.UPDATE || match == ValueMatch.DIFFERENT)
          && ownFirst < firstStated(item, value)
          && voicesBefore(ballot, value, stated - windowSeconds, ownVoices) >= FEWEST_OTHERS) {
        return true;
      }
    }
    return false;
  }

  private static long firstStated(ConsensusItem item, int value) {
    long first = Long.MAX_VALUE;
    for (int vote = 0; vote < item.size(); vote++) {
      if (item.valueOf(vote) == value && item.secondsOf(vote) != ConsensusVote.UNDATED) {
        first = Math.min(first, item.secondsOf(vote));
      }
    }
    return first;
  }

  private static int voicesBefore(Ballot ballot, int value, long moment, Set<Integer> ownVoices) {
    ConsensusItem item = ballot.item();
    Set<Integer> voices = new HashSet<>();
    for (int vote = 0; vote < item.size(); vote++) {
      if (item.valueOf(vote) == value
          && item.secondsOf(vote) != ConsensusVote.UNDATED
          && item.secondsOf(vote) < moment
          && !ownVoices.contains(ballot.voiceOf(vote))) {
        voices.add(ballot.voiceOf(vote));
      }
    }
    return voices.size();
  }
}
