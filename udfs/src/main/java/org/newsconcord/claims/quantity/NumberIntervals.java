package org.newsconcord.claims.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds ranges of numbers: comparisons ({@code more than 5}, {@code 5 or less}, {@code >= 5}),
 * spans ({@code between 2 and 3}, {@code 2-3}: the upper end is left out) and pairs of comparisons
 * that bound one number ({@code more than 2 and less than 3}). Stateless, thread-safe, linear.
 */
public final class NumberIntervals {
  private static final int LONGEST = 6;
  private static final Map<String, String> BEFORE =
      table(
          "> greater than|larger than|higher than|bigger than|more than|over|above|exceed|exceeds|exceeding|exceeded|surpass|surpassing|surpassed|>|upwards of",
          ">= greater or equal than|larger or equal than|higher or equal than|bigger or equal than|more or equal than|greater or equal to|more or equal to|greater than or equal to|more than or equal to|larger than or equal to|higher than or equal to|no less than|no fewer than|at least|at least or equal to|equal to or more than|equal to or greater than|equal to or larger than|> =",
          "< less than|fewer than|smaller than|lower than|below|under|<",
          "<= less or equal than|smaller or equal than|lower or equal than|fewer or equal than|less or equal to|less than or equal to|fewer than or equal to|smaller than or equal to|lower than or equal to|no more than|no greater than|at most|up to|at most or equal to|equal to or less than|equal to or smaller than|equal to or fewer than|< =",
          "= equal to|equals|equals to|equaling to|equaling|equal");
  private static final Map<String, String> AFTER =
      table(
          ">= or more|and more|or greater|or above|or higher|or over|or larger|and above|and over|or greater than|or more than|or larger than|or higher than",
          "<= or less|and less|or fewer|or below|or lower|or under|or smaller|and below|and under|or less than|or fewer than|or smaller than",
          "e or equal to|or equal");

  private NumberIntervals() {}

  private static Map<String, String> table(String... lines) {
    Map<String, String> phrases = new java.util.HashMap<>();
    for (String line : lines) {
      int blank = line.indexOf(' ');
      for (String phrase : line.substring(blank + 1).split("\\|")) {
        phrases.put(phrase, line.substring(0, blank));
      }
    }
    return Map.copyOf(phrases);
  }

  /** The ranges in the order of the text; they do not overlap. */
  public static List<NumberInterval> find(String text) {
    List<Piece> pieces = pieces(text);
    List<NumberInterval> found = new ArrayList<>();
    List<int[]> places = new ArrayList<>();
    int i = 0;
    while (i < pieces.size()) {
      Reader reader = new Reader(pieces, i);
      NumberInterval range = reader.read();
      if (range == null) {
        i++;
      } else {
        found.add(range);
        places.add(new int[] {i, reader.at});
        i = reader.at;
      }
    }
    return paired(pieces, found, places);
  }

  /** A word, a mark or a number; value is NaN for what is no number. */
  private record Piece(String word, int begin, int end, double value) {
    boolean isNumber() {
      return !Double.isNaN(value);
    }
  }

  private static List<Piece> pieces(String text) {
    List<LiteralNumber> numbers = LiteralNumbers.find(text);
    List<Piece> pieces = new ArrayList<>();
    int next = 0;
    for (NumeralLexer.Item item : NumeralLexer.items(text)) {
      while (next < numbers.size() && numbers.get(next).end() <= item.begin()) {
        next++;
      }
      boolean inside = next < numbers.size() && item.begin() >= numbers.get(next).begin();
      if (!inside) {
        pieces.add(other(text, item, pieces));
      } else if (item.begin() == numbers.get(next).begin()) {
        LiteralNumber n = numbers.get(next);
        pieces.add(new Piece("", n.begin(), n.end(), n.value()));
      }
    }
    return pieces;
  }

  private static Piece other(String text, NumeralLexer.Item item, List<Piece> before) {
    String word = text.substring(item.begin(), item.end()).toLowerCase(Locale.ROOT);
    boolean rank =
        item.is(NumeralLexer.Kind.DENOMINATOR)
            && !before.isEmpty()
            && before.get(before.size() - 1).word.equals("the");
    return new Piece(rank ? "" : word, item.begin(), item.end(), rank ? item.value() : Double.NaN);
  }

  /** Joins a lower and an upper bound that stand side by side and leave something between. */
  private static List<NumberInterval> paired(
      List<Piece> pieces, List<NumberInterval> ranges, List<int[]> places) {
    List<NumberInterval> joined = new ArrayList<>();
    int i = 0;
    while (i < ranges.size()) {
      NumberInterval a = ranges.get(i);
      NumberInterval b = i + 1 < ranges.size() ? ranges.get(i + 1) : null;
      if (b != null && bounds(a, b) && beside(pieces, places.get(i)[1], places.get(i + 1)[0])) {
        NumberInterval low = Double.isInfinite(a.low()) ? b : a;
        NumberInterval high = low == a ? b : a;
        joined.add(
            new NumberInterval(
                a.begin(),
                b.end(),
                low.low(),
                low.lowIncluded(),
                high.high(),
                high.highIncluded()));
        i += 2;
      } else {
        joined.add(a);
        i++;
      }
    }
    return joined;
  }

