package org.newsconcord.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.claims.Claim;

class QuantityComparisonTest {
  @ParameterizedTest
  @CsvSource({
    "about 10000, about 8000, troop, send, QUANTITY_DISJOINT",
    "3000..9999, about 8000, troop, send, QUANTITY_WITHIN",
    "3000..9999, about 10000, troop, send, QUANTITY_OVERLAP",
    "about 10000, about 10000, troop, send, QUANTITY_EQUAL",
    "about 1100, about 1000, mile, be, QUANTITY_APART",
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
    "at-least 20, 23, person, kill, QUANTITY_FLOOR_PASSED",
    "at-least 20, at-least 23, person, kill, QUANTITY_FLOOR_PASSED",
    "at-least 23, 23, person, kill, QUANTITY_SAME_FIGURE",
    "more-than 100, 116, person, injure, QUANTITY_WITHIN",
    "more-than 100, at-least 116, person, injure, QUANTITY_WITHIN",
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
  void sameOutletLaterIsAnUpdate() {
    Observation early = Samples.by("a.com", "2017-10-10", Samples.counted("40", "page", "write"));
    Observation late = Samples.by("a.com", "2017-10-12", Samples.counted("30", "page", "write"));
    assertEquals(Reason.QUANTITY_REVISED, ClaimComparator.standard().compare(early, late).reason());
  }

  @Test
  void sendingAndWithdrawingDoNotCompare() {
    assertEquals(
        Reason.QUANTITY_OPPOSITE_VERB,
        Samples.compare(
                Samples.counted("8000", "troop", "deploy"),
                Samples.counted("5000", "troop", "withdraw"))
            .reason());
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
