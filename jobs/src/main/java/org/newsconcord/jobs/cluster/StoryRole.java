package org.newsconcord.jobs.cluster;

/** What an article is in its story. */
enum StoryRole {
  /** The article that stands for the story. */
  REPRESENTATIVE,
  /** Nearly the same text as the representative. */
  REPRINT,
  /** Most of the shorter of both texts stands in the other. */
  PARTIAL,
  /** A smaller part is shared. */
  EXCERPT,
  /** Another text of the representative's address: an edit, no copy. */
  VERSION,
  /** A text that holds several stories. */
  HUB;

  static StoryRole of(double jaccard, double containment, ClusterOptions options) {
    if (jaccard >= options.reprintJaccard) {
      return REPRINT;
    }
    return containment >= options.joinContainment ? PARTIAL : EXCERPT;
  }
}
