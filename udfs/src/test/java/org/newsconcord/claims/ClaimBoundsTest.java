package org.newsconcord.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsconcord.text.AnnotatedText;
import org.newsconcord.text.LowerCase;
import org.newsconcord.text.TextLayer;

/** One article takes bounded work and leaves bounded claims, and what is cut is counted. */
class ClaimBoundsTest {
  private static final int MEGABYTE = 1 << 20;
  private static final String FACT = "12 people were killed in Paris on May 4";

  private static Extraction extraction(String headline, String body) {
    ArticleText article = new ArticleText(headline, body, Instant.parse("2024-05-06T00:00:00Z"));
    return ClaimExtractor.standard()
        .extraction(article, TextHints.NONE, TextHints.NONE, ClaimBounds.STANDARD);
  }

  private static long sentenceChars(Extraction extraction) {
    return extraction.claims().stream().mapToLong(c -> c.sentenceEnd() - c.sentenceBegin()).sum();
  }

  @Test
  void claimsDoNotEachCopyASentenceOfNineMegabytes() {
    String body = (FACT + " and ").repeat(150) + " ".repeat(9 * MEGABYTE) + FACT + ".";
    Extraction extraction = extraction(null, body);
    assertTrue(extraction.isCut());
    assertTrue(sentenceChars(extraction) <= ClaimBounds.STANDARD.articleChars());
    assertTrue(
        extraction.claims().stream().allMatch(c -> c.sentenceEnd() - c.sentenceBegin() < 12_000));
  }

  /** At night the 4.9 million that once took a run's memory. */
  @Test
  void fractionSignsByTheMillionAreCut() {
    boolean full = "full".equals(System.getProperty("newsconcord.growth"));
    int signs = full ? 4_900_000 : 1_000_000;
    Extraction extraction = extraction(null, "½".repeat(signs));
    assertEquals(signs - 500_000, extraction.cutChars());
    assertTrue(extraction.claims().size() <= ClaimBounds.STANDARD.articleClaims());
  }

  @ParameterizedTest
  @ValueSource(strings = {"İ", "a", "1", "\u0301", "𐐀"})
  void noTokenIsLongerThanAThousandCharacters(String piece) {
    AnnotatedText text = TextLayer.annotate(piece.repeat(40_000));
    int covered = 0;
    for (int t = 0; t < text.tokens(); t++) {
      assertTrue(text.end(t) - text.begin(t) <= 1_000);
      covered += text.end(t) - text.begin(t);
    }
    assertEquals(40_000 * piece.length(), covered);
  }

  @Test
  void aRepeatedFactInAHeadlineIsReadAsFarAsAHeadlineReaches() {
    Extraction extraction = extraction((FACT + ". ").repeat(20_000), "Nothing.");
    assertTrue(extraction.cutChars() > 700_000);
    assertTrue(extraction.claims().size() <= ClaimBounds.STANDARD.sentenceClaims());
  }

  @Test
  void firstClaimsOfSentenceAndArticleAreKeptAndTheOthersCounted() {
    ClaimBounds narrow = new ClaimBounds(10_000, 100, 2, 3, 10_000);
    ArticleText article = ArticleText.of((FACT + ". ").repeat(3));
    List<Claim> all = ClaimExtractor.standard().extract(article);
    Extraction cut =
        ClaimExtractor.standard().extraction(article, TextHints.NONE, TextHints.NONE, narrow);
    assertEquals(3, cut.claims().size());
    assertEquals(all.size() - 3, cut.cutClaims());
    assertEquals(all.subList(0, 2), cut.claims().subList(0, 2));
    assertEquals(1, cut.claims().get(2).sentenceIndex());
  }

  @Test
  void ordinaryArticlesAreNotCut() {
    assertEquals(0, extraction("Four die", (FACT + ". ").repeat(30)).cutClaims());
    assertThrows(IllegalArgumentException.class, () -> new ClaimBounds(0, 1, 1, 1, 1));
  }

  @Test
  void lowerCaseIsThatOfTheRuntime() {
    for (String text : List.of("", "Abc", "İSTANBUL İ", "ΑΣ İΣ Σ", "ẞ ǅ")) {
      assertEquals(text.toLowerCase(java.util.Locale.ROOT), LowerCase.of(text));
    }
  }
}
