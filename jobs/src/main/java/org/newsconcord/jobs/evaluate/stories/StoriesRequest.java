package org.newsconcord.jobs.evaluate.stories;

import java.util.List;

/**
 * What to measure stories on.
 *
 * @param data articles as JSON lines with the columns of table articles
 * @param oracle whether to compare with all pairs
 * @param label field of the JSON records that names an incident or event; null for none
 * @param planted truth that synthesize wrote; null for none
 * @param minHashTables numbers of hash tables of Spark MLlib to run beside
 */
public record StoriesRequest(
    String data, boolean oracle, String label, String planted, List<Integer> minHashTables) {
  /** Copies the list. */
  public StoriesRequest {
    minHashTables = List.copyOf(minHashTables);
  }
}
