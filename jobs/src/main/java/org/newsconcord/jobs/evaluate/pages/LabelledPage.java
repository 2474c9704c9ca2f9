package org.newsconcord.jobs.evaluate.pages;

import org.newsconcord.jobs.page.BlockTrainer;

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
  /** The page as an example to learn from. */
  public BlockTrainer.Example example() {
    return new BlockTrainer.Example(id, html, text);
  }
}
