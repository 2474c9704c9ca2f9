package org.newsconcord.jobs.extract;

import java.util.HashSet;
import java.util.Set;
import org.newsconcord.claims.Claim;
import org.newsconcord.jobs.ContentId;

/**
 * Ids of the claims of one article after another: a hash of article, type, rule and offsets, so
 * that the same claim has the same id in every run. Not thread-safe.
 */
final class ClaimIds {
  private final StringBuilder content = new StringBuilder();
  private final Set<String> given = new HashSet<>();
  private String articleId;

  /** Goes on with the claims of another article. */
  void begin(String article) {
    articleId = article;
    given.clear();
  }

  /** The id of a claim; null when a claim of the article has it already. */
  String next(Claim claim) {
    content.setLength(0);
    content.append(articleId).append('|').append(claim.type().name());
    content.append('|').append(claim.ruleId()).append('|').append(claim.sentenceIndex());
    content.append('|').append(claim.begin()).append('|').append(claim.end());
    String id = ContentId.ofText(content.toString());
    return given.add(id) ? id : null;
  }
}
