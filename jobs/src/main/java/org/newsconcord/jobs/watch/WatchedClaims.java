package org.newsconcord.jobs.watch;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.compare.Relation;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ClaimRelationsTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotValuesTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.WatchHitsTable;

/**
 * Every claim that a watch waits for, with the group that it belongs to: claims of one group are
 * one hit.
 */
final class WatchedClaims {
  /** What a hit is about inside a slot: a value, a voice, or a pair of values. */
  static final String GROUP = "group of the hit";

  static final StructType SCHEMA = WatchHitsTable.TABLE.schema().add(GROUP, DataTypes.StringType);

  private static final String OTHER = "other ";
  private final RunFolder run;
  private final List<Watch> watches;

  WatchedClaims(RunFolder run, List<Watch> watches) {
    this.run = run;
    this.watches = watches;
  }

  /** Rows of {@link #SCHEMA}; when they were first seen is still open. */
  Dataset<Row> rows() {
    List<Watch> all = watches;
    Dataset<Row> said =
        claims()
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> said(rows, all), Encoders.row(SCHEMA));
    Dataset<Row> conflicts =
        conflicts()
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> contradicted(rows, all),
                Encoders.row(SCHEMA));
    return said.union(conflicts);
  }

  /** Claims in their slots, with value and sentence. */
  private Dataset<Row> claims() {
    Dataset<Row> slots =
        run.read(SlotsTable.TABLE)
            .select(SlotsTable.SLOT_ID, SlotsTable.EVENT_ID, SlotsTable.TYPE, SlotsTable.LABEL);
    Dataset<Row> values =
        run.read(SlotValuesTable.TABLE)
            .select(SlotValuesTable.SLOT_ID, SlotValuesTable.VALUE_KEY, SlotValuesTable.VALUE_TEXT);
    Dataset<Row> sentences =
        run.read(ClaimsTable.TABLE)
            .select(ClaimsTable.CLAIM_ID, ClaimsTable.SENTENCE, ClaimsTable.PUBLISHED_AT);
    return run.read(SlotClaimsTable.TABLE)
        .join(slots, SlotClaimsTable.SLOT_ID)
        .join(values, new String[] {SlotClaimsTable.SLOT_ID, SlotClaimsTable.VALUE_KEY})
        .join(sentences, SlotClaimsTable.CLAIM_ID);
  }

  private Dataset<Row> conflicts() {
    Dataset<Row> first = claims();
    Dataset<Row> second = claims();
    for (String column :
        List.of(SlotClaimsTable.OUTLET, ClaimsTable.SENTENCE, SlotClaimsTable.VALUE_KEY)) {
      second = second.withColumnRenamed(column, OTHER + column);
    }
    second =
        second.select(
            col(SlotClaimsTable.SLOT_ID),
            col(SlotClaimsTable.CLAIM_ID).as(ClaimRelationsTable.CLAIM_B),
            col(OTHER + SlotClaimsTable.OUTLET),
            col(OTHER + ClaimsTable.SENTENCE),
            col(OTHER + SlotClaimsTable.VALUE_KEY));
    Dataset<Row> relations =
        run.read(ClaimRelationsTable.TABLE)
            .where(col(ClaimRelationsTable.RELATION).equalTo(Relation.CONFLICT.name()))
            .select(
                ClaimRelationsTable.SLOT_ID,
                ClaimRelationsTable.CLAIM_A,
                ClaimRelationsTable.CLAIM_B,
                ClaimRelationsTable.DETAIL,
                ClaimRelationsTable.CONFIDENCE);
    return relations
        .withColumnRenamed(ClaimRelationsTable.CLAIM_A, SlotClaimsTable.CLAIM_ID)
        .join(first, new String[] {SlotClaimsTable.SLOT_ID, SlotClaimsTable.CLAIM_ID})
        .join(second, new String[] {SlotClaimsTable.SLOT_ID, ClaimRelationsTable.CLAIM_B});
  }

  private static Iterator<Row> said(Iterator<Row> rows, List<Watch> watches) {
    List<Row> hits = new ArrayList<>();
    rows.forEachRemaining(
        row -> {
          for (Watch watch : watches) {
            if (holds(watch, row, "")) {
              if (watch.changes().contains(Change.NEW_VALUE)) {
                hits.add(hit(watch, Change.NEW_VALUE, row, row.getAs(SlotClaimsTable.VALUE_KEY)));
              }
              if (watch.changes().contains(Change.NEW_VOICE)) {
                hits.add(hit(watch, Change.NEW_VOICE, row, row.getAs(SlotClaimsTable.ORIGIN_ID)));
              }
            }
          }
        });
    return hits.iterator();
  }

  private static Iterator<Row> contradicted(Iterator<Row> rows, List<Watch> watches) {
    List<Row> hits = new ArrayList<>();
    rows.forEachRemaining(
        row -> {
          for (Watch watch : watches) {
            boolean sure = row.<Double>getAs(ClaimRelationsTable.CONFIDENCE) >= watch.confidence();
            if (sure
                && watch.changes().contains(Change.CONFLICT)
                && (holds(watch, row, "") || holds(watch, row, OTHER))) {
              hits.add(hit(watch, Change.CONFLICT, row, pair(row)));
            }
          }
        });
    return hits.iterator();
  }

  private static String pair(Row row) {
    String one = row.getAs(SlotClaimsTable.VALUE_KEY);
    String other = row.getAs(OTHER + SlotClaimsTable.VALUE_KEY);
    return one.compareTo(other) <= 0 ? one + "|" + other : other + "|" + one;
  }

  private static boolean holds(Watch watch, Row row, String side) {
    return watch.holds(
        row.getAs(side + SlotClaimsTable.OUTLET),
        row.getAs(side + ClaimsTable.SENTENCE),
        row.getAs(SlotsTable.LABEL),
        row.getAs(SlotsTable.TYPE));
  }

  private static Row hit(Watch watch, Change change, Row row, String group) {
    boolean conflict = change == Change.CONFLICT;
    return RowFactory.create(
        watch.name(),
        change.name(),
        row.getAs(SlotsTable.EVENT_ID),
        row.getAs(SlotsTable.SLOT_ID),
        row.getAs(SlotsTable.LABEL),
        row.getAs(SlotValuesTable.VALUE_TEXT),
        row.getAs(SlotClaimsTable.OUTLET),
        row.getAs(SlotClaimsTable.CLAIM_ID),
        conflict ? row.getAs(ClaimRelationsTable.CLAIM_B) : null,
        conflict ? row.getAs(ClaimRelationsTable.DETAIL) : null,
        conflict ? row.getAs(ClaimRelationsTable.CONFIDENCE) : null,
        row.getAs(ClaimsTable.SENTENCE),
        row.getAs(ClaimsTable.PUBLISHED_AT),
        null,
        group);
  }
}
