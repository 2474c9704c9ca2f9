package org.newsconcord.claims.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsconcord.language.Lexicon;

/**
 * Cuts a text into the items of numerals: digit expressions, number words, joints. Hand-written,
 * one pass.
 */
final class NumeralLexer {
  /** What an item is. */
  enum Kind {
    DIGITS,
    UNIT,
    TEN,
    SCALE,
    DENOMINATOR,
    DOZEN,
    HALF,
    ARTICLE,
    AND,
    POINT,
    OVER,
    IN,
    OUT,
    OF,
    MINUS,
    OTHER
  }

  /** One item; {@code plural} marks denominators such as thirds. */
  record Item(Kind kind, int begin, int end, double value, String word) {
    boolean is(Kind k) {
      return kind == k;
    }
  }

  private static final Map<String, Item> WORDS = new HashMap<>();

  static {
    for (String line : Lexicon.bundled().lines("number-words.tsv")) {
      String[] cells = line.split("\t");
      double value = Double.parseDouble(cells[2]);
      switch (cells[1]) {
        case "unit" -> put(cells[0], Kind.UNIT, value);
        case "ten" -> put(cells[0], Kind.TEN, value);
        case "scale" -> put(cells[0], Kind.SCALE, value);
        case "ordinal", "denominator" -> put(cells[0], Kind.DENOMINATOR, value);
        default -> {}
      }
    }
    for (String w : List.of("firsts", "seconds")) {
      put(w, Kind.DENOMINATOR, w.equals("firsts") ? 1 : 2);
    }
    put("fourths", Kind.DENOMINATOR, 4);
    put("trillionths", Kind.DENOMINATOR, 1e12);
    put("billionths", Kind.DENOMINATOR, 1e9);
    put("tln", Kind.SCALE, 1e12);
    put("hundreds", Kind.SCALE, 100);
    for (String w : List.of("dozen", "dozens", "dz", "dzs", "doz", "dozs")) {
      put(w, Kind.DOZEN, 12);
    }
    put("half", Kind.HALF, 2);
    put("quarter", Kind.HALF, 4);
    put("a", Kind.ARTICLE, 1);
    put("an", Kind.ARTICLE, 1);
    put("and", Kind.AND, 0);
    put("point", Kind.POINT, 0);
    put("over", Kind.OVER, 0);
    put("in", Kind.IN, 0);
    put("out", Kind.OUT, 0);
    put("of", Kind.OF, 0);
    put("minus", Kind.MINUS, 0);
    put("negative", Kind.MINUS, 0);
  }

  private NumeralLexer() {}

  private static void put(String word, Kind kind, double value) {
    WORDS.put(word, new Item(kind, 0, 0, value, word));
  }

  static List<Item> items(String text) {
    List<Item> items = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isDigit(c)
          || c == '.'
              && i + 1 < text.length()
              && isDigit(text.charAt(i + 1))
              && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
        DigitExpression number = new DigitExpression(text, i);
        int end = number.read();
        items.add(
            new Item(number.isNumber() ? Kind.DIGITS : Kind.OTHER, i, end, number.value(), ""));
        i = end;
      } else if (vulgar(c) > 0) {
        items.add(new Item(Kind.DIGITS, i, i + 1, vulgar(c), ""));
        i++;
      } else if (Character.isLetter(c)) {
        int end = i;
        while (end < text.length()
            && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '\'')) {
          end++;
        }
        String word = text.substring(i, end).toLowerCase(Locale.ROOT);
        Item known = WORDS.get(word);
        items.add(
            known == null
                ? new Item(Kind.OTHER, i, end, 0, word)
                : new Item(known.kind, i, end, known.value, word));
        i = end;
      } else {
        if (!Character.isWhitespace(c) && c != '\u00a0' && c != '\u202f') {
          items.add(new Item(Kind.OTHER, i, i + 1, 0, String.valueOf(c)));
        }
        i++;
      }
    }
    return items;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static double vulgar(char c) {
    return switch (c) {
      case '\u00bc' -> .25;
      case '\u00bd' -> .5;
      case '\u00be' -> .75;
      case '\u2153' -> 1 / 3d;
      case '\u2154' -> 2 / 3d;
      case '\u2155' -> .2;
      case '\u2156' -> .4;
      case '\u2157' -> .6;
      case '\u2158' -> .8;
      case '\u2159' -> 1 / 6d;
      case '\u215a' -> 5 / 6d;
      case '\u215b' -> .125;
      case '\u215c' -> .375;
      case '\u215d' -> .625;
      case '\u215e' -> .875;
      default -> 0;
    };
  }
}
