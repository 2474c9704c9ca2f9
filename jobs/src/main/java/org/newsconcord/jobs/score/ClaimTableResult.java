package org.newsconcord.jobs.score;

import java.util.Map;
import java.util.TreeMap;
import org.newsconcord.jobs.run.StageResult;

/**
 * What scoring a claim table did.
 *
 * @param scores the scoring itself
 * @param skippedClaims rows without source, item or value, or whose value is not of its kind
 */
public record ClaimTableResult(ScoreResult scores, long skippedClaims) implements StageResult {
  @Override
  public Map<String, Long> counters() {
    Map<String, Long> counters = new TreeMap<>(scores.counters());
    counters.put("skipped_claims", skippedClaims);
    return counters;
  }
}
