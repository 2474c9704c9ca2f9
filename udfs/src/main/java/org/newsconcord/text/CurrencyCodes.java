package org.newsconcord.text;

import java.util.List;

/** Currency codes that stand right before digits: {@code EUR50m}, {@code RM79}. */
final class CurrencyCodes {
  private static final FoldedSet CODES =
      FoldedSet.of(
          List.of(
              "eur", "usd", "gbp", "aud", "cad", "nzd", "inr", "chf", "jpy", "rm", "rs", "ps",
              "sek", "nok", "dkk", "hkd", "sgd", "zar", "brl", "mxn", "pln", "rmb", "cny", "krw",
              "ils", "nis", "twd", "thb", "php", "idr", "myr", "rub", "uah", "pkr", "aed", "sar"));

  private CurrencyCodes() {}

  /** Whether the capitals before the digit at an index are a currency code of an amount. */
  static boolean gluedTo(String raw, int begin, int digit) {
    int length = digit - begin;
    if (length < 2 || length > 3 || !Character.isUpperCase(raw.charAt(begin))) {
      return false;
    }
    if (!CODES.contains(raw, begin, digit)) {
      return false;
    }
    int end = digit;
    while (end < raw.length() && end < digit + 3 && Chars.isDigit(raw.charAt(end))) {
      end++;
    }
    boolean more =
        end < raw.length() && (raw.charAt(end) == '.' || Chars.isLetter(raw.charAt(end)));
    return end - digit > 1 || more || length == 3;
  }
}
