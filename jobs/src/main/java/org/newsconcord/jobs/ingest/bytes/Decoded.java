package org.newsconcord.jobs.ingest.bytes;

import java.util.Set;

/**
 * Text read from bytes.
 *
 * @param text the text
 * @param repairs what had to be repaired
 */
public record Decoded(String text, Set<Repair> repairs) {
  /** Length of the excerpt that a reject shows. */
  public static final int EXCERPT = 1000;

  /** The beginning of the text. */
  public String excerpt() {
    return SafeText.excerpt(text, EXCERPT);
  }
}
