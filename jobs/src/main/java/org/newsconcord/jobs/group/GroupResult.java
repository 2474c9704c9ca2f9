package org.newsconcord.jobs.group;

import java.util.Map;
import java.util.TreeMap;
import org.newsconcord.jobs.run.StageResult;

/**
 * What grouping counted.
 *
 * @param articles articles in events
 * @param stories stories that were grouped
 * @param events events
 * @param comparedPairs pairs of stories whose similarity was computed
 * @param cappedTerms pairs of terms too frequent in their time to propose pairs of stories
 * @param splitSets connected sets that were split before clustering
 * @param commonTerms terms that more than one story has, 13 bytes each in memory
 */
public record GroupResult(
    long articles,
    long stories,
    long events,
    long comparedPairs,
    long cappedTerms,
    long splitSets,
    long commonTerms)
    implements StageResult {

  @Override
  public Map<String, Long> counters() {
    Map<String, Long> counters = new TreeMap<>();
    counters.put("articles", articles);
    counters.put("stories", stories);
    counters.put("events", events);
    counters.put("compared_pairs", comparedPairs);
    counters.put("capped_terms", cappedTerms);
    counters.put("split_sets", splitSets);
    counters.put("common_terms", commonTerms);
    return counters;
  }
}
