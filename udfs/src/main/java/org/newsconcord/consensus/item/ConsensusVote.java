package org.newsconcord.consensus.item;

import java.io.Serializable;

/**
 * One outlet states one value of one item.
 *
 * @param outlet index of the outlet
 * @param origin what counts as one voice: votes of one origin are one voice
 * @param value the value, normalised
 * @param raw the value as written; identical raw values are a sign of one feed
 * @param seconds when it was stated, seconds since 1970, or {@link #UNDATED}
 * @param representative whether the vote stands in the representative text of its origin
 * @param claim the claim, for evidence
 */
public record ConsensusVote(
    int outlet,
    String origin,
    String value,
    String raw,
    long seconds,
    boolean representative,
    String claim)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The time of a vote without a date. */
  public static final long UNDATED = Long.MIN_VALUE;
}
