package org.newsconcord.jobs.run;

import java.util.Map;

/** What a stage counted; goes to the terminal and to the manifest. */
public interface StageResult {
  /** Counts by name, such as {@code articles}, {@code rejects}, {@code capped_fingerprints}. */
  Map<String, Long> counters();

  /** Facts for the manifest that are not counts, such as {@code input_fingerprint}. */
  default Map<String, String> notes() {
    return Map.of();
  }
}
