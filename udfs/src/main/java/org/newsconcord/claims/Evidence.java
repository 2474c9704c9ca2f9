package org.newsconcord.claims;

/**
 * The span behind one field of a claim.
 *
 * @param field name of the field, such as {@code quantity}, {@code source}, {@code cue}
 * @param begin first UTF-16 unit in the text, inclusive
 * @param end end in UTF-16 units, exclusive
 */
public record Evidence(String field, int begin, int end) {
  /** Checks the order of the offsets. */
  public Evidence {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("Evidence span " + begin + ".." + end + " is not a span.");
    }
  }
}
