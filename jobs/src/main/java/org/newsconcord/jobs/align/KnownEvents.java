package org.newsconcord.jobs.align;

import static org.apache.spark.sql.functions.col;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.run.RunFolder;
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
                run.materialise(
                    "align-lost",
                    b.read(SlotsTable.TABLE)
                        .join(
                            known.orElseThrow(),
                            SparkLane.seq(EventMembersTable.EVENT_ID),
                            "left_anti")
                        .select(SlotsTable.SLOT_ID)));
  }

  /** No event is known, nor will be by a later run. */
  static KnownEvents none(RunFolder run) {
    return new KnownEvents(run, Optional.empty(), Optional.empty());
  }

  /**
   * The events of a run.
   *
   * @param articles articles of the events that are compared, with event and origin
   * @param base the run that made slots of claims alike, if there is one
   */
  static KnownEvents of(RunFolder run, Dataset<Row> articles, Optional<RunFolder> base) {
    Dataset<Row> contents = EventContents.keep(run, articles);
    Optional<Dataset<Row>> known =
        base.flatMap(EventContents::of)
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

  /** These articles without those of known events. */
  Dataset<Row> unknown(Dataset<Row> articles) {
    return known
        .map(
            events ->
                run.materialise(
                    "align-unknown",
                    articles.join(events, SparkLane.seq(EventMembersTable.EVENT_ID), "left_anti")))
        .orElse(articles);
  }

  /** These rows of a table of slots, and those of the slots of known events. */
  Dataset<Row> with(Table table, Dataset<Row> rows) {
    return base.map(b -> rows.select(names(table)).union(taken(b, table))).orElse(rows);
  }

  /** Nearly all are taken over: what is lost is little, and fits every executor. */
  private Dataset<Row> taken(RunFolder from, Table table) {
    return from.read(table)
        .join(lost.orElseThrow(), SparkLane.seq(SlotsTable.SLOT_ID), "left_anti")
        .select(names(table));
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
