package org.newsconcord.jobs.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.spark.sql.Row;

/** How values of tables are written into the page's data. */
final class Figures {
  private static final MathContext DIGITS = new MathContext(5, RoundingMode.HALF_EVEN);

  private Figures() {}

  /** The number with five significant digits, integers whole; null for null and for no number. */
  static BigDecimal rounded(Double value) {
    if (value == null || value.isNaN() || value.isInfinite()) {
      return null;
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    BigDecimal exact = BigDecimal.valueOf(value);
    return whole
        ? new BigDecimal(exact.toBigInteger())
        : new BigDecimal(exact.round(DIGITS).stripTrailingZeros().toPlainString());
  }

  /** A probability in hundredths; null for null. */
  static BigDecimal hundredths(Double value) {
    return value == null ? null : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
  }

  /** Appends columns of the row, numbers rounded. */
  static void append(ArrayNode node, Row row, String... columns) {
    for (String column : columns) {
      Object value = row.getAs(column);
      if (value instanceof Double number) {
        node.add(rounded(number));
      } else if (value instanceof Long number) {
        node.add(number);
      } else if (value instanceof Integer number) {
        node.add(number);
      } else if (value instanceof Boolean truth) {
        node.add(truth);
      } else {
        node.add((String) value);
      }
    }
  }
}
