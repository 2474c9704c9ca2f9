package org.newsconcord.jobs.report;

import static org.apache.spark.sql.functions.asc_nulls_last;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.row_number;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.EventMembersTable;

/** Events with their articles, those with the most outlets first. */
final class EventFigures {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MOST_EVENTS = 6000;
  private static final int MOST_ARTICLES = 60;
  private static final String RANK = "report rank";
  private static final String EVENT_OUTLETS = "report outlets";

  private final Map<String, List<Row>> members;

  private final long total;

  private EventFigures(Map<String, List<Row>> members, long total) {
    this.members = members;
    this.total = total;
  }

  /** Reads the events of at least two outlets, at most 60 articles of each. */
  static EventFigures read(RunFolder run) {
    Dataset<Row> all = run.read(EventMembersTable.TABLE);
    Dataset<Row> events =
        all.groupBy(EventMembersTable.EVENT_ID)
            .agg(count_distinct(col(EventMembersTable.OUTLET)).as(EVENT_OUTLETS))
            .persist();
    Dataset<Row> chosen =
        events
            .where(col(EVENT_OUTLETS).geq(2))
            .orderBy(col(EVENT_OUTLETS).desc(), col(EventMembersTable.EVENT_ID))
            .limit(MOST_EVENTS);
    Column rank =
        row_number()
            .over(
                Window.partitionBy(EventMembersTable.EVENT_ID)
                    .orderBy(
                        asc_nulls_last(EventMembersTable.PUBLISHED_AT),
                        col(EventMembersTable.ARTICLE_ID)));
    Map<String, List<Row>> members = new LinkedHashMap<>();
    all.join(broadcast(chosen), EventMembersTable.EVENT_ID)
        .withColumn(RANK, rank)
        .where(col(RANK).leq(MOST_ARTICLES))
        .join(
            run.read(ArticlesTable.TABLE)
                .select(ArticlesTable.ARTICLE_ID, ArticlesTable.HEADLINE, ArticlesTable.URL),
            EventMembersTable.ARTICLE_ID)
        .orderBy(col(EVENT_OUTLETS).desc(), col(EventMembersTable.EVENT_ID), col(RANK))
        .collectAsList()
        .forEach(
            row ->
                members
                    .computeIfAbsent(row.getAs(EventMembersTable.EVENT_ID), id -> new ArrayList<>())
                    .add(row));
    long total = events.count();
    events.unpersist();
    return new EventFigures(members, total);
  }

  /** How many events the run has. */
  long total() {
    return total;
  }

  /** Ids of the events, those with the most outlets first. */
  Set<String> ids() {
    return members.keySet();
  }

  /**
   * One event for the page: id, label, first and last moment, outlets, articles; where articles
   * share a text the number of the text of each. The earliest article comes first; its headline
   * names the event.
   */
  ArrayNode node(String eventId, PageIndex index) {
    List<Row> rows = members.get(eventId);
    List<Long> times =
        rows.stream()
            .map(row -> row.<Timestamp>getAs(EventMembersTable.PUBLISHED_AT))
            .filter(Objects::nonNull)
            .map(Timestamp::getTime)
            .sorted()
            .toList();
    ArrayNode node = NODES.arrayNode();
    node.add(eventId).add(rows.get(0).<String>getAs(EventMembersTable.LABEL));
    node.add(times.isEmpty() ? null : times.get(0));
    node.add(times.isEmpty() ? null : times.get(times.size() - 1));
    node.add(rows.get(0).<Long>getAs(EVENT_OUTLETS));
    ArrayNode articles = node.addArray();
    ArrayNode texts = NODES.arrayNode();
    Map<String, Integer> numbers = new HashMap<>();
    for (Row row : rows) {
      articles.add(index.article(row));
      String story = row.getAs(EventMembersTable.STORY_ID);
      texts.add(numbers.computeIfAbsent(String.valueOf(story), id -> numbers.size()));
    }
    return numbers.size() < rows.size() ? node.add(texts) : node;
  }

  boolean has(String eventId) {
    return members.containsKey(eventId);
  }
}
