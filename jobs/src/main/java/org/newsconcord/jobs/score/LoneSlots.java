package org.newsconcord.jobs.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotConsensusTable;
import org.newsconcord.jobs.table.SlotValuesTable;
import org.newsconcord.jobs.table.SlotsTable;

/**
 * Slots that one outlet fills with one value of one origin. No other slot, outlet or weight changes
 * what they come to.
 */
final class LoneSlots {
  private static final String ITEMS = "items";
  private final Dataset<Row> slots;

  /**
   * Such slots.
   *
   * @param slots one row each: slot_id, event_id, type, outlet, value and its text
   */
  LoneSlots(Dataset<Row> slots) {
    this.slots = slots;
  }

  /** How many each outlet fills; of those that the run has taken over as well. */
  LoneItems items(RunFolder run, KnownSlots known, NameIndex outlets, NameIndex attributes) {
    Dataset<Row> counted =
        known
            .with(
                "lone",
                slots
                    .groupBy(SlotsTable.EVENT_ID, SlotClaimsTable.OUTLET, SlotsTable.TYPE)
                    .agg(count(lit(1)).as(ITEMS)))
            .groupBy(SlotClaimsTable.OUTLET, SlotsTable.TYPE)
            .agg(sum(ITEMS));
    LoneItems items = new LoneItems(attributes.size());
    for (Row row : run.describe("count slots of one outlet", counted::collectAsList)) {
      items.add(
          outlets.indexOf(row.getString(0)), attributes.indexOf(row.getString(1)), row.getLong(2));
    }
    return items;
  }

  /** Their rows of {@code slot_values}, and the time. */
  Dataset<Row> values() {
    return slots
        .withColumn(SlotValuesTable.OUTLETS, lit(1))
        .withColumn(SlotValuesTable.ORIGINS, lit(1))
        .withColumn(SlotValuesTable.WEIGHT, lit(1.0))
        .withColumn(SlotValuesTable.PROBABILITY, lit(1.0));
  }

  /** Their rows of {@code slot_consensus}, and the time. */
  Dataset<Row> summaries() {
    return slots
        .withColumn(SlotConsensusTable.VOICES, lit(1))
        .withColumn(SlotConsensusTable.STATUS, lit(ItemStatus.SINGLE_ORIGIN.name()))
        .withColumn(SlotConsensusTable.TOP_VALUE, col(SlotValuesTable.VALUE_TEXT))
        .withColumn(SlotConsensusTable.TOP_PROBABILITY, lit(1.0))
        .withColumn(SlotConsensusTable.RUNNER_UP_VALUE, lit(null).cast("string"))
        .withColumn(SlotConsensusTable.RUNNER_UP_PROBABILITY, lit(null).cast("double"));
  }
}
