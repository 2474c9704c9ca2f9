package org.newsconcord.jobs.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.newsconcord.claims.Claim;

/**
 * Ids of the claims of one article after another: a hash of article, type, rule and offsets, so
 * that the same claim has the same id in every run. Not thread-safe.
 */
final class ClaimIds {
  private static final int ID_BYTES = 8;
  private static final HexFormat HEX = HexFormat.of();

  private final MessageDigest digest = sha256();
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
    byte[] hash = digest.digest(content.toString().getBytes(StandardCharsets.UTF_8));
    String id = HEX.formatHex(hash, 0, ID_BYTES);
    return given.add(id) ? id : null;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
