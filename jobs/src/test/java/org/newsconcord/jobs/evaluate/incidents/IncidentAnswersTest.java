package org.newsconcord.jobs.evaluate.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentAnswersTest {
  private static final IncidentFact FACT =
      new IncidentFact("7", 2, 5, "South Dakota", "Karu Falls (Old Karu)");

  @Test
  void theHeadlineOutweighsALaterSentence() {
    LeadVotes votes = new LeadVotes();
    votes.add("2", -1);
    votes.add("3", 2);
    assertEquals(Optional.of("2"), votes.answer(0.6));
    assertEquals(Optional.empty(), votes.answer(0.75));
    assertEquals(Optional.empty(), new LeadVotes().answer(0.5));
  }

  @Test
  void aPlaceIsRightByAnyNameOfTheCity() {
    assertTrue(IncidentQuestion.STATE.isRight(FACT, "us/south-dakota"));
    assertFalse(IncidentQuestion.STATE.isRight(FACT, "us/north-dakota"));
    assertFalse(IncidentQuestion.STATE.isRight(FACT, "us"));
    assertTrue(IncidentQuestion.CITY.isRight(FACT, "us/south-dakota/karu-falls"));
    assertTrue(IncidentQuestion.CITY.isRight(FACT, "us/south-dakota/old-karu/harbour"));
    assertFalse(IncidentQuestion.CITY.isRight(FACT, "us/south-dakota/karu"));
  }

  @Test
  void aNumberIsRightWhenItIsTheFact() {
    assertTrue(IncidentQuestion.KILLED.isRight(FACT, "2"));
    assertFalse(IncidentQuestion.INJURED.isRight(FACT, "2"));
  }

  @Test
  void whoWasShotWasKilledOrInjured() {
    EventLeads leads = new EventLeads();
    leads.vote(new CasualtyCount(CasualtyCount.Kind.SHOT, 4), -1);
    assertEquals(Optional.of("4"), leads.answer(IncidentQuestion.INJURED));
    leads.read("Four shot, one fatally");
    assertEquals(Optional.empty(), leads.answer(IncidentQuestion.INJURED));
    leads.vote(new CasualtyCount(CasualtyCount.Kind.KILLED, 1), -1);
    assertEquals(Optional.of("1"), leads.answer(IncidentQuestion.KILLED));
    assertEquals(Optional.of("3"), leads.answer(IncidentQuestion.INJURED));
  }
}
