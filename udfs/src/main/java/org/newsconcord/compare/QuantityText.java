package org.newsconcord.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Quantity;

/**
 * Writes quantities for readers: {@code about 8,000}, {@code at least 20}, {@code 3,000–9,999}.
 * Stateless, the same for every locale.
 */
public final class QuantityText {
  private QuantityText() {}

  /** The value as a reader expects it, without its unit. */
  public static String of(Quantity quantity) {
    Hedge hedge = quantity.hedge() == null ? Hedge.EXACT : quantity.hedge();
    if (quantity.point() == null) {
      return span(quantity);
    }
    String number = number(quantity.point());
    return switch (hedge) {
      case EXACT, RANGE, VAGUE -> number;
      case APPROX -> isBelowPoint(quantity) ? "nearly " + number : "about " + number;
      case AT_LEAST -> "at least " + number;
      case MORE_THAN -> "more than " + number;
      case AT_MOST -> "up to " + number;
      case LESS_THAN -> "less than " + number;
    };
  }

  /** As {@link #of}, with the width of an approximate number: {@code 8,000 ± 10 %}. */
  static String withWidth(Quantity quantity) {
    if (quantity.hedge() == Hedge.APPROX
        && quantity.point() != null
        && quantity.point() != 0
        && quantity.high() != null
        && !isBelowPoint(quantity)) {
      double share = 100 * (quantity.high() - quantity.point()) / Math.abs(quantity.point());
      return number(quantity.point()) + " ± " + number(share) + " %";
    }
    return of(quantity);
  }

  /** Digits with thousands separators and at most two decimals. */
  static String number(double value) {
    DecimalFormat format =
        new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(BigDecimal.valueOf(value));
  }

  private static String span(Quantity quantity) {
    if (quantity.low() == null) {
      return quantity.high() == null ? "some" : "up to " + number(quantity.high());
    }
    if (quantity.high() == null) {
      return "at least " + number(quantity.low());
    }
    return number(quantity.low()) + "–" + number(quantity.high());
  }

  private static boolean isBelowPoint(Quantity quantity) {
    return quantity.high() != null && quantity.high() <= quantity.point();
  }
}
