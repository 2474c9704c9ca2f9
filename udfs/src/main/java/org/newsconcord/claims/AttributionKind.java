package org.newsconcord.claims;

/** In whose words the article says it. */
public enum AttributionKind {
  /** The outlet itself. */
  NARRATOR,
  /** A source, in the words of the outlet. */
  INDIRECT,
  /** A source, in its own words. */
  QUOTED,
  /** A source, partly in its own words. */
  MIXED
}
