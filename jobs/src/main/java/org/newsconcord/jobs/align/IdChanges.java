package org.newsconcord.jobs.align;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.IdChangesTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.Table;

/**
 * Which ids of stories, events and slots are gone since the run that this one adds to, and what
 * most of their articles or claims belong to now. Earlier changes are kept, so that an id of any
 * day can be followed to today's.
 */
final class IdChanges {
  private static final String MEMBER = "member";
  private static final String ORDER = "order";

  private IdChanges() {}

  /** Rows of {@code id_changes}; none for a run that adds to nothing. */
  static Dataset<Row> of(SparkSession spark, RunFolder run) {
    return run.base()
        .map(base -> since(base, run))
        .orElseGet(() -> spark.createDataFrame(List.of(), IdChangesTable.TABLE.schema()));
  }

  private static Dataset<Row> since(RunFolder base, RunFolder run) {
    Dataset<Row> stories =
        changes("STORY", base, run, EventMembersTable.TABLE, EventMembersTable.STORY_ID);
    Dataset<Row> events =
        changes("EVENT", base, run, EventMembersTable.TABLE, EventMembersTable.EVENT_ID);
    Dataset<Row> slots = changes("SLOT", base, run, SlotClaimsTable.TABLE, SlotClaimsTable.SLOT_ID);
    return base.read(IdChangesTable.TABLE)
        .unionByName(stories)
        .unionByName(events)
        .unionByName(slots);
  }

  private static Dataset<Row> changes(
      String kind, RunFolder base, RunFolder run, Table table, String id) {
    Dataset<Row> before = members(base, table, id, IdChangesTable.OLD_ID);
    Dataset<Row> now = members(run, table, id, IdChangesTable.NEW_ID);
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
        .drop(ORDER)
        .withColumn(IdChangesTable.KIND, lit(kind))
        .withColumn(IdChangesTable.RUN_ID, lit(run.runId()));
  }

  private static Dataset<Row> members(RunFolder run, Table table, String id, String name) {
    String member =
        table == SlotClaimsTable.TABLE ? SlotClaimsTable.CLAIM_ID : EventMembersTable.ARTICLE_ID;
    return run.read(table).select(col(id).as(name), col(member).as(MEMBER));
  }
}
