package org.newsconcord.jobs.page;

import java.util.List;
import java.util.Set;
import org.newsconcord.text.StableHash;

/**
 * An article whose blocks were told by reading the page. Blocks are named by {@link #nameOf}, so
 * that no text of the page is kept.
 *
 * @param article the blocks of the article
 * @param either the blocks that may be taken or left
 */
public record KnownBlocks(Set<String> article, Set<String> either) implements KnownArticle {
  /** Copies the sets. */
  public KnownBlocks {
    article = Set.copyOf(article);
    either = Set.copyOf(either);
  }

  /** The name of a block: 16 hex digits of its {@link StableHash}. */
  public static String nameOf(String text) {
    return "%016x".formatted(StableHash.of(text));
  }

  @Override
  public List<Belongs> labels(List<String> blocks) {
    return blocks.stream().map(block -> label(nameOf(block))).toList();
  }

  private Belongs label(String name) {
    if (either.contains(name)) {
      return Belongs.EITHER;
    }
    return article.contains(name) ? Belongs.YES : Belongs.NO;
  }
}
