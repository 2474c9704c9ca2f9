package org.newsconcord.jobs.find;

import java.util.List;
import java.util.Objects;

/**
 * What the articles of a run say about an asked claim.
 *
 * @param claim its words
 * @param answer what it comes to
 * @param found the claims that answer its question, the surest first of each side
 */
public record ClaimAnswer(String claim, Answer answer, List<FoundClaim> found) {
  /** Keeps its own copy. */
  public ClaimAnswer {
    Objects.requireNonNull(claim);
    Objects.requireNonNull(answer);
    found = List.copyOf(found);
  }

  /** What an asked claim comes to. */
  public enum Answer {
    /** At least one voice says so, and none says otherwise. */
    SAID,
    /** Some voices say so, others say otherwise. */
    DISPUTED,
    /** No voice says so, and at least one says otherwise. */
    CONTRADICTED,
    /** No voice answers the question. */
    ABSENT,
    /** Nothing in it can be compared or looked for. */
    UNREADABLE
  }

  /** The found claims of one side. */
  public List<FoundClaim> of(FoundClaim.Side side) {
    return found.stream().filter(claim -> claim.side() == side).toList();
  }
}
