package org.newsconcord.consensus.tally;

import java.io.Serializable;
import java.util.Objects;
import org.newsconcord.consensus.fusion.Blocs;

/**
 * What may be held against an outlet.
 *
 * @param windowSeconds only votes within this time of a claim are compared with it, so that the
 *     first to report is not measured by what was learnt later; undated votes always are
 * @param blocs groups of outlets that side together; an outlet is not measured by a group that
 *     stands against its own
 * @param fewestVoices other voices that must have one value before an outlet is held against it
 * @param clearMajority times that the voices of this value must outnumber those of its rivals among
 *     the others; else the item is two-sided and tells nothing about who is right
 * @param staleCertainty certainty that a value superseded before is wrong
 */
public record ScoreRules(
    long windowSeconds,
    Blocs blocs,
    double fewestVoices,
    double clearMajority,
    double staleCertainty)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Refuses a window that is not positive. */
  public ScoreRules {
    Objects.requireNonNull(blocs);
    if (windowSeconds <= 0) {
      throw new IllegalArgumentException(
          "The time window must be positive, not " + windowSeconds + " seconds.");
    }
  }

  /** The usual rules: two voices, and more than three to one. */
  public static ScoreRules within(long windowSeconds, Blocs blocs) {
    return new ScoreRules(windowSeconds, blocs, 2, 3, 0.95);
  }
}
