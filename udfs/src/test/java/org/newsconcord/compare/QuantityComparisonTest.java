package org.newsconcord.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;

class QuantityComparisonTest {
  @ParameterizedTest
  @CsvSource({
    "about 10000, about 8000, troop, send, QUANTITY_DISJOINT",
    "3000..9999, about 8000, troop, send, QUANTITY_WITHIN",
    "3000..9999, about 10000, troop, send, QUANTITY_OVERLAP",
    "about 10000, about 10000, troop, send, QUANTITY_EQUAL",
    "about 1100, about 1000, mile, be, QUANTITY_OVERLAP",
    "about 120, about 100, mile, be, QUANTITY_DISJOINT",
    "2232, 2300, page, write, QUANTITY_WITHIN",
    "1000000000000, 1080000000000, dollar, cost, QUANTITY_WITHIN",
    "330, 313, member, vote, QUANTITY_DISJOINT",
    "60, 58, person, kill, QUANTITY_DISJOINT",
    "about 40, about 50, mile, be, QUANTITY_DISJOINT",
    "about 139, 136, passenger, carry, QUANTITY_OVERLAP",
    "about 140, 144, school, open, QUANTITY_WITHIN",
    "nearly 50000, 49000, job, cut, QUANTITY_WITHIN",
    "nearly 400000, 350000, student, affect, QUANTITY_DISJOINT",
    "nearly 400000, 400000, student, affect, QUANTITY_SAME_FIGURE",
    "146, 147, person, wound, QUANTITY_DISJOINT",
    "11, 10, officer, injure, QUANTITY_DISJOINT",
    "2000, 1500, building, collapse, QUANTITY_DISJOINT",
    "7.7, 7.9, percent, be, QUANTITY_DISJOINT",
    "8, 7.9, percent, be, QUANTITY_WITHIN",
    "at-least 21, 18, country, expel, QUANTITY_DISJOINT",
    "at-least 2, 1, window, break, QUANTITY_DISJOINT",
    "more-than 147000, about 60000, customer, be, QUANTITY_DISJOINT",
    "at-least 20, 23, person, kill, QUANTITY_WITHIN",
    "at-least 20, at-least 23, person, kill, QUANTITY_SOFT_BOUND",
    "at-least 23, 23, person, kill, QUANTITY_SAME_FIGURE",
    "more-than 100, 116, person, injure, QUANTITY_WITHIN",
    "more-than 100, at-least 116, person, injure, QUANTITY_SOFT_BOUND",
    "more-than 100, 100, official, expel, QUANTITY_SAME_FIGURE",
    "more-than 100, 5000, page, write, QUANTITY_SOFT_BOUND",
    "less-than 25, about 25, mile, be, QUANTITY_SAME_FIGURE",
    "up-to 500000, about 500000, job, lose, QUANTITY_SAME_FIGURE",
    "up-to 365, 200..999, person, be, QUANTITY_SOFT_BOUND",
    "up-to 300, 350, page, be, QUANTITY_DISJOINT",
    "0, 0, person, kill, QUANTITY_EQUAL",
    "0, 2, person, kill, QUANTITY_DISJOINT",
  })
  void intervalsWithHedges(String a, String b, String unit, String verb, Reason reason) {
    Claim one = Samples.counted(a, unit, verb);
    Claim other = Samples.counted(b, unit, verb);
    assertEquals(reason, Samples.compare(one, other).reason());
    assertEquals(reason, Samples.compare(other, one).reason());
  }

  @ParameterizedTest
  @CsvSource({
    "7, day, 1, week, QUANTITY_EQUAL",
    "25, year, 1, percent, QUANTITY_OTHER_UNIT",
    "5, USD, 5, percent, QUANTITY_OTHER_UNIT",
    "about 100, mile, about 160, kilometer, QUANTITY_OVERLAP",
    "8, troop, 8, soldier, QUANTITY_EQUAL",
  })
  void convertsUnits(String a, String unitA, String b, String unitB, Reason reason) {
    assertEquals(
        reason,
        Samples.compare(Samples.counted(a, unitA, null), Samples.counted(b, unitB, null)).reason());
  }

  @Test
  void cumulativeCountsGrowWithTime() {
    Observation early = Samples.by("a.com", "2017-10-10", Samples.counted("15", "person", "kill"));
    Observation late = Samples.by("b.com", "2017-10-11", Samples.counted("17", "person", "kill"));
    Verdict verdict = ClaimComparator.standard().compare(early, late);
    assertEquals(Reason.QUANTITY_GROWN, verdict.reason());
    assertEquals(Verdict.Side.SECOND, verdict.favoured());
  }

