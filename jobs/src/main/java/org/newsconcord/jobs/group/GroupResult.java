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
 * @param segments segments of time, each of which has its own weights of terms
 * @param knownSegments segments whose pairs were taken over
 */
public record GroupResult(
    long articles,
    long stories,
    long events,
    long comparedPairs,
    long cappedTerms,
    long splitSets,
    long segments,
    long knownSegments)
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
    counters.put("segments", segments);
    counters.put("known_segments", knownSegments);
    return counters;
  }
}
