package org.newsconcord.claims;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of one article extraction reads and how many claims it keeps, so that no article can use
 * up a machine. What lies beyond is counted, never an error. The longest article of the corpora at
 * hand has 51,000 characters and 986 claims; its longest headline has 219 characters, and 50 claims
 * stand in its fullest sentence.
 *
 * @param bodyChars characters of the body that are read
 * @param headlineChars characters of the headline that are read
 * @param sentenceClaims claims of one sentence, the first by offset
 * @param articleClaims claims of one article
 * @param articleChars characters of the sentences that the claims of one article carry
 */
public record ClaimBounds(
    int bodyChars, int headlineChars, int sentenceClaims, int articleClaims, long articleChars)
    implements Serializable {
  /** The bounds unless others are given. */
  public static final ClaimBounds STANDARD =
      new ClaimBounds(500_000, 2_000, 200, 10_000, 16_000_000);

  /** Checks that there is room for something. */
  public ClaimBounds {
    if (bodyChars < 1
        || headlineChars < 1
        || sentenceClaims < 1
        || articleClaims < 1
        || articleChars < 1) {
      throw new IllegalArgumentException("Every bound must be at least 1.");
    }
  }

  /** The part of an article that is read. */
  ArticleText read(ArticleText article) {
    String headline = article.headline();
    boolean whole =
        article.body().length() <= bodyChars
            && (headline == null || headline.length() <= headlineChars);
    return whole
        ? article
        : new ArticleText(
            headline == null ? null : beginning(headline, headlineChars),
            beginning(article.body(), bodyChars),
            article.publishedAt());
  }

  private static String beginning(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  /** The first claims of each sentence and of the article, in their order. */
  List<Claim> kept(List<Claim> claims) {
    if (isWithin(claims)) {
      return claims;
    }
    List<Claim> kept = new ArrayList<>();
    Map<Integer, Integer> ofSentence = new HashMap<>();
    long chars = 0;
    for (Claim claim : claims) {
      int length = claim.sentenceEnd() - claim.sentenceBegin();
      boolean fits = kept.size() < articleClaims && chars + length <= articleChars;
      if (fits && ofSentence.merge(claim.sentenceIndex(), 1, Integer::sum) <= sentenceClaims) {
        kept.add(claim);
        chars += length;
      }
    }
    return kept;
  }

  /** Most articles have fewer claims than one sentence may have: nothing to count. */
  private boolean isWithin(List<Claim> claims) {
    long chars = 0;
    for (Claim claim : claims) {
      chars += claim.sentenceEnd() - claim.sentenceBegin();
    }
    return claims.size() <= Math.min(sentenceClaims, articleClaims) && chars <= articleChars;
  }
}
