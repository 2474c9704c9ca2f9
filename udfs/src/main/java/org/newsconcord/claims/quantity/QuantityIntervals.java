package org.newsconcord.claims.quantity;

import java.util.Locale;
import org.newsconcord.language.Lexicon;
import org.newsconcord.text.PhraseTable;

/**
 * What interval a number with a hedge stands for; the factors come from one replaceable list.
 *
 * <p>Exact numbers below 100, and those that do not end in zeros, are points. A greater round
 * number stands for itself give or take half its last significant unit, at most 10 % of it.
 *
 * <p>Worked examples: {@code 10,000} is 9,000 to 11,000; {@code about 8,000} is 7,200 to 8,800;
 * {@code more than 60} is 60 to 90 with a soft upper end; {@code 71} is 71.
 */
final class QuantityIntervals {
  private static final double ROUND_FROM = 100;
  private static final double ROUND_SHARE = .1;
  private final PhraseTable table;

  QuantityIntervals(Lexicon lexicon) {
    table = lexicon.table("quantity-intervals.tsv");
  }

  /** The low and high end that a hedge makes of a number; NaN for an open end. */
  double[] of(String hedge, double value, double step) {
    if (hedge.equals("EXACT")) {
      double spread = value >= ROUND_FROM && step >= 10 ? step * factor("exact_round", 0) : 0;
      spread = Math.min(spread, Math.abs(value) * ROUND_SHARE);
      return new double[] {value - spread, value + spread};
    }
    String key = hedge.toLowerCase(Locale.ROOT);
    double low = value * factor(key, 0);
    double high = value * factor(key, 1);
    return new double[] {Math.min(low, high), Math.max(low, high)};
  }

  private double factor(String key, int column) {
    int entry = table.find(key);
    if (entry < 0) {
      throw new IllegalStateException("quantity-intervals.tsv has no line " + key + ".");
    }
    String cell = table.column(entry, column);
    return cell.equals("open") ? Double.NaN : Double.parseDouble(cell);
  }
}
