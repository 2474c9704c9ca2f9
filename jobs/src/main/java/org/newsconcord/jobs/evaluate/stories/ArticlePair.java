package org.newsconcord.jobs.evaluate.stories;

/**
 * Two articles by number, the smaller first.
 *
 * @param low the smaller number
 * @param high the larger number
 */
public record ArticlePair(int low, int high) {
  public static ArticlePair of(int a, int b) {
    return new ArticlePair(Math.min(a, b), Math.max(a, b));
  }
}
