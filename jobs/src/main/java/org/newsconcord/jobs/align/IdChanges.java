package org.newsconcord.jobs.align;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.IdChangesTable;
import org.newsconcord.jobs.table.SlotClaimsTable;

/**
 * Which ids of stories, events and slots are gone since the run that this one adds to, and what
 * most of their articles or claims belong to now. Earlier changes are kept, so that an id of any
 * day can be followed to today's.
 */
final class IdChanges {
  private static final String MEMBER = "member";
  private static final String ORDER = "order";

  private IdChanges() {}

  /**
   * Rows of {@code id_changes}; none for a run that adds to nothing.
   *
   * @param slotClaims new rows of {@code slot_claims}
   * @param lost those of the base that are not taken over; when empty, none is taken over
   */
  static Dataset<Row> of(
      SparkSession spark, RunFolder run, Dataset<Row> slotClaims, Optional<Dataset<Row>> lost) {
    return run.base()
        .map(base -> since(base, run, slotClaims, lost))
        .orElseGet(() -> spark.createDataFrame(List.of(), IdChangesTable.TABLE.schema()));
  }

  private static Dataset<Row> since(
      RunFolder base, RunFolder run, Dataset<Row> slotClaims, Optional<Dataset<Row>> lost) {
    Dataset<Row> before = base.read(EventMembersTable.TABLE);
    Dataset<Row> now = run.read(EventMembersTable.TABLE);
    String article = EventMembersTable.ARTICLE_ID;
    Dataset<Row> stories = changes(before, now, EventMembersTable.STORY_ID, article);
    Dataset<Row> events = changes(before, now, EventMembersTable.EVENT_ID, article);
    Dataset<Row> slots =
        changes(
            lost.orElseGet(() -> base.read(SlotClaimsTable.TABLE)),
            slotClaims,
            SlotClaimsTable.SLOT_ID,
            SlotClaimsTable.CLAIM_ID);
    return base.read(IdChangesTable.TABLE)
        .unionByName(named(stories, "STORY", run))
        .unionByName(named(events, "EVENT", run))
        .unionByName(named(slots, "SLOT", run));
  }

  private static Dataset<Row> named(Dataset<Row> changes, String kind, RunFolder run) {
    return changes
        .withColumn(IdChangesTable.KIND, lit(kind))
        .withColumn(IdChangesTable.RUN_ID, lit(run.runId()));
  }

  private static Dataset<Row> changes(
      Dataset<Row> rowsBefore, Dataset<Row> rowsNow, String id, String member) {
    Dataset<Row> before =
        rowsBefore.select(col(id).as(IdChangesTable.OLD_ID), col(member).as(MEMBER));
    Dataset<Row> now = rowsNow.select(col(id).as(IdChangesTable.NEW_ID), col(member).as(MEMBER));
    Dataset<Row> kept = now.select(col(IdChangesTable.NEW_ID).as(IdChangesTable.OLD_ID)).distinct();
    return before
        .join(kept, new String[] {IdChangesTable.OLD_ID}, "left_anti")
        .join(now, new String[] {MEMBER}, "left")
        .groupBy(IdChangesTable.OLD_ID, IdChangesTable.NEW_ID)
        .agg(count(IdChangesTable.NEW_ID).cast("int").as(IdChangesTable.SHARED))
        .withColumn(
            ORDER,
            row_number()
                .over(
                    Window.partitionBy(IdChangesTable.OLD_ID)
                        .orderBy(
                            col(IdChangesTable.SHARED).desc(), col(IdChangesTable.NEW_ID).asc())))
        .where(col(ORDER).equalTo(1))
        .drop(ORDER);
  }
}
