package org.newsconcord.jobs.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.newsconcord.compare.Relation;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimRelationsTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotConsensusTable;
import org.newsconcord.jobs.table.SlotValuesTable;
import org.newsconcord.jobs.table.SlotsTable;

/** The slots of the report with their values, verdicts and the claims behind them. */
final class SlotFigures {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String RANK = "report rank";
  private static final String URGENCY = "report urgency";
  private static final String EVENT_PLACE = "report place in the event";
  private static final int AGREED = 2;

  /** Agreed and single slots of a disputed event that come before those of other events. */
  private static final int PER_EVENT = 24;

  private static final int READ_PER_VALUE = 12;
  private static final int SHOWN_WHEN_CONTESTED = 4;
  private static final int SHOWN_OTHERWISE = 2;

  private final List<Row> slots;
  private final Map<String, List<Row>> values;
  private final Map<List<String>, List<Row>> members;
  private final VerdictFigures verdicts;

  private SlotFigures(
      List<Row> slots,
      Map<String, List<Row>> values,
      Map<List<String>, List<Row>> members,
      VerdictFigures verdicts) {
    this.slots = slots;
    this.values = values;
    this.members = members;
    this.verdicts = verdicts;
  }

  /** Reads the slots that come first, with their values, verdicts and members. */
  static SlotFigures read(SparkSession spark, RunFolder run, int limit) {
    Dataset<Row> chosen =
        withPlace(run)
            .orderBy(
                place(),
                col(ClaimRelationsTable.CONFIDENCE).desc_nulls_last(),
                col(SlotsTable.OUTLETS).desc(),
                col(SlotsTable.ORIGINS).desc(),
                col(SlotsTable.CLAIMS).desc(),
                col(SlotsTable.SLOT_ID))
            .limit(limit);
    List<Row> slots = chosen.collectAsList();
    Dataset<Row> ids =
        broadcast(spark.createDataFrame(slots, chosen.schema()).select(SlotsTable.SLOT_ID));
    return new SlotFigures(
        slots, values(run, ids), members(run, ids), VerdictFigures.read(run, ids));
  }

  /** Slots with the status that their voices come to, its urgency, and their surest conflict. */
  private static Dataset<Row> withStatus(Dataset<Row> slots, RunFolder run) {
    Dataset<Row> surest =
        run.read(ClaimRelationsTable.TABLE)
            .where(col(ClaimRelationsTable.RELATION).equalTo(Relation.CONFLICT.name()))
            .groupBy(ClaimRelationsTable.SLOT_ID)
            .agg(max(ClaimRelationsTable.CONFIDENCE).as(ClaimRelationsTable.CONFIDENCE));
    return slots
        .join(status(run), SlotsTable.SLOT_ID)
        .join(surest, new String[] {SlotsTable.SLOT_ID}, "left");
  }

  private static Dataset<Row> status(RunFolder run) {
    Column status = col(SlotConsensusTable.STATUS);
    Column urgency =
        when(status.equalTo("CONTESTED"), 0)
            .when(status.equalTo("UPDATED"), 1)
            .when(status.equalTo("AGREED"), AGREED)
            .otherwise(AGREED + 1);
    return run.read(SlotConsensusTable.TABLE)
        .select(
            col(SlotConsensusTable.SLOT_ID),
            status,
            col(SlotConsensusTable.VOICES),
            urgency.as(URGENCY));
  }

  /**
   * Contested slots first, then updated ones, then what else is said in the events of both, then
   * agreed and single ones. An event in which voices differ is shown with all that it needs.
   */
  private static Column place() {
    Column urgency = col(URGENCY);
    Column neededByEvent = col(EVENT_PLACE).leq(PER_EVENT);
    return when(urgency.lt(AGREED), urgency)
        .when(neededByEvent, lit(AGREED))
        .otherwise(urgency.plus(1));
  }

