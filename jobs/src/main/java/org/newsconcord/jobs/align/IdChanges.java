package org.newsconcord.jobs.align;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageState;
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
  private static final String NOW = "now_";

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
    Dataset<Row> moved = moved(base, run);
    Dataset<Row> now = run.read(EventMembersTable.TABLE);
    Dataset<Row> stories = changes(moved, now, EventMembersTable.STORY_ID);
    Dataset<Row> events = changes(moved, now, EventMembersTable.EVENT_ID);
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

  /**
   * The articles of the base with the ids of their story and event in both runs, where one has
   * changed: all members of a story or event that is gone are among them.
   */
  private static Dataset<Row> moved(RunFolder base, RunFolder run) {
    Dataset<Row> before = base.read(EventMembersTable.TABLE);
    Dataset<Row> now = run.read(EventMembersTable.TABLE);
    String story = EventMembersTable.STORY_ID;
    String event = EventMembersTable.EVENT_ID;
    return run.materialise(
        "align-moved",
        before
            .select(col(EventMembersTable.ARTICLE_ID), col(story), col(event))
            .join(
                now.select(
                    col(EventMembersTable.ARTICLE_ID),
                    col(story).as(NOW + story),
                    col(event).as(NOW + event)),
                new String[] {EventMembersTable.ARTICLE_ID},
                "left")
            .where(
                not(col(story).eqNullSafe(col(NOW + story)))
                    .or(not(col(event).eqNullSafe(col(NOW + event))))));
  }

  private static Dataset<Row> named(Dataset<Row> changes, String kind, RunFolder run) {
    return changes
        .withColumn(IdChangesTable.KIND, lit(kind))
        .withColumn(IdChangesTable.RUN_ID, lit(run.runId()));
  }

  /** The ids of moved articles that are gone. */
  private static Dataset<Row> changes(Dataset<Row> moved, Dataset<Row> now, String id) {
    Dataset<Row> left =
        moved
            .where(not(col(id).eqNullSafe(col(NOW + id))))
            .select(col(id).as(IdChangesTable.OLD_ID), col(NOW + id).as(IdChangesTable.NEW_ID));
    Dataset<Row> candidates = left.select(IdChangesTable.OLD_ID).distinct();
    Dataset<Row> stay =
        now.select(col(id).as(IdChangesTable.OLD_ID))
            .join(StageState.few(candidates), new String[] {IdChangesTable.OLD_ID}, "left_semi")
            .distinct();
    return chosen(left.join(stay, new String[] {IdChangesTable.OLD_ID}, "left_anti"));
  }

  private static Dataset<Row> changes(
      Dataset<Row> rowsBefore, Dataset<Row> rowsNow, String id, String member) {
    Dataset<Row> before =
        rowsBefore.select(col(id).as(IdChangesTable.OLD_ID), col(member).as(MEMBER));
    Dataset<Row> now = rowsNow.select(col(id).as(IdChangesTable.NEW_ID), col(member).as(MEMBER));
    Dataset<Row> kept = now.select(col(IdChangesTable.NEW_ID).as(IdChangesTable.OLD_ID)).distinct();
    return chosen(
        before
            .join(kept, new String[] {IdChangesTable.OLD_ID}, "left_anti")
            .join(now, new String[] {MEMBER}, "left"));
  }

  /** For each old id the new id that most members have. */
  private static Dataset<Row> chosen(Dataset<Row> members) {
    return members
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
