package org.newsconcord.jobs.page;

import java.util.List;

/** What is known of the article of a page: which of its blocks belong to it. */
public sealed interface KnownArticle permits KnownText, KnownBlocks {
  /** For each block whether it belongs to the article, in the order of the page. */
  List<Belongs> labels(List<String> blocks);

  /** Whether a block belongs to its article. */
  enum Belongs {
    YES,
    NO,
    /** A reader may take it or leave it: nothing is learned from it. */
    EITHER
  }
}
