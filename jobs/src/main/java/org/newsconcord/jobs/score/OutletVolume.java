package org.newsconcord.jobs.score;

/**
 * How much an outlet published, and how much of it was its own.
 *
 * @param articles articles
 * @param stories stories that it takes part in
 * @param originalStories of these, not taken from another outlet or agency
 * @param reprints articles that carry the text of another outlet or agency
 * @param claims claims
 */
record OutletVolume(long articles, long stories, long originalStories, long reprints, long claims) {
  static final OutletVolume NONE = new OutletVolume(0, 0, 0, 0, 0);

  /** Original stories as a share of all, or null without a story. */
  Double originality() {
    return stories == 0 ? null : (double) originalStories / stories;
  }
}
