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
 * @param withoutClaims articles that have no claim
 * @param unread of these, the articles in languages that are not read, by language
 * @param known articles whose claims were taken over from the run that this one adds to
 * @param cutArticles articles beyond the bounds of extraction
 * @param cutClaims claims that these lost
 */
public record ExtractResult(
    long articles,
    long claims,
    Map<String, Long> byType,
    long withoutClaims,
    Map<String, Long> unread,
    long known,
    long cutArticles,
    long cutClaims)
    implements StageResult {
  @Override
  public Map<String, Long> counters() {
    Map<String, Long> counters = new TreeMap<>();
    counters.put("articles", articles);
    counters.put("claims", claims);
    if (known > 0) {
      counters.put("known_articles", known);
    }
    byType.forEach((type, count) -> counters.put("claims_" + type.toLowerCase(Locale.ROOT), count));
    counters.put("articles_without_claims", withoutClaims);
    unread.forEach((language, count) -> counters.put("articles_not_read_in_" + language, count));
    if (cutArticles > 0) {
      counters.put("cut_articles", cutArticles);
      counters.put("cut_claims", cutClaims);
    }
    return counters;
  }
}
