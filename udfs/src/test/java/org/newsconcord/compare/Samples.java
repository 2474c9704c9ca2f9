package org.newsconcord.compare;

import java.time.Instant;
import org.newsconcord.claims.AttributionKind;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimAttribution;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.CueClass;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Quantity;

/** Short ways to write claims in tests. */
public final class Samples {
  private Samples() {}

  public static Claim.Builder claim(ClaimType type) {
    return Claim.at(type, "test", 0);
  }

  /** {@code about 8000}, {@code nearly 50}, {@code at-least 20}, {@code 3000..9999}, {@code 12}. */
  static Quantity quantity(String text, String unit) {
    String[] parts = text.split(" ", -1);
    if (text.contains("..")) {
      String[] ends = text.split("\\.\\.", -1);
      return new Quantity(
          Double.valueOf(ends[0]), Double.valueOf(ends[1]), null, unit, Hedge.VAGUE, null);
    }
    double x = Double.parseDouble(parts[parts.length - 1]);
    if (parts.length == 1) {
      return new Quantity(x, x, x, unit, Hedge.EXACT, null);
    }
    return switch (parts[0]) {
      case "about" -> new Quantity(0.9 * x, 1.1 * x, x, unit, Hedge.APPROX, null);
      case "nearly" -> new Quantity(0.9 * x, x, x, unit, Hedge.APPROX, null);
      case "at-least" -> new Quantity(x, 1.5 * x, x, unit, Hedge.AT_LEAST, null);
      case "more-than" -> new Quantity(x, 1.5 * x, x, unit, Hedge.MORE_THAN, null);
      case "up-to" -> new Quantity(0.0, x, x, unit, Hedge.AT_MOST, null);
      case "less-than" -> new Quantity(0.0, x, x, unit, Hedge.LESS_THAN, null);
      default -> throw new IllegalArgumentException(text);
    };
  }

  static Claim counted(String number, String unit, String verb) {
    return claim(ClaimType.QUANTITY)
        .quantity(quantity(number, unit))
        .object(unit, unit)
        .predicate(verb, null)
        .build();
  }

  public static Claim office(String person, String role) {
    return claim(ClaimType.OFFICE).subject(person, null).object(role, null).build();
  }

  public static Claim quote(String speaker, String words) {
    return claim(ClaimType.STATEMENT)
        .object(words, null)
        .attribution(
            new ClaimAttribution(
                AttributionKind.QUOTED, speaker, null, null, "said", CueClass.NEUTRAL))
        .build();
  }

  static Observation by(String outlet, String day, Claim claim) {
    Instant at = day.isEmpty() ? null : Instant.parse(day + "T00:00:00Z");
    return new Observation(claim, outlet, at);
  }

  static Verdict compare(Claim a, Claim b) {
    return ClaimComparator.standard().compare(by("a.com", "", a), by("b.com", "", b));
  }
}
