package org.newsconcord.claims.quantity;

import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Trend;
import org.newsconcord.claims.number.NumberMatch;

/** A quantity while its context is being read. Not thread-safe. */
final class QuantityDraft {
  NumberMatch number;
  int first;
  int amountFirst;
  int floor;
  int end;
  int next;
  String hedge = "EXACT";
  String unit;
  String per;
  QuantityRole role = QuantityRole.LOOSE;
  int objectFirst = -1;
  int objectEnd = -1;
  Trend trend;
  boolean trendBefore;
  boolean negative;
  String predicate;
  String predicateClass;
  int predicateToken = -1;
  int subjectFirst = -1;
  int subjectEnd = -1;
  QuantityRange range = QuantityRange.NONE;
  NumberMatch upper;
  String bounds = "";
  boolean currencyBefore;
  double multiplied = 1;
  double upperMultiplied = 1;
  String rule = "quantity.loose";

  /** The bound that the denial of a hedge of the list sets; null for what is no bound. */
  static Hedge denied(String hedge) {
    for (Hedge bound : Hedge.values()) {
      if (bound.name().equals(hedge)) {
        return bound.denied();
      }
    }
    return null;
  }

  QuantityDraft(NumberMatch number) {
    this.number = number;
    this.first = number.first();
    this.amountFirst = number.first();
    this.end = number.end();
    this.next = number.end();
  }

  /** Multiplies the number by a glued scale letter that ends at a token. */
  void scale(double factor, int endToken) {
    number = number.scaled(factor, endToken);
    end = Math.max(end, endToken);
    next = endToken;
  }

  /** Multiplies the value, as for cents or parts of a hundred. */
  void factor(double by) {
    if (by != 1) {
      multiplied *= by;
      number =
          new NumberMatch(
              number.first(),
              number.end(),
              number.low() * by,
              number.high() * by,
              number.step() * by,
              number.scale(),
              number.shape());
    }
  }

  /** Sets what the number is and the rule that says so. */
  void set(QuantityRole newRole, String newRule) {
    role = newRole;
    rule = newRule;
  }

  /** The second number as written; NaN when there is none. */
  double writtenUpper() {
    return upper == null ? Double.NaN : upper.value() / upperMultiplied;
  }

  /** The signed number as written, before cents and parts were turned into main units. */
  double written() {
    return (negative ? -1 : 1) * number.value() / multiplied;
  }
}
