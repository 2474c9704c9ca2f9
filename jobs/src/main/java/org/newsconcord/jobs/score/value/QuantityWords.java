package org.newsconcord.jobs.score.value;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.types.DataTypes;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Quantity;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.UnitFamilies;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.slots.SlotLabels;
import org.newsconcord.text.LowerCase;

/** The quantity of a claim in words, such as {@code about 8,000} or {@code 3 decades}. */
public final class QuantityWords {
  private static final int LONGEST_WORDING = 40;

  private static final UDF3<String, Integer, Integer, String> WRITTEN =
      (sentence, begin, end) ->
          sentence == null || begin < 0 || end > sentence.length() || end - begin > LONGEST_WORDING
              ? null
              : LowerCase.of(sentence.substring(begin, end));

  private final LanguagePack language;

  /** The words of a language. */
  public QuantityWords(LanguagePack language) {
    this.language = language;
  }

  /**
   * The words of a row of claims; null where it has no quantity. A vague number stands as its
   * article has it: "hundreds of thousands".
   */
  public Column column() {
    Column written =
        udf(WRITTEN, DataTypes.StringType)
            .apply(
                col(ClaimsTable.SENTENCE),
                col(ClaimsTable.BEGIN).minus(col(ClaimsTable.SENTENCE_BEGIN)),
                col(ClaimsTable.END).minus(col(ClaimsTable.SENTENCE_BEGIN)));
    Column words =
        udf(words(language), DataTypes.StringType)
            .apply(
                col(ClaimsTable.QUANTITY_LOW),
                col(ClaimsTable.QUANTITY_HIGH),
                col(ClaimsTable.QUANTITY_POINT),
                col(ClaimsTable.QUANTITY_UNIT),
                col(ClaimsTable.QUANTITY_HEDGE));
    return when(
            col(ClaimsTable.QUANTITY_HEDGE).equalTo(Hedge.VAGUE.name()), coalesce(written, words))
        .otherwise(words);
  }

  /** An end of a quantity in another unit of its family; as it is where they do not convert. */
  public Column converted(String end, String unit, String other) {
    return udf(converted(language), DataTypes.DoubleType).apply(col(end), col(unit), col(other));
  }

  private static UDF5<Double, Double, Double, String, String, String> words(LanguagePack pack) {
    return (low, high, point, unit, hedge) ->
        low == null && high == null && point == null
            ? null
            : SlotLabels.of(pack)
                .value(
                    new Quantity(
                        low, high, point, unit, hedge == null ? null : Hedge.valueOf(hedge), null));
  }

  private static UDF3<Double, String, String, Double> converted(LanguagePack pack) {
    return (value, unit, other) -> {
      UnitFamilies units = ComparisonWords.of(pack).units();
      boolean convertible =
          value != null && unit != null && other != null && units.comparable(unit, other);
      return convertible
          ? (Double) (value * units.factor(unit, other) / units.factor(other, unit))
          : value;
    };
  }
}
