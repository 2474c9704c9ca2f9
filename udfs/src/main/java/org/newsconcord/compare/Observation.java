package org.newsconcord.compare;

import java.time.Instant;
import java.util.Objects;
import org.newsconcord.claims.Claim;

/**
 * A claim with what decides its comparison besides its content.
 *
 * @param claim the claim
 * @param outlet who published it
 * @param publishedAt when; null when unknown
 */
public record Observation(Claim claim, String outlet, Instant publishedAt) {
  /** Checks that there is a claim and an outlet. */
  public Observation {
    Objects.requireNonNull(claim);
    Objects.requireNonNull(outlet);
  }

  /** Whether this one was published after the other; false when either has no date. */
  boolean isLaterThan(Observation other) {
    return publishedAt != null
        && other.publishedAt != null
        && publishedAt.isAfter(other.publishedAt);
  }

  boolean isSameOutletAs(Observation other) {
    return outlet.equals(other.outlet);
  }
}
