package org.newsconcord.text;

/**
 * Letters of a currency that stand right before digits: {@code EUR50m}, {@code RM79}, {@code
 * R1,500}, {@code $US5}. Immutable.
 */
final class CurrencyCodes {
  private static final int LONGEST = 4;
  private static final int CODE = 3;
  private static final FoldedSet SIGNS =
      FoldedSet.of(WordList.of(CurrencyCodes.class, "lexicon/currency-signs.tsv"));

  private CurrencyCodes() {}

  /** Whether the letters before the digit at an index are those of an amount. */
  static boolean gluedTo(String raw, int begin, int digit) {
    int length = digit - begin;
    if (length < 1 || length > LONGEST || !Character.isUpperCase(raw.charAt(begin))) {
      return false;
    }
    boolean behindSign =
        begin > 0
            && Character.getType(raw.charAt(begin - 1)) == Character.CURRENCY_SYMBOL
            && isUpper(raw, begin, digit);
    if (behindSign) {
      return true;
    }
    if (!SIGNS.contains(raw, begin, digit)) {
      return false;
    }
    int end = digit;
    while (end < raw.length() && end < digit + 3 && Chars.isDigit(raw.charAt(end))) {
      end++;
    }
    boolean grouped = isGrouped(raw, end);
    if (length == 1) {
      return grouped;
    }
    boolean more =
        end < raw.length() && (raw.charAt(end) == '.' || Chars.isLetter(raw.charAt(end)));
    boolean code = length == CODE && isUpper(raw, begin, digit);
    boolean console = raw.charAt(begin) == 'P'; // PS5 is no price
    return end - digit > 1 || more || code || grouped || !console;
  }

  private static boolean isUpper(String raw, int begin, int end) {
    return raw.substring(begin, end).chars().allMatch(Character::isUpperCase);
  }

  /** Whether digits up to an index go on as amounts do: a group, decimals, a word of scale. */
  private static boolean isGrouped(String raw, int end) {
    if (end + 2 >= raw.length()) {
      return false;
    }
    char c = raw.charAt(end);
    boolean digit = Chars.isDigit(raw.charAt(end + 1));
    boolean group =
        c == ',' && digit && end + 3 < raw.length() && Chars.isDigit(raw.charAt(end + 3));
    boolean scale =
        (c == ' ' || c == '-')
            && (raw.startsWith("illion", end + 2) || raw.startsWith("rillion", end + 2));
    boolean letters = raw.startsWith("bn", end) || raw.startsWith("trn", end);
    return group || c == '.' && digit || scale || letters;
  }
}
