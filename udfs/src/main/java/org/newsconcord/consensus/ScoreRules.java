package org.newsconcord.consensus;

import java.io.Serializable;
import java.util.Objects;

/**
 * What may be held against an outlet.
 *
 * @param windowSeconds only votes within this time of a claim are compared with it, so that the
 *     first to report is not measured by what was learnt later; undated votes always are
 * @param blocs groups of outlets that side together; an outlet is not measured by a group that
 *     stands against its own
 */
public record ScoreRules(long windowSeconds, Blocs blocs) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Refuses a window that is not positive. */
  public ScoreRules {
    Objects.requireNonNull(blocs);
    if (windowSeconds <= 0) {
      throw new IllegalArgumentException(
          "The time window must be positive, not " + windowSeconds + " seconds.");
    }
  }
}
