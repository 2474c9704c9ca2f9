package org.newsconcord.compare.question;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.SlotCandidate;

/** Features of a pair are symmetric and tell rivals apart. */
class ArticlePairTest {
  private static final ArticleClaims ONE =
      article(
          "one",
          "The fire on Mount Sarn destroyed 34 homes. Rescuers brought 210 guests of a hotel to safety.");
  private static final ArticleClaims OTHER =
      article(
          "other",
          "The blaze on Mount Sarn destroyed 41 homes. The owner of a mill hired 34 painters.");

  private static ArticleClaims article(String id, String text) {
    List<SlotCandidate> candidates = new ArrayList<>();
    for (Claim claim : ClaimExtractor.standard().extract(ArticleText.of(text))) {
      if (claim.type() == ClaimType.QUANTITY) {
        String sentence = text.substring(claim.sentenceBegin(), claim.sentenceEnd());
        candidates.add(new SlotCandidate(claim, id, sentence));
      }
    }
    return ArticleClaims.of(candidates, ClaimComparator.standard());
  }

  private static QuestionClaim counted(ArticleClaims article, double number) {
    return article.claims().stream()
        .filter(c -> c.candidate().claim().quantity().point() == number)
        .findFirst()
        .orElseThrow();
  }

  private static double value(double[] features, PairFeature feature) {
    return features[feature.ordinal()];
  }

  @Test
  void orderOfTheSidesDoesNotCount() {
    QuestionClaim a = counted(ONE, 34);
    QuestionClaim b = counted(OTHER, 41);
    assertArrayEquals(
        ArticlePair.of(ONE, OTHER).features(a, b),
        ArticlePair.of(OTHER, ONE).features(b, a),
        1e-12);
  }

  @Test
  void tellsWhoseAgeItIs() {
    ArticleClaims first =
        article("first", "Prosecutors charged Hale Orrin, 34, and Mika Orrin, 31, with arson.");
    ArticleClaims second =
        article("second", "Police arrested 35-year-old Hale Orrin at a motel on Friday.");
    ArticlePair pair = ArticlePair.of(first, second);
    double[] one = pair.features(counted(first, 34), counted(second, 35));
    double[] other = pair.features(counted(first, 31), counted(second, 35));
    assertEquals(1, value(one, PairFeature.BEARER));
    assertEquals(0, value(other, PairFeature.BEARER));
    assertEquals(2, value(one, PairFeature.BEARERS));
  }

  @Test
  void aRestrictionThatTheOtherArticleNeverSpeaksOfIsUnknownToIt() {
    ArticleClaims first =
        article(
            "first", "The flood damaged 40 bridges in the Teller valley. Teller is a farm town.");
    ArticleClaims second =
        article(
            "second",
            "The flood damaged 52 bridges. Some 60 farms in the Teller valley were cut off.");
    ArticleClaims third =
        article("third", "The flood damaged 52 bridges. Crews cleared 3 roads near the coast.");
    double[] known =
        ArticlePair.of(first, second).features(counted(first, 40), counted(second, 52));
    double[] unknown =
        ArticlePair.of(first, third).features(counted(first, 40), counted(third, 52));
    assertTrue(
        value(known, PairFeature.SENTENCE_KNOWN_MIN)
            > value(unknown, PairFeature.SENTENCE_KNOWN_MIN));
    assertEquals(1, value(known, PairFeature.HEAD));
  }

  @Test
  void burntHomesAreNoPainters() {
    ArticlePair pair = ArticlePair.of(ONE, OTHER);
    double[] homes = pair.features(counted(ONE, 34), counted(OTHER, 41));
    double[] painters = pair.features(counted(ONE, 34), counted(OTHER, 34));
    assertTrue(value(homes, PairFeature.CONTEXT) > 0.4);
    assertEquals(0, value(homes, PairFeature.RANK_MAX));
    assertEquals(1, value(painters, PairFeature.RANK_MAX));
    assertEquals(1, value(painters, PairFeature.SAME_VALUE));
    assertEquals(1, value(homes, PairFeature.VALUES_ELSEWHERE));
    assertTrue(pair.isCandidate(counted(ONE, 34), counted(OTHER, 41)));
    assertFalse(pair.isCandidate(counted(ONE, 210), counted(OTHER, 41)));
  }

  @Test
  void aTotalIsAPartWithWhatStandsBesideIt() {
    ArticleClaims parts = article("parts", "The crash injured 15 passengers and killed 2 guards.");
    ArticleClaims total = article("total", "The crash hit 17 passengers of the night train.");
    double[] pair = ArticlePair.of(parts, total).features(counted(parts, 15), counted(total, 17));
    assertEquals(1, value(pair, PairFeature.SUM_BESIDE));
    assertEquals(1, value(pair, PairFeature.SUM_KNOWN));
    assertEquals(2, value(pair, PairFeature.GRAINS_APART));
  }

  @Test
  void tellsManFromWomanAndVictimFromSuspect() {
    ArticleClaims hurt = article("hurt", "A 31-year-old man was wounded at the ferry dock.");
    ArticleClaims held = article("held", "A 34-year-old woman was arrested at the ferry dock.");
    double[] pair = ArticlePair.of(hurt, held).features(counted(hurt, 31), counted(held, 34));
    assertEquals(0, value(pair, PairFeature.SEX));
    assertEquals(0, value(pair, PairFeature.ROLE));
    assertEquals(1, value(pair, PairFeature.FRAME_RUN));
    assertEquals(0.75, value(pair, PairFeature.FRAME_ORDER), 1e-9);
  }
}
