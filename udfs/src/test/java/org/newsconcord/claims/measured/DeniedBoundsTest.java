package org.newsconcord.claims.measured;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimCandidate;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.Hedge;

/** What is left of a bound when its verb, its subject or the comparison itself is denied. */
class DeniedBoundsTest {
  private static final List<String> AMOUNTS = List.of("$5 million", "40 percent of sales");
  private static final List<String> DENIALS =
      List.of(
          "The bank will not pay %s %s.",
          "The bank cannot pay %s %s.",
          "The bank has never paid %s %s.",
          "The bank didn't pay %s %s.",
          "The bank can't afford to pay %s %s.",
          "The bank is not likely to pay %s %s.",
          "No bank paid %s %s.");

  private static List<Claim> claims(String text) {
    return ClaimExtractor.standard().quantities(ArticleText.of(text)).stream()
        .map(ClaimCandidate::claim)
        .toList();
  }

  @Test
  void aDeniedBoundIsTheOppositeBound() {
    for (String frame : DENIALS) {
      for (String amount : AMOUNTS) {
        assertBound(frame, "more than", amount, Hedge.AT_MOST);
        assertBound(frame, "less than", amount, Hedge.AT_LEAST);
      }
    }
  }

  private static void assertBound(String frame, String bound, String amount, Hedge hedge) {
    String text = String.format(frame, bound, amount);
    List<Claim> claims = claims(text);
    assertEquals(1, claims.size(), text);
    assertEquals(hedge, claims.get(0).quantity().hedge(), text);
    assertEquals(1, claims.get(0).polarity(), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Leaders cannot lose more than two votes on the bill.|AT_MOST|1",
        "Gifts may not exceed $2,700.|AT_MOST|1",
        "The rate was no higher than 40 percent.|AT_MOST|1",
        "Not fewer than 40 people were hurt.|AT_LEAST|1",
        "The rate is not over 40 percent.|AT_MOST|1",
        "The firm has not paid more than 800 workers.|MORE_THAN|-1",
        "The blast did not kill 3,000 people.|EXACT|-1",
        "The town has more than 500 houses.|MORE_THAN|1"
      })
  void otherDenials(String text, Hedge hedge, int polarity) {
    List<Claim> claims = claims(text);
    assertEquals(1, claims.size(), text);
    assertEquals(hedge, claims.get(0).quantity().hedge());
    assertEquals(polarity, claims.get(0).polarity());
  }
}
