package org.newsconcord.jobs.find;

import java.time.Instant;
import java.util.Objects;

/**
 * A claim that somebody asks about.
 *
 * @param text its words
 * @param madeAt when it was made, for words such as "on Monday"; null when unknown
 */
public record AskedClaim(String text, Instant madeAt) {
  /** Checks that there are words. */
  public AskedClaim {
    Objects.requireNonNull(text);
  }
}
