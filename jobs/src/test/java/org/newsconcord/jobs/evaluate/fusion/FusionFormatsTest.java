package org.newsconcord.jobs.evaluate.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.jobs.UsageException;

class FusionFormatsTest {
  private final FlightFormat flight = new FlightFormat();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thu 8 Dec 6:05p | 1085",
        "12/8/11 12:10 AM (-05:00) | 10",
        "23:59 Dec 8 | 1439",
        "8:24 PMDec 08 | 1224"
      })
  void readsTimesAsMinutesOfTheDay(String raw, String minutes) {
    assertEquals(
        List.of(
            new FusionFormat.Stated("site", "XX-1-AAA-BBB", "scheduled departure", minutes, raw)),
        flight.claims("site\tXX-1-AAA-BBB\t" + raw + "\t\t\t\t\t"));
  }

  @Test
  void asksRunwayTimesAsAQuestionOfTheirOwn() {
    assertEquals(
        "actual departure (runway)",
        flight.claims("site\tXX-1\t\t9:11 AM (runway)\t\t\t\t").get(0).attribute());
  }

  @Test
  void readsGatesWithoutTerminals() {
    assertEquals("C97", flight.claims("s\tXX-1\t\t\tTerm C - C97\t\t\t").get(0).value());
    assertEquals("A24", flight.claims("s\tXX-1\t\t\t A24/A \t\t\t").get(0).value());
    assertEquals(List.of(), flight.claims("s\tXX-1\t\t\tTerminal 2\tNot Available\t-\t"));
  }

  @Test
  void theAirlineOfAFlightSuppliedItsTruth() {
    assertTrue(flight.suppliedTruth("xx", Set.of("XX-1-AAA-BBB")));
    assertFalse(flight.suppliedTruth("site", Set.of("XX-1-AAA-BBB")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Roe, Jane (Author) Doe, John Q. (Joint Author) | roe,j doe,j",
        "Jane Roe, John Q. Doe | roe,j doe,j",
        "ROE, JANE/ DOE, JOHN | roe,j doe,j",
        "Jane Roe and John Doe, Jr. | roe,j doe,j",
        "Roe | roe,"
      })
  void readsAuthorLists(String raw, String authors) {
    assertEquals(authors, String.join(" ", AuthorNames.of(raw)));
  }

  @Test
  void bringsBothFormsOfAnIsbnTogether() {
    BookFormat book = new BookFormat();

    assertEquals("9780306406157", book.claims("shop\t0306406152\tTitle\tRoe, J.").get(0).item());
    assertEquals("9780306406157", book.truths("9780306406157\tj roe").get(0).item());
  }

  @Test
  void theTruthOfAPlaceIsTheInnermostThatAnybodyStates() {
    PlacesFormat places =
        PlacesFormat.of(List.of("ID,name,parentID", "0,Root,-1", "1,Land,0", "2,Town,1"));
    FusionFormat.Truth truth = places.truths("Somebody,\"Hamlet,Town,Land\"").get(0);

    assertTrue(places.correct(truth, "Town", Set.of("Town", "Land")));
    assertFalse(places.correct(truth, "Land", Set.of("Town", "Land")));
    assertTrue(places.generalised(truth, "Land", Set.of("Town", "Land")));
  }

  @Test
  void refusesAnInjectionThatItCannotRead() {
    assertEquals(
        new CopierInjection(20, CopierInjection.Victim.WORST, 0.1, 0.5),
        CopierInjection.parse("20,worst,0.1,0.5"));
    UsageException refused =
        assertThrows(UsageException.class, () -> CopierInjection.parse("20,worst,2,1"));
    assertTrue(refused.getMessage().contains("20,worst,2,1"), refused.getMessage());
  }
}
