package org.newsconcord.jobs.align;

import static org.apache.spark.sql.functions.col;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageState;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.Table;
import org.newsconcord.sql.lane.SparkLane;

/**
 * Events that a run shares with the one that it adds to: the same articles with the same voices,
 * and so the same claims. Their slots and relations are taken over, which is exact: an event is
 * aligned by its own claims alone.
 */
final class KnownEvents {
  private final RunFolder run;
  private final Optional<RunFolder> base;

  /** The events of the base that are as they were. */
  private final Optional<Dataset<Row>> known;

  /** The slots of the base whose events are not. */
  private final Optional<Dataset<Row>> lost;

  private KnownEvents(RunFolder run, Optional<RunFolder> base, Optional<Dataset<Row>> known) {
    this.run = run;
    this.base = base;
    this.known = known;
    this.lost =
        this.base.map(
            b ->
                StageState.few(
                    run.materialise(
                        "align-lost",
                        b.read(SlotsTable.TABLE)
                            .join(
                                known.orElseThrow(),
                                SparkLane.seq(EventMembersTable.EVENT_ID),
                                "left_anti")
                            .select(SlotsTable.SLOT_ID))));
  }

  /** No event is known, nor will be by a later run. */
  static KnownEvents none(RunFolder run) {
    return new KnownEvents(run, Optional.empty(), Optional.empty());
  }

  /**
   * The events of a run.
   *
   * @param events those of {@link ComparedEvents}
   * @param base the run that made slots of claims alike, if there is one; from one whose tables do
   *     not lie by time nothing is taken over into one whose do
   */
  static KnownEvents of(RunFolder run, Dataset<Row> events, Optional<RunFolder> base) {
    Dataset<Row> contents = EventContents.keep(run, events);
    Optional<Dataset<Row>> known =
        base.filter(b -> b.keepsState() || !run.keepsState())
            .flatMap(EventContents::of)
            .map(
                before ->
                    run.materialise(
                        "align-known",
                        contents
                            .join(
                                before,
                                SparkLane.seq(EventMembersTable.EVENT_ID, EventContents.CONTENT),
                                "left_semi")
                            .select(EventMembersTable.EVENT_ID)));
    return new KnownEvents(run, base.filter(b -> known.isPresent()), known);
  }

  /** Number of events that are taken over. */
  long count() {
    return known.map(Dataset::count).orElse(0L);
  }

  /** The articles of these events but the known ones, with their event. */
  Dataset<Row> unknown(Dataset<Row> events) {
    return ComparedEvents.articles(
        known
            .map(
                taken ->
                    run.materialise(
                        "align-unknown",
                        events.join(taken, SparkLane.seq(EventMembersTable.EVENT_ID), "left_anti")))
            .orElse(events));
  }

  /**
   * Writes these rows of a table of slots, and those of the slots of known events.
   *
   * @param rows has the column {@link SlotRows#TIME} beside those of the table
   */
  void write(Table table, Dataset<Row> rows) {
    if (base.isPresent()) {
      run.parts(table).replace(base.get(), lost.orElseThrow(), rows, Optional.empty());
    } else if (run.keepsState()) {
      run.parts(table).write(rows, SlotRows.TIME, Optional.empty());
    } else {
      run.write(table, rows);
    }
  }

  /** The rows of a table of slots of the base that are not taken over; none without a base. */
  Optional<Dataset<Row>> lost(Table table) {
    return base.map(
        b ->
            b.read(table)
                .join(lost.orElseThrow(), SparkLane.seq(SlotsTable.SLOT_ID), "left_semi")
                .select(names(table)));
  }

  private static Column[] names(Table table) {
    return table.columns().stream().map(column -> col(column.name())).toArray(Column[]::new);
  }
}
