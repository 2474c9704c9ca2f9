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
 */
public record PublishResult(String runId, Map<String, Long> rows, long removedRuns)
    implements StageResult {
  @Override
  public Map<String, Long> counters() {
    Map<String, Long> counters = new TreeMap<>();
    counters.put("tables", (long) rows.size());
    counters.put("removed_runs", removedRuns);
    return counters;
  }
}
