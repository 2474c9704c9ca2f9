package org.newsconcord.claims.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Modality;

/** All types of claims carry what the text commits to where it tells them. */
class AssertionTest {
  private static List<Claim> claims(ClaimType type, String text) {
    ClaimExtractor extractor = ClaimExtractor.standard();
    List<Claim> all =
        type == ClaimType.ACTION
            ? extractor.acts(ArticleText.of(text)).stream().map(c -> c.claim()).toList()
            : extractor.extract(ArticleText.of(text));
    List<Claim> claims = all.stream().filter(claim -> claim.type() == type).toList();
    assertFalse(claims.isEmpty(), text);
    return claims;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          QUANTITY | Officials could not confirm reports that 40 people were killed. | 1 | POSSIBLE
          QUANTITY | Police have not confirmed that the blast killed 40 people. | 1 | POSSIBLE
          QUANTITY | There is no evidence that 40 people died in the flood. | 1 | POSSIBLE
          QUANTITY | Police fired four shots, rather than three shots. | -1 | ASSERTED
          QUANTITY | The blast killed 40 people. | 1 | ASSERTED
          QUANTITY | If the old dam fails, it will kill 40 people. | 1 | PLANNED
          ACTION | None of the senators backed the plan. | -1 | ASSERTED
          ACTION | Neither side signed the treaty. | -1 | ASSERTED
          ACTION | Nobody signed the treaty. | -1 | ASSERTED
          ACTION | The town would have sold the harbour. | 1 | COUNTERFACTUAL
          ACTION | Had Norway signed the treaty, the talks would be over. | 1 | COUNTERFACTUAL
          ACTION | Should Norway approve the treaty, all is well. | 1 | CONDITIONAL
          ACTION | The minister said Norway would approve the treaty. | 1 | PLANNED
          ACTION | The minister said Norway would approve the treaty if Holt left. | 1 | CONDITIONAL
          ACTION | All is well if Norway approves the treaty. | 1 | CONDITIONAL
          ACTION | Holt demanded that the senators approve the treaty. | 1 | REQUIRED
          ACTION | It is unclear whether Norway signed the treaty. | 1 | POSSIBLE
          ACTION | There were fears that rebels attacked the town. | 1 | POSSIBLE
          ACTION | The mayor no longer supports the plan. | -1 | ASSERTED
          ACTION | The mayor was forced to resign. | 1 | ASSERTED
          ACTION | The mayor will be forced to resign. | 1 | PLANNED
          ACTION | The mayor managed to sell the harbour. | 1 | ASSERTED
          ACTION | The mayor refused to sell the harbour. | -1 | ASSERTED
          ACTION | Aides said they'd reached a deal. | 1 | ASSERTED
          ACTION | Aides said they'd sell the harbour. | 1 | PLANNED
          ACTION | We heard the report that Holt had sold the harbour. | 1 | ASSERTED
          ACTION | He held a rod as if it were a gun while Norway signed the treaty. | 1 | ASSERTED
          ACTION | The harbour will be sold if Falk wins the vote. | 1 | CONDITIONAL
          ACTION | A group predicted that the fire would kill 40 people. | 1 | POSSIBLE
          ACTION | The levy would be lifted should Falk sign the treaty. | 1 | CONDITIONAL
          ACTION | They liked the proposal so much that rebels joined the town. | 1 | ASSERTED
          ACTION | Falk voted no on the treaty. | 1 | ASSERTED
          ACTION | Norway barely met the terms of the treaty. | 1 | ASSERTED
          ACTION | Neither Holt nor the mayor backed the treaty. | -1 | ASSERTED
          ACTION | It is unclear whether Falk, who signed the treaty, is well. | 1 | ASSERTED
          DATE | It is unclear whether Norway signed the treaty on May 4, 2018. | 1 | POSSIBLE
          """)
  void claimsCarryWhatTheTextCommitsTo(ClaimType type, String text, int polarity, Modality how) {
    List<Claim> claims = claims(type, text);
    Claim last = claims.get(claims.size() - 1);
    assertEquals(polarity + " " + how, last.polarity() + " " + last.modality(), claims.toString());
  }
}
