package org.newsconcord.jobs.align;

import java.util.Map;
import org.newsconcord.jobs.run.StageResult;

/**
 * What alignment counted.
 *
 * @param counters slots, slot claims, relations (compared pairs), capped slots (of which not every
 *     claim was compared), unaligned claims (beyond the cap of their event, each left in a slot of
 *     its own); with a sentence model also uncertain frames and unread frames (beyond the cap)
 * @param semanticBand which model decided the uncertain pairs, or why none did
 */
public record AlignResult(Map<String, Long> counters, String semanticBand) implements StageResult {
  /** Keeps a copy. */
  public AlignResult {
    counters = Map.copyOf(counters);
  }

  @Override
  public Map<String, String> notes() {
    return Map.of("semantic band", semanticBand);
  }
}