  /**
   * The slots with their place in their event. Only of events in which voices differ, which are
   * few, it is looked up; what is said in all others needs no more than its own urgency.
   */
  private static Dataset<Row> withPlace(RunFolder run) {
    Dataset<Row> slots = run.read(SlotsTable.TABLE);
    Dataset<Row> disputed =
        broadcast(
            slots
                .join(status(run).where(col(URGENCY).lt(AGREED)), SlotsTable.SLOT_ID)
                .select(SlotsTable.EVENT_ID)
                .distinct());
    Column place =
        row_number()
            .over(
                Window.partitionBy(SlotsTable.EVENT_ID, URGENCY)
                    .orderBy(
                        col(SlotsTable.OUTLETS).desc(),
                        col(SlotsTable.CLAIMS).desc(),
                        col(SlotsTable.SLOT_ID)));
    String[] event = {SlotsTable.EVENT_ID};
    return withStatus(slots.join(disputed, event, "left_semi"), run)
        .withColumn(EVENT_PLACE, place)
        .unionByName(
            withStatus(slots.join(disputed, event, "left_anti"), run)
                .withColumn(EVENT_PLACE, lit(PER_EVENT + 1)));
  }

  private static Map<String, List<Row>> values(RunFolder run, Dataset<Row> ids) {
    Map<String, List<Row>> values = new HashMap<>();
    run.read(SlotValuesTable.TABLE)
        .join(ids, SlotValuesTable.SLOT_ID)
        .orderBy(col(SlotValuesTable.PROBABILITY).desc(), col(SlotValuesTable.VALUE_KEY))
        .collectAsList()
        .forEach(row -> values.computeIfAbsent(id(row), k -> new ArrayList<>()).add(row));
    return values;
  }

  /** The first claims of each value. */
  private static Map<List<String>, List<Row>> members(RunFolder run, Dataset<Row> ids) {
    Column rank =
        row_number()
            .over(
                Window.partitionBy(SlotClaimsTable.SLOT_ID, SlotClaimsTable.VALUE_KEY)
                    .orderBy(
                        col(ArticlesTable.PUBLISHED_AT).asc_nulls_last(),
                        col(SlotClaimsTable.CLAIM_ID)));
    Dataset<Row> times =
        run.read(ArticlesTable.TABLE).select(ArticlesTable.ARTICLE_ID, ArticlesTable.PUBLISHED_AT);
    Map<List<String>, List<Row>> members = new HashMap<>();
    run.read(SlotClaimsTable.TABLE)
        .join(ids, SlotClaimsTable.SLOT_ID)
        .join(times, SlotClaimsTable.ARTICLE_ID)
        .withColumn(RANK, rank)
        .where(col(RANK).leq(READ_PER_VALUE))
        .select(
            SlotClaimsTable.SLOT_ID,
            SlotClaimsTable.VALUE_KEY,
            SlotClaimsTable.CLAIM_ID,
            SlotClaimsTable.OUTLET,
            ArticlesTable.PUBLISHED_AT,
            RANK)
        .orderBy(RANK, SlotClaimsTable.CLAIM_ID)
        .collectAsList()
        .forEach(row -> members.computeIfAbsent(valueId(row), k -> new ArrayList<>()).add(row));
    return members;
  }

  /** Ids of the claims that nodes may show. */
  Stream<String> claimIds() {
    return members.values().stream()
        .flatMap(List::stream)
        .map(row -> row.getAs(SlotClaimsTable.CLAIM_ID));
  }

  /** The slots in the order of the report. */
  List<Row> slots() {
    return slots;
  }

