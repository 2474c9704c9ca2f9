package org.newsconcord.jobs.extract;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.newsconcord.jobs.run.StageResult;

/**
 * What extraction counted.
 *
 * @param articles articles read
 * @param claims claims written
 * @param byType claims of each type
 */
public record ExtractResult(long articles, long claims, Map<String, Long> byType)
    implements StageResult {
  @Override
  public Map<String, Long> counters() {
    Map<String, Long> counters = new TreeMap<>();
    counters.put("articles", articles);
    counters.put("claims", claims);
    byType.forEach((type, count) -> counters.put("claims_" + type.toLowerCase(Locale.ROOT), count));
    return counters;
  }
}