  @ParameterizedTest
  @CsvSource({
    "23, 2024-01-05, 24, 2024-06-05, QUANTITY_AGED",
    "23, 2024-01-05, 24, 2024-01-06, QUANTITY_DISJOINT",
    "24, 2024-01-05, 23, 2024-06-05, QUANTITY_DISJOINT",
    "23, 2022-01-05, 25, 2024-06-05, QUANTITY_AGED",
    "23, 2022-01-05, 24, 2024-06-05, QUANTITY_DISJOINT",
  })
  void agesGrowWithTheYears(String age, String day, String older, String later, Reason reason) {
    Observation first = Samples.by("a.com", day, Samples.counted(age, "year old", null));
    Observation second = Samples.by("b.com", later, Samples.counted(older, "year old", null));
    assertEquals(reason, ClaimComparator.standard().compare(first, second).reason());
    assertEquals(reason, ClaimComparator.standard().compare(second, first).reason());
  }

  @ParameterizedTest
  @CsvSource({
    "'Hale Orrin, 34, was charged.', QUANTITY_DISJOINT",
    "'Mika Orrin, 34, was charged.', QUANTITY_OTHER_BEARER",
    "'The boy is 34 years old.', QUANTITY_DISJOINT",
  })
  void agesOfTwoPersonsDoNotCompare(String sentence, Reason reason) {
    Observation one = aged(sentence, "34");
    Observation other = aged("Police arrested 35-year-old Hale Orrin.", "35");
    assertEquals(reason, ClaimComparator.standard().compare(one, other).reason());
    assertEquals(reason, ClaimComparator.standard().compare(other, one).reason());
  }

  private static Observation aged(String sentence, String age) {
    int at = sentence.indexOf(age);
    Claim claim =
        Samples.claim(ClaimType.QUANTITY)
            .sentence(0, sentence.length())
            .span(at, at + age.length())
            .quantity(Samples.quantity(age, "year old"))
            .build();
    return new Observation(claim, sentence, null, sentence);
  }

  @Test
  void dozensAreLoose() {
    Claim dozen =
        Samples.claim(ClaimType.QUANTITY)
            .sentence(0, 27)
            .span(0, 7)
            .quantity(Samples.quantity("12", "person"))
            .object("people", "person")
            .predicate("injure", null)
            .build();
    Observation early =
        Samples.by("a.com", "2017-10-10", Samples.counted("11", "person", "injure"));
    Observation late =
        new Observation(
            dozen, "b.com", Instant.parse("2017-10-11T00:00:00Z"), "A dozen people were injured.");
    assertEquals(Reason.QUANTITY_OVERLAP, ClaimComparator.standard().compare(early, late).reason());
  }

  @Test
  void aWordingThatLeavesRoomIsNotPassed() {
    Observation early =
        Samples.by("a.com", "2017-10-10", Samples.counted("more-than 80", "person", "kill"));
    Observation late = Samples.by("b.com", "2017-10-11", Samples.counted("87", "person", "kill"));
    assertEquals(Reason.QUANTITY_WITHIN, ClaimComparator.standard().compare(early, late).reason());
  }

  @Test
  void theMissingAreFoundWithTime() {
    Observation early =
        Samples.by("a.com", "2017-10-10", Samples.counted("200", "person", "missing"));
    Observation late =
        Samples.by("b.com", "2017-10-11", Samples.counted("150", "person", "missing"));
    Verdict verdict = ClaimComparator.standard().compare(early, late);
    assertEquals(Reason.QUANTITY_STAGE, verdict.reason());
    assertEquals(Verdict.Side.SECOND, verdict.favoured());
  }

  @ParameterizedTest
  @CsvSource({"2, person, 3..9, person", "24..99, diplomat, 23, diplomat"})
  void vagueCountsHaveNoSharpEnds(String a, String unitA, String b, String unitB) {
    Claim one = Samples.counted(a, unitA, "expel");
    Claim other = Samples.counted(b, unitB, "expel");
    assertEquals(Reason.QUANTITY_VAGUE, Samples.compare(one, other).reason());
  }

  @Test
  void fallingTollsAcrossOutletsConflict() {
    Observation early = Samples.by("a.com", "2017-10-10", Samples.counted("17", "person", "kill"));
    Observation late = Samples.by("b.com", "2017-10-11", Samples.counted("15", "person", "kill"));
    assertEquals(Relation.CONFLICT, ClaimComparator.standard().compare(early, late).relation());
  }

  @Test
  void tellsTheReaderBothValues() {
    Verdict verdict =
        Samples.compare(
            Samples.counted("about 8000", "troop", "send"),
            Samples.counted("about 10000", "troop", "send"));
    assertEquals("8,000 ± 10 % and 10,000 ± 10 % do not overlap.", verdict.detail());
    assertEquals(0.0, verdict.overlap());
  }
}