  private static boolean bounds(NumberInterval a, NumberInterval b) {
    boolean lowFirst =
        Double.isInfinite(a.high()) && Double.isInfinite(b.low()) && !Double.isInfinite(a.low());
    boolean highFirst =
        Double.isInfinite(a.low()) && Double.isInfinite(b.high()) && !Double.isInfinite(a.high());
    return lowFirst && a.low() < b.high() || highFirst && b.low() < a.high();
  }

  private static boolean beside(List<Piece> pieces, int from, int to) {
    if (to - from != 1) {
      return false;
    }
    String word = pieces.get(from).word;
    return word.equals("and") || word.equals("but") || word.equals(",");
  }

  private static final class Reader {
    private final List<Piece> pieces;
    private final int from;
    private int at;

    Reader(List<Piece> pieces, int from) {
      this.pieces = pieces;
      this.from = from;
      this.at = from;
    }

    private boolean word(int i, String w) {
      return i >= 0 && i < pieces.size() && pieces.get(i).word.equals(w);
    }

    private boolean number(int i) {
      return i >= 0 && i < pieces.size() && pieces.get(i).isNumber();
    }

    private double value(int i) {
      return pieces.get(i).value;
    }

    /** The longest phrase of a table at a piece, as its length; 0 when there is none. */
    private int phrase(Map<String, String> table, int i) {
      StringBuilder words = new StringBuilder();
      int best = 0;
      for (int k = i; k < Math.min(pieces.size(), i + LONGEST) && !pieces.get(k).isNumber(); k++) {
        words.append(k == i ? "" : " ").append(pieces.get(k).word);
        if (table.containsKey(words.toString())) {
          best = k - i + 1;
        }
      }
      return best;
    }

    private String operator(Map<String, String> table, int i, int length) {
      StringBuilder words = new StringBuilder();
      for (int k = i; k < i + length; k++) {
        words.append(k == i ? "" : " ").append(pieces.get(k).word);
      }
      return table.get(words.toString());
    }

    NumberInterval read() {
      if (word(from, "between") || word(from, "from")) {
        NumberInterval span = span(from + 1, word(from, "between"));
        if (span != null) {
          return span;
        }
      }
      int length = phrase(BEFORE, from);
      boolean mark = word(from - 1, "<") || word(from - 1, ">") || word(from - 1, "=");
      boolean broken =
          mark && (word(from, "<") || word(from, ">"))
              || word(from, "=")
              || word(from, "<") && word(from + 1, ">");
      if (broken) {
        return null;
      }
      if (length > 0) {
        return compared(length);
      }
      return number(from) ? bare() : null;
    }

    private int skip(int i) {
      int k = i;
      while (word(k, "the") || word(k, "about")) {
        k++;
      }
      return k;
    }

    /** {@code between A and B}, {@code from A to B}. */
    private NumberInterval span(int i, boolean and) {
      int a = skip(i);
      if (!number(a) || !(word(a + 1, and ? "and" : "to"))) {
        return null;
      }
      int b = skip(a + 2);
      if (!number(b) || value(a) >= value(b)) {
        return null;
      }
      at = b + 1;
      return interval(b, value(a), true, value(b), false);
    }

    private NumberInterval interval(
        int last, double low, boolean lowIn, double high, boolean highIn) {
      return new NumberInterval(
          pieces.get(from).begin, pieces.get(last).end, low, lowIn, high, highIn);
    }

    private NumberInterval compared(int length) {
      int n = skip(from + length);
      if (!number(n)) {
        return null;
      }
      String op = operator(BEFORE, from, length);
      int after = phrase(AFTER, n + 1);
      boolean next = after > 0 && number(n + 1 + after);
      int last = n;
      if (after > 0 && !next) {
        String tail = operator(AFTER, n + 1, after);
        String whole =
            tail.equals("e")
                ? op.length() == 1 && !op.equals("=") ? op + "=" : null
                : op.equals("=") ? tail : null;
        if (whole != null) {
          op = whole;
          last = n + after;
        }
      }
      at = last + 1;
      return of(op, value(n), last);
    }

    private NumberInterval of(String op, double v, int last) {
      double inf = Double.POSITIVE_INFINITY;
      return switch (op) {
        case ">" -> interval(last, v, false, inf, false);
        case ">=" -> interval(last, v, true, inf, false);
        case "<" -> interval(last, -inf, false, v, false);
        case "<=" -> interval(last, -inf, false, v, true);
        default -> interval(last, v, true, v, true);
      };
    }

    /** {@code 5 or more}, {@code 2-3}, {@code 20 through 100}, {@code 20~100}. */
    private NumberInterval bare() {
      int after = phrase(AFTER, from + 1);
      if (after > 0 && !number(from + 1 + after) && !operator(AFTER, from + 1, after).equals("e")) {
        String op = operator(AFTER, from + 1, after);
        at = from + 1 + after;
        return of(op, value(from), from + after);
      }
      boolean dash =
          word(from + 1, "-")
              || word(from + 1, "\u2013")
              || word(from + 1, "~")
              || word(from + 1, "through");
      boolean chain =
          word(from - 1, "-") || word(from - 1, "/") || word(from + 3, "-") || word(from + 3, "/");
      if (!dash || !number(from + 2) || chain || value(from) >= value(from + 2)) {
        return null;
      }
      at = from + 3;
      return interval(from + 2, value(from), true, value(from + 2), false);
    }
  }
}
