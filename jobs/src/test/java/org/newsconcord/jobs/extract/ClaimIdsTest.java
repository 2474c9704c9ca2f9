package org.newsconcord.jobs.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;

class ClaimIdsTest {
  @Test
  void renamingARuleMovesNoId() {
    assertEquals(first(said("statement.verb", "the mayor")), first(said("said", "the mayor")));
  }

  @Test
  void twoClaimsAtOnePlaceHaveTwoIds() {
    ClaimIds ids = new ClaimIds();
    ids.begin("a");
    String one = ids.next(said("statement.verb", "the mayor"));
    String other = ids.next(said("statement.passive", "the council"));

    assertEquals(first(said("statement.verb", "the mayor")), one);
    assertNotNull(other);
    assertNotEquals(one, other);
  }

  @Test
  void oneClaimFoundByTwoRulesHasOneId() {
    ClaimIds ids = new ClaimIds();
    ids.begin("a");
    ids.next(said("statement.verb", "the mayor"));

    assertNull(ids.next(said("statement.passive", "the mayor")));
  }

  private static String first(Claim claim) {
    ClaimIds ids = new ClaimIds();
    ids.begin("a");
    return ids.next(claim);
  }

  private static Claim said(String rule, String subject) {
    return Claim.at(ClaimType.STATEMENT, rule, 0)
        .span(3, 20)
        .sentence(0, 40)
        .subject(subject, subject)
        .build();
  }
}
