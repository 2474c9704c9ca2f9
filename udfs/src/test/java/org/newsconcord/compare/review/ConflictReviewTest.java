package org.newsconcord.compare.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.Observation;
import org.newsconcord.compare.Reason;
import org.newsconcord.compare.Samples;

/** Values that differ conflict only where both sentences surely answer one question. */
class ConflictReviewTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ferry carried 139 passengers and six crew from Oban to Mull.|The ferry carried 136 passengers and six crew from Oban to Mull.|QUANTITY_DISJOINT",
        "The ferry carried 139 passengers and six crew.|The ferry carried a crowd, including 80 passengers of the tour, and six crew.|PART_OF_WHOLE",
        "Britain expelled 23 Russian diplomats over the attack.|Canada expelled four Russian diplomats over the attack.|SUBJECT_DIFFERS",
        "Police in Maryland searched 12 flooded counties by boat.|Police in New Jersey searched three flooded counties by boat.|PLACE_DIFFERS",
        "Police arrested 40 protesters at the square on Friday.|Police arrested 60 protesters at the square on Sunday.|TIME_DIFFERS",
        "The storm left 900 homes without power in Oban on Friday.|The storm left 700 homes without power in Oban.|TIME_DIFFERS",
        "The firm will need to train 900 pilots for its fleet of jets.|The firm trained 700 pilots for its fleet of jets.|QUANTITY_EXPECTED",
        "The committee backed the dam in a 51-vote majority of its members.|The committee backed the dam with 60 votes of its members.|CONTEXT_DIFFERS",
        "Polls gave Anna Berg 40 percent of votes in the race for mayor.|Polls gave Anna Berg 46 percent of votes in the race for mayor.|CONTEXT_DIFFERS",
        "Anna Berg and Carl Dahl built 80 boats in the yard at the quay.|Eva Falk and Gert Holm built 60 boats in the yard at the quay.|SUBJECT_DIFFERS",
        "Hundreds of sheep drowned in the flood at the dam on Friday.|The flood at the dam drowned 24 sheep on Friday.|CONTEXT_DIFFERS",
        "The mill added 900 jobs in its yard in June.|The mill added 300 fewer jobs in its yard in June.|PART_OF_WHOLE",
        "The mayor praised 80 teachers.|A bus brought 20 teachers home.|CONTEXT_DIFFERS",
        "The plant built 1,200 tractors before the strike at its yard.|The plant built 700 trucks before the strike at its yard.|CONTEXT_DIFFERS",
        "Five takeaways from the vote on the dam.|Three takeaways from the vote on the dam.|CONTEXT_DIFFERS",
        "Moscow sent 900 troops to the port at Oban.|Moscow blocked the sending of 700 troops to the port at Oban.|CONTEXT_DIFFERS",
        "The sale of the port is 11 days away, the mayor of Oban said.|The mayor of Oban spoke ten days before the sale of the port.|TIME_DIFFERS",
        "The order hit five Danish agencies on the island.|The order hit three Danish intelligence agencies on the island.|PART_OF_WHOLE",
        "Police arrested 40 protesters at the square in Oban.|Near Oban 900 protesters marched past the town hall and its square.|CONTEXT_DIFFERS",
        "The firm will close seven factories worldwide in June.|The firm will close five factories in Canada in June.|PLACE_DIFFERS",
        "Prime Minister Theresa May said 18 countries had expelled spies.|Prime Minister Theresa May said 21 countries had expelled spies.|QUANTITY_DISJOINT",
        "The storm cut power to 900 homes, far from the 500 homes that the firm named.|The storm cut power to 500 homes, the firm said.|CONTEXT_DIFFERS",
      })
  void numbersThatDiffer(String a, String b, Reason reason) {
    Observation one = observed(a, "a.com", ClaimType.QUANTITY);
    Observation other = observed(b, "b.com", ClaimType.QUANTITY);
    assertEquals(reason, ClaimComparator.standard().compare(one, other).reason());
    assertEquals(reason, ClaimComparator.standard().compare(other, one).reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mary Fagan|Ron Long|Sheriff spoke to reporters.|OFFICE_HOLDERS_DIFFER",
        "Mary Fagan|Ron Long|The sheriff replaced him last week.|OFFICE_SUCCESSION",
        "Mary Fagan|Long|Sheriff spoke to reporters.|OFFICE_NAME_OPEN",
        "Mary Ann Fagan|Molly Fagan|Sheriff spoke to reporters.|OFFICE_NAME_OPEN",
        "Mary Fagan|Pacific Ocean|Sheriff spoke to reporters.|OFFICE_NAME_OPEN",
        "Binali Yıldırım|Binali Yildirim|Sheriff spoke to reporters.|OFFICE_SAME_HOLDER",
        "Mary Fagan Anne|Mary Fagan|Sheriff spoke to reporters.|OFFICE_SAME_HOLDER",
      })
  void holdersThatDiffer(String a, String b, String sentence, Reason reason) {
    Claim one = Samples.office(a, "Pulaski County Sheriff");
    Claim other = Samples.office(b, "Pulaski County Sheriff");
    assertEquals(
        reason,
        ClaimComparator.standard()
            .compare(
                new Observation(one, "a.com", null, "The sheriff spoke to reporters."),
                new Observation(other, "b.com", null, sentence))
            .reason());
  }

  @Test
  void theReaderLearnsWhyItIsNoConflict() {
    String detail =
        ClaimComparator.standard()
            .compare(
                observed(
                    "Britain expelled 23 Russian diplomats over the attack.",
                    "a.com",
                    ClaimType.QUANTITY),
                observed(
                    "Canada expelled four Russian diplomats over the attack.",
                    "b.com",
                    ClaimType.QUANTITY))
            .detail();
    assertTrue(detail.endsWith("But they speak of different doers."), detail);
  }

  private static Observation observed(String sentence, String outlet, ClaimType type) {
    Claim claim =
        ClaimExtractor.standard().extract(ArticleText.of(sentence)).stream()
            .filter(c -> c.type() == type)
            .findFirst()
            .orElseThrow(() -> new AssertionError("No claim in: " + sentence));
    return new Observation(claim, outlet, Instant.parse("2018-03-26T00:00:00Z"), sentence);
  }
}
