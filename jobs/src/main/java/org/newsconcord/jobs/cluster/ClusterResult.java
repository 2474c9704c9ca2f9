package org.newsconcord.jobs.cluster;

import java.util.Map;
import org.newsconcord.jobs.run.StageResult;

/**
 * What clustering counted.
 *
 * @param counters rows, pairs and caps by name
 */
public record ClusterResult(Map<String, Long> counters) implements StageResult {
  /** Copies the counters. */
  public ClusterResult {
    counters = Map.copyOf(counters);
  }
}
