package org.newsconcord.compare;

import java.time.Instant;
import java.util.Objects;
import org.newsconcord.claims.Claim;

/**
 * A claim of an event that waits for its slot.
 *
 * @param claim the claim
 * @param articleId its article
 * @param outlet who published it
 * @param publishedAt when; null when unknown
 * @param sentence the sentence around it; may be empty
 */
public record SlotCandidate(
    Claim claim, String articleId, String outlet, Instant publishedAt, String sentence) {
  /** Checks that there is a claim and an article. */
  public SlotCandidate {
    Objects.requireNonNull(claim);
    Objects.requireNonNull(articleId);
    Objects.requireNonNull(outlet);
    sentence = sentence == null ? "" : sentence;
  }

  /** A candidate of an article whose outlet and time are unknown. */
  public SlotCandidate(Claim claim, String articleId, String sentence) {
    this(claim, articleId, articleId, null, sentence);
  }

  /** Whether both stand in one sentence: a sentence does not answer one question twice. */
  public boolean isBeside(SlotCandidate other) {
    return claim.sentenceBegin() == other.claim.sentenceBegin()
        && claim.sentenceIndex() == other.claim.sentenceIndex()
        && articleId.equals(other.articleId);
  }

  /** The claim as it is compared. */
  public Observation observation() {
    return new Observation(claim, outlet, publishedAt, sentence);
  }
}
