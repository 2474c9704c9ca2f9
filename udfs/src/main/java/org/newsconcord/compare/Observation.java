package org.newsconcord.compare;

import java.time.Instant;
import java.util.Objects;
import org.newsconcord.claims.Claim;
import org.newsconcord.compare.kernel.Bearer;

/**
 * A claim with what decides its comparison besides its content.
 *
 * @param claim the claim
 * @param outlet who published it
 * @param publishedAt when; null when unknown
 * @param sentence the sentence around it; empty when unknown
 */
public record Observation(Claim claim, String outlet, Instant publishedAt, String sentence) {
  /** Checks that there is a claim and an outlet. */
  public Observation {
    Objects.requireNonNull(claim);
    Objects.requireNonNull(outlet);
    sentence = sentence == null ? "" : sentence;
  }

  /** An observation whose sentence is unknown: a conflict rests on the two claims alone. */
  public Observation(Claim claim, String outlet, Instant publishedAt) {
    this(claim, outlet, publishedAt, "");
  }

  /** The words of the claim itself; empty when its sentence is unknown. */
  String ownWords() {
    return sentence.substring(from(), to());
  }

  /** The person whose number it is, as named beside it; null when nobody is. */
  String bearer() {
    return Bearer.of(sentence.substring(0, from()), sentence.substring(to()));
  }

  private int from() {
    return Math.max(0, Math.min(sentence.length(), claim.begin() - claim.sentenceBegin()));
  }

  private int to() {
    return Math.max(from(), Math.min(sentence.length(), claim.end() - claim.sentenceBegin()));
  }

  /** Whether this one was published after the other; false when either has no date. */
  boolean isLaterThan(Observation other) {
    return publishedAt != null
        && other.publishedAt != null
        && publishedAt.isAfter(other.publishedAt);
  }

  public boolean isSameOutletAs(Observation other) {
    return outlet.equals(other.outlet);
  }
}
