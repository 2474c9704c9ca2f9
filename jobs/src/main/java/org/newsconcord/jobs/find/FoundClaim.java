package org.newsconcord.jobs.find;

import java.time.Instant;

/**
 * A claim of an article that answers the question of an asked claim, or a sentence that says so by
 * its words.
 *
 * @param side whether it says so, says otherwise, or gives an earlier or later state
 * @param claimId its id; null for a sentence
 * @param articleId its article
 * @param outlet who published it
 * @param voice its independent voice: the origin in its slot, else the story of its article
 * @param slotId its slot; null where nothing was compared with it
 * @param publishedAt when; null when unknown
 * @param headline headline of the article; may be null
 * @param url address of the article; may be null
 * @param sentence the sentence
 * @param value the value that it gives, for a reader; null for a sentence
 * @param coverage share of the telling words of the asked claim that its sentence has, 0 to 1
 * @param sameQuestion probability that it answers the question of the asked claim, or that the
 *     sentence says so
 * @param reason a sentence with both values; null for a sentence
 */
public record FoundClaim(
    Side side,
    String claimId,
    String articleId,
    String outlet,
    String voice,
    String slotId,
    Instant publishedAt,
    String headline,
    String url,
    String sentence,
    String value,
    double coverage,
    double sameQuestion,
    String reason) {

  /** Where a found claim stands. */
  public enum Side {
    /** It says the same, more exactly or more vaguely. */
    SAYS_SO,
    /** It says what cannot hold together with the asked claim. */
    SAYS_OTHERWISE,
    /** It gives another state of a figure that moves. */
    EARLIER_OR_LATER
  }
}
