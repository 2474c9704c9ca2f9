package org.newsconcord.jobs.extract;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.util.AccumulatorV2;

/**
 * Articles that reach beyond the bounds of extraction, with how many claims each lost. A task that
 * runs twice says the same of an article twice, and it counts once.
 */
final class CutArticles extends AccumulatorV2<CutArticles.Cut, Map<String, Integer>> {
  private static final long serialVersionUID = 1;

  /** Articles beyond this number are not told apart any more: a corpus of them is no news. */
  private static final int MOST = 1_000_000;

  private final TreeMap<String, Integer> claims = new TreeMap<>();

  /**
   * One such article.
   *
   * @param articleId its id
   * @param claims claims that were not kept
   */
  record Cut(String articleId, int claims) {}

  /** How many articles were cut. */
  long articles() {
    return claims.size();
  }

  /** How many claims they lost. */
  long cutClaims() {
    return claims.values().stream().mapToLong(Integer::longValue).sum();
  }

  @Override
  public boolean isZero() {
    return claims.isEmpty();
  }

  @Override
  public CutArticles copy() {
    CutArticles copy = new CutArticles();
    copy.claims.putAll(claims);
    return copy;
  }

  @Override
  public void reset() {
    claims.clear();
  }

  @Override
  public void add(Cut cut) {
    if (claims.size() < MOST) {
      claims.put(cut.articleId(), cut.claims());
    }
  }

  @Override
  public void merge(AccumulatorV2<Cut, Map<String, Integer>> other) {
    other.value().forEach((article, lost) -> add(new Cut(article, lost)));
  }

  @Override
  public Map<String, Integer> value() {
    return claims;
  }
}
