package org.newsconcord.claims.attribution;

/** A part of an attribution: who says it, the words that carry the report, what is said. */
public enum AttributionPart {
  SOURCE,
  CUE,
  CONTENT
}
