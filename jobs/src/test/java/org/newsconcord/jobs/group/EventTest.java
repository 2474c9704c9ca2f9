package org.newsconcord.jobs.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventTest {
  @Test
  void namesComeAsWrittenAndOnlyOnce() {
    assertEquals(
        "North Korean, NATO, troops",
        Event.label(
            List.of(
                List.of("Korea", "North Korean", "troops"),
                List.of("Korea", "North Korean", "NATO", "troops"),
                List.of("korea", "Korean", "NATO"))));
  }

  @Test
  void ofNoWordsIsEmpty() {
    assertEquals("", Event.label(List.of(List.of())));
  }

  @Test
  void termsKeepTheCapitalsOfNamesOnly() {
    List<String> surfaces =
        EventTerms.of("Ferry Burns", List.of("Rescuers left. The ferry to Gull Island burned."))
            .values()
            .stream()
            .map(EventTerms.Term::surface)
            .sorted()
            .toList();
    assertEquals(List.of("Gull", "Gull Island", "Island", "burns", "ferry", "rescuers"), surfaces);
  }
}
