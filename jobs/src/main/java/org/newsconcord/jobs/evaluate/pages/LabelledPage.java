package org.newsconcord.jobs.evaluate.pages;

import java.util.Map;
import java.util.Optional;
import org.newsconcord.jobs.page.BlockTrainer;
import org.newsconcord.jobs.page.KnownArticle;
import org.newsconcord.jobs.page.KnownBlocks;
import org.newsconcord.jobs.page.KnownText;

/**
 * A page with what a reader found on it.
 *
 * @param id its name in its set
 * @param address where it was found
 * @param html its bytes
 * @param text the article; null when not labelled
 * @param title the headline; null when not labelled
 * @param day the day of publication, ISO 8601; null when not labelled
 */
public record LabelledPage(
    String id, String address, byte[] html, String text, String title, String day) {
  /** The page as an example to learn from; empty where neither it nor {@code labels} tells. */
  public Optional<BlockTrainer.Example> example(Map<String, KnownBlocks> labels) {
    KnownArticle known = text == null ? labels.get(id) : new KnownText(text);
    return Optional.ofNullable(known).map(article -> new BlockTrainer.Example(id, html, article));
  }
}
