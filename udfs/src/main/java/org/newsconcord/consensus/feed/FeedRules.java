package org.newsconcord.consensus.feed;

import java.io.Serializable;

/**
 * When two outlets look fed by one source. Agreement alone never does: honest outlets agree because
 * they are right. What tells is the same coverage in the same words, or the same odd values.
 *
 * @param fewestItems contested items that both fill, at least
 * @param containment share of the smaller coverage that lies in the larger, at least
 * @param overlap Jaccard of the coverages, at least
 * @param identity share of contested items answered in identical words, at least
 * @param commonIdentity an identity that outlets usually have with one another; up to it, identical
 *     words are telling by themselves, above it odd values must be shared too
 * @param fewestOddities items on which either is in the minority, at least, for odd values to tell
 * @param oddIdentity share of these answered in identical words, at least
 * @param strictIdentity identity that tells without contained coverage
 * @param strictOddIdentity odd identity that goes with it
 * @param crowd outlets that fill the same items with the same values and no other, at least, for
 *     them to be taken as one voice, whatever their words: nothing shows that they are independent
 */
public record FeedRules(
    long fewestItems,
    double containment,
    double overlap,
    double identity,
    double commonIdentity,
    long fewestOddities,
    double oddIdentity,
    double strictIdentity,
    double strictOddIdentity,
    int crowd)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The rules fixed on the shared days of Flight. */
  public static FeedRules standard() {
    return new FeedRules(30, 0.97, 0.3, 0.6, 0.3, 10, 0.6, 0.95, 0.9, 20);
  }
}
