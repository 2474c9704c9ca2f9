package org.newsconcord.jobs.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.jobs.cluster.CopyDirection.Basis;
import org.newsconcord.jobs.cluster.CopyDirection.Side;

class CopyDirectionTest {

  private static Side side(
      String id, String at, String credit, String canonical, String origin, double contained) {
    long micros =
        at == null ? Long.MAX_VALUE : Instant.parse(at + ":00Z").getEpochSecond() * 1_000_000L;
    return new Side(id, id + ".example", null, canonical, micros, credit, origin, contained);
  }

  @ParameterizedTest
  @CsvSource({
    // credit, canonical link, mention, time, share of a and the same of b; is a the source; why
    "Reuters, , , 2024-10-28T12:00, 0.5, , , , 2024-10-28T11:00, 1.0, true, WIRE_CREDIT",
    ", , , 2024-10-28T12:00, 0.5, , https://a.example/1, , 2024-10-28T11:00, 1.0, true, CANONICAL_LINK",
    ", https://b.example/1, , 2024-10-28T10:00, 0.5, , , , 2024-10-28T11:00, 1.0, false, CANONICAL_LINK",
    ", , , 2024-10-28T12:00, 0.5, , ,  a.example., 2024-10-28T11:00, 1.0, true, CANONICAL_LINK",
    ", https://a.example/9, , 2024-10-28T12:00, 0.5, , , , 2024-10-28T11:00, 1.0, false, TIME",
    ", , , 2024-10-28T12:00, 1.0, , , , 2024-10-28T12:30, 0.2, true, TIME",
    // midnight is a day without a time
    ", , , 2024-10-28T00:00, 1.0, , , , 2024-10-28T12:30, 0.2, false, CONTAINMENT",
    ", , , , 0.3, , , , 2024-10-28T12:30, 0.9, true, CONTAINMENT",
    ", , , , 0.85, , , , , 0.9, true, UNKNOWN",
  })
  void theFirstReasonThatTellsThemApartDecides(
      String creditA,
      String canonicalA,
      String originA,
      String atA,
      double containedA,
      String creditB,
      String canonicalB,
      String originB,
      String atB,
      double containedB,
      boolean forward,
      Basis basis) {
    Side a = side("a", atA, creditA, canonicalA, originA, containedA);
    Side b = side("b", atB, creditB, canonicalB, originB, containedB);
    assertEquals(new CopyDirection(forward, basis), CopyDirection.of(a, b));
    assertEquals(basis, CopyDirection.of(b, a).basis());
    assertEquals(!forward, CopyDirection.of(b, a).forward());
  }
}
