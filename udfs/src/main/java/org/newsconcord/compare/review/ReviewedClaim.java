package org.newsconcord.compare.review;

import java.util.HashSet;
import java.util.Set;
import org.newsconcord.claims.Claim;
import org.newsconcord.compare.Observation;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.compare.kernel.ClaimContext;

/** One of two claims under review, with what its sentence says. */
record ReviewedClaim(Observation observation, ClaimContext context, Surroundings around) {
  static ReviewedClaim of(Observation observation) {
    SlotCandidate candidate = new SlotCandidate(observation.claim(), "", observation.sentence());
    return new ReviewedClaim(
        observation, new ClaimContext(candidate), Surroundings.of(observation));
  }

  Claim claim() {
    return observation.claim();
  }

  String sentence() {
    return observation.sentence();
  }

  /** Whether near both stand as many words of one meaning, and the sentences are so much alike. */
  boolean isAlike(ReviewedClaim other, int words, double likeness) {
    return around.sharedWith(other.around).size() >= words
        && context.likeness(other.context) >= likeness;
  }

  /** Happenings that both sentences tell of. */
  Set<String> happeningsWith(ReviewedClaim other) {
    Set<String> both = new HashSet<>(context.happenings());
    both.retainAll(other.context.happenings());
    return both;
  }

  boolean hasVerbOf(ReviewedClaim other) {
    String verb = claim().predicate();
    return verb != null && verb.equals(other.claim().predicate());
  }
}
