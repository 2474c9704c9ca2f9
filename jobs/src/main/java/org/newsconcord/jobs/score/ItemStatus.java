package org.newsconcord.jobs.score;

import org.newsconcord.consensus.fusion.Ballot;
import org.newsconcord.consensus.item.ConsensusItem;
import org.newsconcord.consensus.item.ValueMatch;

/** What the voices of an item come to. */
enum ItemStatus {
  /** All values that different voices state are consistent. */
  AGREED,
  /** Two voices state values that cannot both hold. */
  CONTESTED,
  /** No such pair, but states of one moving figure. */
  UPDATED,
  /** One voice only. */
  SINGLE_ORIGIN;

  static ItemStatus of(Ballot ballot) {
    if (ballot.voiceCount() < 2) {
      return SINGLE_ORIGIN;
    }
    ConsensusItem item = ballot.item();
    ItemStatus status = AGREED;
    for (int first = 0; first < item.size(); first++) {
      for (int second = 0; second < item.size(); second++) {
        ValueMatch match = item.match(item.valueOf(first), item.valueOf(second));
        if (ballot.voiceOf(first) != ballot.voiceOf(second)) {
          if (match == ValueMatch.DIFFERENT) {
            return CONTESTED;
          }
          status = match == ValueMatch.UPDATE ? UPDATED : status;
        }
      }
    }
    return status;
  }
}
