package org.newsconcord.claims;

import java.util.List;

/**
 * What was extracted of an article.
 *
 * @param claims the claims of the headline, then those of the body, each in the order of their
 *     offsets
 * @param cutClaims claims beyond the {@link ClaimBounds}
 * @param cutChars characters of headline and body beyond them, which were not read
 */
public record Extraction(List<Claim> claims, int cutClaims, int cutChars) {
  /** Whether the article reaches beyond the bounds. */
  public boolean isCut() {
    return cutClaims > 0 || cutChars > 0;
  }
}
