package org.newsconcord.jobs.ingest.read;

import java.util.Set;

/**
 * Text read from bytes.
 *
 * @param text the text
 * @param repairs what had to be repaired
 */
record Decoded(String text, Set<Repair> repairs) {
  String excerpt() {
    return SafeText.excerpt(text, InputRecord.RAW_LENGTH);
  }
}
