package org.newsconcord.jobs.score.value;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotConsensusTable;
import org.newsconcord.jobs.table.SlotValuesTable;
import org.newsconcord.jobs.table.SlotsTable;

/** Values as a reader wants to see them: the words of a claim that states them. */
public final class SlotValueTexts {
  private static final String WORDLESS = "wordless";
  private static final String RARITY = "rarity";
  private static final String TOP_TEXT = "topText";
  private static final String NEXT_TEXT = "nextText";

  private SlotValueTexts() {}

  /**
   * The commonest wording of each value and, for numbers, the ends of the interval.
   *
   * @param claims claims with slot, key and text of their value, ends of a number
   * @param same columns that the claims of a slot have in common, kept
   */
  public static Dataset<Row> of(Dataset<Row> claims, String... same) {
    String[] slot = {SlotClaimsTable.SLOT_ID, SlotClaimsTable.VALUE_KEY};
    return claims
        .groupBy(columns(slot, same, SlotValuesTable.VALUE_TEXT))
        .agg(
            count(lit(1)).multiply(-1).as(RARITY),
            min(ClaimsTable.QUANTITY_LOW).as(SlotValuesTable.QUANTITY_LOW),
            min(ClaimsTable.QUANTITY_HIGH).as(SlotValuesTable.QUANTITY_HIGH))
        .groupBy(columns(slot, same))
        .agg(
            min(struct(
                    col(SlotValuesTable.VALUE_TEXT).isNull().as(WORDLESS),
                    col(RARITY),
                    col(SlotValuesTable.VALUE_TEXT)))
                .getField(SlotValuesTable.VALUE_TEXT)
                .as(SlotValuesTable.VALUE_TEXT),
            min(SlotValuesTable.QUANTITY_LOW).as(SlotValuesTable.QUANTITY_LOW),
            min(SlotValuesTable.QUANTITY_HIGH).as(SlotValuesTable.QUANTITY_HIGH))
        .withColumn(
            SlotValuesTable.VALUE_TEXT,
            coalesce(col(SlotValuesTable.VALUE_TEXT), col(SlotValuesTable.VALUE_KEY)));
  }

  private static Column[] columns(String[] slot, String[] same, String... more) {
    return Stream.of(slot, same, more)
        .flatMap(Arrays::stream)
        .map(functions::col)
        .toArray(Column[]::new);
  }

  /** Values with their texts. */
  public static Dataset<Row> addTo(Dataset<Row> values, Dataset<Row> texts) {
    return values.join(
        texts.drop(SlotsTable.EVENT_ID),
        new String[] {SlotValuesTable.SLOT_ID, SlotValuesTable.VALUE_KEY},
        "left");
  }

  /** Slots with the texts of their values instead of the keys. */
  public static Dataset<Row> replaceKeys(Dataset<Row> slots, Dataset<Row> values) {
    return slots
        .join(
            texts(values, SlotConsensusTable.TOP_VALUE, TOP_TEXT),
            new String[] {SlotConsensusTable.SLOT_ID, SlotConsensusTable.TOP_VALUE},
            "left")
        .join(
            texts(values, SlotConsensusTable.RUNNER_UP_VALUE, NEXT_TEXT),
            new String[] {SlotConsensusTable.SLOT_ID, SlotConsensusTable.RUNNER_UP_VALUE},
            "left")
        .withColumn(SlotConsensusTable.TOP_VALUE, col(TOP_TEXT))
        .withColumn(SlotConsensusTable.RUNNER_UP_VALUE, col(NEXT_TEXT));
  }

  private static Dataset<Row> texts(Dataset<Row> values, String keyName, String textName) {
    return values.select(
        col(SlotValuesTable.SLOT_ID),
        col(SlotValuesTable.VALUE_KEY).as(keyName),
        col(SlotValuesTable.VALUE_TEXT).as(textName));
  }

  /** What a claim of each type fills its slot with; null leaves the key. */
  public static Column words(QuantityWords quantities) {
    return ofType(ClaimType.OFFICE, ClaimsTable.SUBJECT_TEXT)
        .when(isType(ClaimType.QUANTITY), quantities.column())
        .when(isType(ClaimType.STATEMENT), col(ClaimsTable.SOURCE_TEXT))
        .when(isType(ClaimType.CITATION), col(ClaimsTable.SOURCE_TEXT))
        .when(isType(ClaimType.CONDITION), col(ClaimsTable.OBJECT_TEXT))
        .when(isType(ClaimType.DATE), col(ClaimsTable.TIME_TEXT))
        .when(isType(ClaimType.PLACE), col(ClaimsTable.PLACE_TEXT))
        .otherwise(lit(null));
  }

  private static Column ofType(ClaimType type, String column) {
    return when(isType(type), col(column));
  }

  private static Column isType(ClaimType type) {
    return col(ClaimsTable.TYPE).equalTo(type.name());
  }
}
