package org.newsconcord.jobs.publish;

import java.util.Map;
import java.util.TreeMap;
import org.newsconcord.jobs.run.StageResult;

/**
 * What publishing did.
 *
 * @param runId the run that is current now
 * @param rows rows of each table
 * @param removedRuns older published runs that were removed
 * @param removedDead runs that never ended and were removed
 * @param freedBytes bytes on disk that only they held
 * @param current false when a run that began later stays the current one
 */
public record PublishResult(
    String runId,
    Map<String, Long> rows,
    long removedRuns,
    long removedDead,
    long freedBytes,
    boolean current)
    implements StageResult {
  @Override
  public Map<String, Long> counters() {
    Map<String, Long> counters = new TreeMap<>();
    counters.put("tables", (long) rows.size());
    counters.put("removed_runs", removedRuns);
    counters.put("removed_dead_runs", removedDead);
    counters.put("freed_bytes", freedBytes);
    if (!current) {
      counters.put("stays_behind_a_later_run", 1L);
    }
    return counters;
  }
}
