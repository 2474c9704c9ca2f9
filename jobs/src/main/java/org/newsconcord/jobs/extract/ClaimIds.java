package org.newsconcord.jobs.extract;

import java.util.HashSet;
import java.util.Set;
import org.newsconcord.claims.Claim;
import org.newsconcord.jobs.ContentId;

/**
 * Ids of the claims of one article after another: a hash of article, type and offsets, so that the
 * same claim has the same id in every run, whatever the rules are called. Where two claims of a
 * type stand at one place, the first has that id and the other a hash of what it says too. Not
 * thread-safe.
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

  /** The id of a claim; null when the article has made the same claim at this place already. */
  String next(Claim claim) {
    content.setLength(0);
    content.append(articleId).append('|').append(claim.type().name());
    content.append('|').append(claim.sentenceIndex());
    content.append('|').append(claim.begin()).append('|').append(claim.end());
    String place = content.toString();
    content.append('|').append(claim.subjectText()).append('|').append(claim.objectText());
    content.append('|').append(claim.attribution().sourceText());
    content.append('|').append(claim.attribution().cue());
    String whole = content.toString();
    if (!given.add(whole)) {
      return null;
    }
    return ContentId.ofText(given.add(place) ? place : whole);
  }
}
