package org.newsconcord.claims.quantity;

/**
 * Reads a number in digits: groups by comma, point or blank, decimals, powers, simple fractions and
 * glued scale letters. Not thread-safe: one per number.
 */
final class DigitExpression {
  private final String text;
  private final int begin;
  private int at;
  private double value;
  private boolean number = true;

  DigitExpression(String text, int begin) {
    this.text = text;
    this.begin = begin;
    this.at = begin;
  }

  double value() {
    return value;
  }

  /** Whether it stands for a number: not an ordinal, nor a quantity glued to its unit. */
  boolean isNumber() {
    return number;
  }

  private char c(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
  }

  private boolean digit(int i) {
    return NumeralLexer.isDigit(c(i));
  }

  int read() {
    value = mantissa();
    fraction();
    power();
    suffix();
    return at;
  }

  private int run(int i) {
    int j = i;
    while (digit(j)) {
      j++;
    }
    return j;
  }

  private double mantissa() {
    int end = run(begin);
    char separator = c(end);
    StringBuilder digits = new StringBuilder(text.substring(begin, end));
    int grouped = groups(end, separator);
    if (grouped > end) {
      digits.append(text, end, grouped);
      end = grouped;
    }
    char decimal = c(end);
    char used = grouped > begin + digits.length() - 1 ? separator : ' ';
    boolean point = decimal == '.' && digit(end + 1) && !(used == '.' && grouped > run(begin));
    boolean comma =
        decimal == ','
            && digit(end + 1)
            && (grouped == run(begin) ? isDecimalComma(end) : separator == '.');
    String whole = clean(digits);
    if (point && !isDotted(end) || comma) {
      int last = run(end + 1);
      whole = whole + "." + text.substring(end + 1, last);
      end = last;
    }
    at = end;
    return Double.parseDouble(whole.isEmpty() || whole.startsWith(".") ? "0" + whole : whole);
  }

  private static String clean(StringBuilder digits) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (NumeralLexer.isDigit(digits.charAt(i))) {
        out.append(digits.charAt(i));
      }
    }
    return out.toString();
  }

  /** End of well-formed groups after the first run, or the same index. */
  private int groups(int from, char separator) {
    boolean possible =
        separator == ','
            || separator == '.'
            || separator == ' '
            || separator == '\u00a0'
            || separator == '\u202f';
    if (!possible || from - begin > 3 || from == begin) {
      return from;
    }
    int end = from;
    int count = 0;
    while (c(end) == separator && digit(end + 1)) {
      int next = run(end + 1);
      int size = next - end - 1;
      boolean last = c(next) != separator || !digit(next + 1);
      boolean fits = size == 3 || size == 2 && separator == ',' && !last;
      if (!fits) {
        return separator == ',' ? from : end;
      }
      end = next;
      count++;
    }
    boolean decimalPoint =
        separator == '.' && (count == 1 && c(end) != ',' || count > 1 && c(end) == '.');
    return decimalPoint ? from : end;
  }

  private boolean isDecimalComma(int comma) {
    int end = run(comma + 1);
    boolean list = c(end) == ',' && digit(end + 1) || begin > 0 && c(begin - 1) == ',';
    return !list && end - comma - 1 != 3;
  }

  private boolean isDotted(int dot) {
    int end = run(dot + 1);
    return c(end) == '.' && digit(end + 1) || begin > 1 && c(begin - 1) == '.' && digit(begin - 2);
  }

  private void fraction() {
    if (c(at) == '/' && digit(at + 1) && value == Math.rint(value) && c(begin - 1) != '/') {
      int end = run(at + 1);
      double under = Double.parseDouble(text.substring(at + 1, end));
      boolean phone = under >= 1000 || c(begin - 1) == '-' && digit(begin - 2);
      if (c(end) != '/' && under > 0 && !phone) {
        value /= under;
        at = end;
      }
    }
  }

  private void power() {
    int sign = at + 1;
    boolean e =
        (c(at) == 'e' || c(at) == 'E')
            && (digit(sign) || (c(sign) == '-' || c(sign) == '+') && digit(sign + 1));
    if (e) {
      value *= Math.pow(10, exponent(sign));
    } else if (c(at) == 'x' && c(at + 1) == '1' && c(at + 2) == '0' && c(at + 3) == '^') {
      value *= Math.pow(10, exponent(at + 4));
    } else if (c(at) == '^' && (digit(sign) || c(sign) == '-' || c(sign) == '+')) {
      value = Math.pow(value, exponent(sign));
    }
  }

  private double exponent(int from) {
    int i = from;
    int sign = 1;
    while (c(i) == '-' || c(i) == '+') {
      sign = c(i) == '-' ? -sign : sign;
      i++;
    }
    at = run(i);
    return at == i ? 0 : sign * Double.parseDouble(text.substring(i, at));
  }

  private void suffix() {
    int from = at;
    while (from < text.length() && c(from) == ' ') {
      from++;
    }
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String letters = text.substring(from, end);
    double factor =
        switch (letters) {
          case "k", "K" -> 1e3;
          case "M", "MM", "mil" -> 1e6;
          case "b", "B" -> 1e9;
          case "G" -> 1e9;
          case "T" -> 1e12;
          default -> 0;
        };
    if (factor > 0 && end - from <= 3) {
      value *= factor;
      at = end;
    } else if (from == at && end > from && !letters.equals("x")) {
      number = false;
      at = end;
    }
  }
}
