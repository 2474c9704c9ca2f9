package org.newsconcord.jobs.align;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticleVersionsTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.Table;
import org.newsconcord.sql.lane.SparkLane;

/**
 * Events that a run shares with the one that it adds to: the same articles with the same voices,
 * and so the same claims. Their slots and relations are taken over, which is exact: an event is
 * aligned by its own claims alone.
 */
final class KnownEvents {
  private static final String STAGE = "align";
  private static final String KEPT = "events";
  private static final String CONTENT = "content";
  private static final int DIGEST_BITS = 256;
  private final Dataset<Row> keys;
  private final Optional<RunFolder> base;

  /**
   * The events of a run.
   *
   * @param articles articles of the events that are compared, with event and origin
   * @param base the run that made slots of claims alike, if there is one
   */
  KnownEvents(RunFolder run, Dataset<Row> articles, Optional<RunFolder> base) {
    this.keys = run.state(STAGE).keep(KEPT, keys(articles));
    this.base = base.filter(b -> b.state(STAGE).has(KEPT));
  }

  private static Dataset<Row> keys(Dataset<Row> articles) {
    return articles
        .groupBy(EventMembersTable.EVENT_ID)
        .agg(
            sha2(
                    to_json(
                        sort_array(
                            collect_list(
                                struct(
                                    col(EventMembersTable.ARTICLE_ID),
                                    col(SlotClaimsTable.ORIGIN_ID),
                                    col(ArticleVersionsTable.ADDRESS),
                                    col(ArticleVersionsTable.VERSION))))),
                    DIGEST_BITS)
                .as(CONTENT));
  }

  /** Number of events that are taken over. */
  long count() {
    return base.map(b -> known(b).count()).orElse(0L);
  }

  /** These articles without those of known events. */
  Dataset<Row> unknown(Dataset<Row> articles) {
    return base.map(
            b -> articles.join(known(b), SparkLane.seq(EventMembersTable.EVENT_ID), "left_anti"))
        .orElse(articles);
  }

  /** These rows of a table of slots, and those of the slots of known events. */
  Dataset<Row> with(Table table, Dataset<Row> rows) {
    return base.map(b -> rows.select(names(table)).union(taken(b, table))).orElse(rows);
  }

  private Dataset<Row> taken(RunFolder from, Table table) {
    Dataset<Row> slots =
        from.read(SlotsTable.TABLE)
            .join(known(from), SparkLane.seq(EventMembersTable.EVENT_ID), "left_semi");
    Dataset<Row> rows =
        table == SlotsTable.TABLE
            ? slots
            : from.read(table)
                .join(
                    slots.select(SlotsTable.SLOT_ID),
                    SparkLane.seq(SlotsTable.SLOT_ID),
                    "left_semi");
    return rows.select(names(table));
  }

  private Dataset<Row> known(RunFolder from) {
    return keys.join(
            from.state(STAGE).read(KEPT, keys.schema()),
            SparkLane.seq(EventMembersTable.EVENT_ID, CONTENT),
            "left_semi")
        .select(EventMembersTable.EVENT_ID);
  }

  private static Column[] names(Table table) {
    return table.columns().stream().map(column -> col(column.name())).toArray(Column[]::new);
  }
}
