package org.newsconcord.claims;

/**
 * Who an article says a claim comes from.
 *
 * @param kind in whose words
 * @param sourceText the source as written; null when the article names none
 * @param sourceKey its normalised key; null when unknown
 * @param sourceRole its role; null when not given
 * @param cue the words that carry the attribution; null for the narrator
 * @param cueClass what the cue commits the source to; null for the narrator
 */
public record ClaimAttribution(
    AttributionKind kind,
    String sourceText,
    String sourceKey,
    String sourceRole,
    String cue,
    CueClass cueClass) {

  /** The outlet speaks for itself. */
  public static final ClaimAttribution NARRATOR =
      new ClaimAttribution(AttributionKind.NARRATOR, null, null, null, null, null);
}
