package org.newsconcord.compare;

import java.util.Objects;
import org.newsconcord.claims.Claim;

/**
 * A claim of an event that waits for its slot.
 *
 * @param claim the claim
 * @param articleId its article
 * @param sentence the sentence around it; may be empty
 */
public record SlotCandidate(Claim claim, String articleId, String sentence) {
  /** Checks that there is a claim and an article. */
  public SlotCandidate {
    Objects.requireNonNull(claim);
    Objects.requireNonNull(articleId);
    sentence = sentence == null ? "" : sentence;
  }

  /** Whether both stand in one sentence: a sentence does not answer one question twice. */
  public boolean isBeside(SlotCandidate other) {
    return claim.sentenceBegin() == other.claim.sentenceBegin()
        && claim.sentenceIndex() == other.claim.sentenceIndex()
        && articleId.equals(other.articleId);
  }
}
