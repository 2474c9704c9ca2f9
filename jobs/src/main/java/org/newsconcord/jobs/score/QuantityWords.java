package org.newsconcord.jobs.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataTypes;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Quantity;
import org.newsconcord.compare.QuantityText;
import org.newsconcord.jobs.table.ClaimsTable;

/** The quantity of a claim in words, such as {@code about 8,000}, from its columns. */
final class QuantityWords {
  private static final UDF4<Double, Double, Double, String, String> WORDS =
      (low, high, point, hedge) ->
          low == null && high == null && point == null
              ? null
              : QuantityText.of(
                  new Quantity(
                      low, high, point, null, hedge == null ? null : Hedge.valueOf(hedge), null));

  private QuantityWords() {}

  /** The words of a row of claims; null where it has no quantity. */
  static Column column() {
    return udf(WORDS, DataTypes.StringType)
        .apply(
            col(ClaimsTable.QUANTITY_LOW),
            col(ClaimsTable.QUANTITY_HIGH),
            col(ClaimsTable.QUANTITY_POINT),
            col(ClaimsTable.QUANTITY_HEDGE));
  }
}
