package org.newsconcord.jobs.find;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.Words;
import org.newsconcord.compare.question.ArticleClaims;

/**
 * A claim that somebody asks about: its words, and what the rules of extraction read in it.
 * Immutable.
 */
final class ClaimQuery {
  private static final String ASKED = "asked claim";

  private final String text;
  private final Set<String> keys;
  private final List<Claim> claims;
  private final ArticleClaims read;

  private ClaimQuery(String text, List<Claim> claims, Instant madeAt) {
    this.text = text;
    this.keys = keys(text);
    this.claims = claims;
    this.read =
        claims.isEmpty()
            ? null
            : ArticleClaims.of(
                claims.stream()
                    .map(claim -> new SlotCandidate(claim, ASKED, ASKED, madeAt, sentence(claim)))
                    .toList(),
                ClaimComparator.standard());
  }

  /**
   * Reads a claim.
   *
   * @param madeAt when it was made, for words such as "on Monday"; null when unknown
   */
  static ClaimQuery of(String text, Instant madeAt) {
    List<Claim> told = new ArrayList<>();
    for (Claim claim : ClaimExtractor.standard().extract(new ArticleText(null, text, madeAt))) {
      if (claim.type() != ClaimType.CITATION) {
        told.add(claim);
      }
    }
    return new ClaimQuery(text, told, madeAt);
  }

  private String sentence(Claim claim) {
    return text.substring(claim.sentenceBegin(), claim.sentenceEnd());
  }

  /** The content words of a text as keys: equal for words of one meaning group or stem. */
  static Set<String> keys(String text) {
    ComparisonWords words = ClaimComparator.standard().words();
    Set<String> keys = new TreeSet<>();
    if (text != null) {
      for (String word : Words.of(text)) {
        if (!words.isFunctionWord(word)) {
          keys.add(words.groups().keyOf(word));
        }
      }
    }
    return keys;
  }

  String text() {
    return text;
  }

  /** Keys of its content words. */
  Set<String> keys() {
    return keys;
  }

  /** Whether the rules read anything that can be compared. */
  boolean isReadable() {
    return read != null;
  }

  /** What was read, prepared for comparison; null when nothing was. */
  ArticleClaims read() {
    return read;
  }

  List<Claim> claims() {
    return claims;
  }
}