  /**
   * One slot for the page: id, event, type, label, unit, status, outlets, origins, claims, values,
   * verdicts; where there is one the confidence of the surest conflict; the voices where they are
   * fewer than the origins.
   */
  ArrayNode node(Row slot, int event, PageIndex index, ShownClaims claims) {
    ArrayNode node = NODES.arrayNode();
    node.add(id(slot)).add(event);
    node.add(slot.<String>getAs(SlotsTable.TYPE)).add(slot.<String>getAs(SlotsTable.LABEL));
    node.add(slot.<String>getAs(SlotsTable.UNIT))
        .add(slot.<String>getAs(SlotConsensusTable.STATUS));
    node.add(slot.<Integer>getAs(SlotsTable.OUTLETS));
    node.add(slot.<Integer>getAs(SlotsTable.ORIGINS));
    node.add(slot.<Integer>getAs(SlotsTable.CLAIMS));
    ArrayNode list = node.addArray();
    boolean contested = "CONTESTED".equals(slot.getAs(SlotConsensusTable.STATUS));
    int shown = contested ? SHOWN_WHEN_CONTESTED : SHOWN_OTHERWISE;
    for (Row value : values.getOrDefault(id(slot), List.of())) {
      list.add(valueNode(value, shown, index, claims));
    }
    node.add(verdicts.node(id(slot), index));
    Double confidence = slot.getAs(ClaimRelationsTable.CONFIDENCE);
    int voices = slot.<Integer>getAs(SlotConsensusTable.VOICES);
    boolean fewer = voices != slot.<Integer>getAs(SlotsTable.ORIGINS);
    if (confidence != null || fewer) {
      node.add(Figures.hundredths(confidence));
    }
    return fewer ? node.add(voices) : node;
  }

  /**
   * One value: text, low, high, outlets, origins, probability, claims, and who else says it since
   * when.
   */
  private ArrayNode valueNode(Row value, int shown, PageIndex index, ShownClaims claims) {
    ArrayNode node = NODES.arrayNode();
    node.add(value.<String>getAs(SlotValuesTable.VALUE_TEXT));
    node.add(Figures.rounded(value.getAs(SlotValuesTable.QUANTITY_LOW)));
    node.add(Figures.rounded(value.getAs(SlotValuesTable.QUANTITY_HIGH)));
    node.add(value.<Integer>getAs(SlotValuesTable.OUTLETS));
    node.add(value.<Integer>getAs(SlotValuesTable.ORIGINS));
    node.add(Figures.rounded(value.getAs(SlotValuesTable.PROBABILITY)));
    ArrayNode list = node.addArray();
    List<Row> read = members.getOrDefault(valueId(value), List.of());
    Set<String> seen = new HashSet<>();
    for (Row member : distinctOutlets(read, shown)) {
      list.add(claims.node(member.getAs(SlotClaimsTable.CLAIM_ID), index));
      seen.add(member.getAs(SlotClaimsTable.OUTLET));
    }
    ArrayNode others = whoElse(read, seen, index);
    if (!others.isEmpty()) {
      node.add(others);
    }
    return node;
  }

  /** Outlets that no shown claim names, each with the first moment at which it said so. */
  private static ArrayNode whoElse(List<Row> read, Set<String> shown, PageIndex index) {
    ArrayNode node = NODES.arrayNode();
    Set<String> seen = new HashSet<>(shown);
    for (Row member : read) {
      String outlet = member.getAs(SlotClaimsTable.OUTLET);
      if (seen.add(outlet)) {
        Timestamp at = member.getAs(ArticlesTable.PUBLISHED_AT);
        node.addArray().add(index.outlet(outlet)).add(at == null ? null : at.getTime());
      }
    }
    return node;
  }

  /** The first claim of each outlet; then, where room is left, further ones. */
  private static List<Row> distinctOutlets(List<Row> rows, int limit) {
    Set<String> seen = new TreeSet<>();
    List<Row> first = new ArrayList<>();
    List<Row> further = new ArrayList<>();
    rows.forEach(row -> (seen.add(row.getAs(SlotClaimsTable.OUTLET)) ? first : further).add(row));
    first.addAll(further);
    return first.subList(0, Math.min(limit, first.size()));
  }

  private static List<String> valueId(Row row) {
    return List.of(id(row), row.getAs(SlotValuesTable.VALUE_KEY));
  }

  private static String id(Row row) {
    return row.getAs(SlotsTable.SLOT_ID);
  }
}
