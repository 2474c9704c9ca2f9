package org.newsconcord.jobs.report;

import java.util.Map;
import org.newsconcord.jobs.run.StageResult;

/**
 * The finished page.
 *
 * @param page the HTML
 * @param counters what it shows: outlets, pairs, slots, events, bytes
 */
public record ReportResult(String page, Map<String, Long> counters) implements StageResult {
  /** Keeps its own copy. */
  public ReportResult {
    counters = Map.copyOf(counters);
  }
}
