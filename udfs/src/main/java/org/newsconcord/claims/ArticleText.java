package org.newsconcord.claims;

import java.time.Instant;
import java.util.Objects;

/**
 * What an extractor reads of an article.
 *
 * @param headline the headline, or null
 * @param body the raw body; offsets of claims count UTF-16 units in it
 * @param publishedAt anchors relative dates; null leaves them open
 */
public record ArticleText(String headline, String body, Instant publishedAt) {
  /** Checks that there is a body. */
  public ArticleText {
    Objects.requireNonNull(body, "An article needs a body.");
  }

  /** A bare text without headline and date. */
  public static ArticleText of(String body) {
    return new ArticleText(null, body, null);
  }
}
