package org.newsconcord.claims;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any text is read, in linear time, and every offset lies inside it. */
class ClaimExtractorFuzzTest {
  private static final String[] PIECES = {
    "said",
    "“",
    "”",
    "\"",
    "'",
    "’s",
    ",",
    ".",
    " ",
    "\n",
    "\n\n",
    "(",
    ")",
    "-",
    "—",
    "the",
    "The",
    "President",
    "Anna",
    "Holt",
    "who",
    "that",
    "if",
    "no",
    "any",
    "new",
    "restrictions",
    "troops",
    "killed",
    "by",
    "to",
    "according",
    "denied",
    "has",
    "not",
    "of",
    "in",
    "Russia",
    "Reuters",
    "10,000",
    "$",
    "\u0000",
    "\ud83d",
    "\ude00",
    "ß",
    "İ",
    "ı",
    "日本",
    "and",
    "as",
    "is",
    ":",
    ";",
    "told",
    "he",
    "Gov.",
    "U.S.",
    "``",
    "''",
    "…"
  };

  private static void check(String text) {
    for (Claim claim : ClaimExtractor.standard().extract(new ArticleText(text, text, null))) {
      assertTrue(0 <= claim.sentenceBegin() && claim.sentenceEnd() <= text.length());
      assertTrue(claim.sentenceBegin() <= claim.begin() && claim.end() <= claim.sentenceEnd());
      for (Evidence evidence : claim.evidence()) {
        assertTrue(evidence.end() <= text.length(), claim.toString());
      }
    }
  }

  @Test
  void randomPiecesOfNews() {
    Random random = new Random(7);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
        if (random.nextInt(4) > 0) {
          text.append(' ');
        }
      }
      check(text.toString());
    }
  }

  @Test
  void hugeSentencesTakeLinearTime() {
    List<String> units =
        List.of(
            "He said that he said ",
            "“He said ",
            "the man of the house of the ",
            "A, B, ",
            "if no new ban ",
            "((((",
            "\"",
            "Anna Holt, ",
            "was killed by ",
            "President ",
            "according to ",
            "’s ",
            "a-",
            "and ");
    for (String unit : units) {
      String text = unit.repeat(150_000 / unit.length());
      assertTimeoutPreemptively(Duration.ofSeconds(120), () -> check(text), unit);
    }
  }
}
