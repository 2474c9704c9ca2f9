package org.newsconcord.jobs.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.newsconcord.jobs.publish.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotValuesTable;
import org.newsconcord.jobs.table.SlotsTable;

/** The slots of the report with their values and the sentences behind them. */
final class SlotFigures {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String RANK = "report rank";
  private static final int READ_PER_VALUE = 12;
  private static final int SHOWN_WHEN_CONTESTED = 4;
  private static final int SHOWN_OTHERWISE = 2;

  private final List<Row> slots;
  private final Map<String, List<Row>> values;
  private final Map<List<String>, List<Row>> claims;
  private final VerdictFigures verdicts;

  private SlotFigures(
      List<Row> slots,
      Map<String, List<Row>> values,
      Map<List<String>, List<Row>> claims,
      VerdictFigures verdicts) {
    this.slots = slots;
    this.values = values;
    this.claims = claims;
    this.verdicts = verdicts;
  }

  /** Reads the slots that come first, with their values and claims. */
  static SlotFigures read(SparkSession spark, RunFolder run, int limit) {
    Dataset<Row> chosen =
        run.read(SlotsTable.TABLE)
            .orderBy(
                urgency(),
                col(SlotsTable.OUTLETS).desc(),
                col(SlotsTable.ORIGINS).desc(),
                col(SlotsTable.CLAIMS).desc(),
                col(SlotsTable.SLOT_ID))
            .limit(limit);
    List<Row> slots = chosen.collectAsList();
    Dataset<Row> ids =
        broadcast(
            spark.createDataFrame(slots, SlotsTable.TABLE.schema()).select(SlotsTable.SLOT_ID));
    return new SlotFigures(
        slots, values(run, ids), claims(run, ids), VerdictFigures.read(run, ids));
  }

  /** Contested first, then updated, agreed, single. */
  private static Column urgency() {
    Column status = col(SlotsTable.STATUS);
    return when(status.equalTo("CONTESTED"), 0)
        .when(status.equalTo("UPDATED"), 1)
        .when(status.equalTo("AGREED"), 2)
        .otherwise(3);
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

  private static Map<List<String>, List<Row>> claims(RunFolder run, Dataset<Row> ids) {
    Dataset<Row> members =
        run.read(SlotClaimsTable.TABLE)
            .join(ids, SlotClaimsTable.SLOT_ID)
            .select(SlotClaimsTable.SLOT_ID, SlotClaimsTable.VALUE_KEY, SlotClaimsTable.CLAIM_ID);
    Column rank =
        row_number()
            .over(
                Window.partitionBy(SlotClaimsTable.SLOT_ID, SlotClaimsTable.VALUE_KEY)
                    .orderBy(ClaimsTable.PUBLISHED_AT, ClaimsTable.CLAIM_ID));
    Dataset<Row> articles =
        run.read(ArticlesTable.TABLE)
            .select(ArticlesTable.ARTICLE_ID, ArticlesTable.HEADLINE, ArticlesTable.URL);
    Map<List<String>, List<Row>> claims = new HashMap<>();
    run.read(ClaimsTable.TABLE)
        .select(
            ClaimsTable.CLAIM_ID,
            ClaimsTable.ARTICLE_ID,
            ClaimsTable.OUTLET,
            ClaimsTable.PUBLISHED_AT,
            ClaimsTable.SENTENCE,
            ClaimsTable.SENTENCE_BEGIN,
            ClaimsTable.BEGIN,
            ClaimsTable.END,
            ClaimsTable.SOURCE_TEXT)
        .join(broadcast(members), ClaimsTable.CLAIM_ID)
        .withColumn(RANK, rank)
        .where(col(RANK).leq(READ_PER_VALUE))
        .join(articles, ClaimsTable.ARTICLE_ID)
        .orderBy(RANK, ClaimsTable.CLAIM_ID)
        .collectAsList()
        .forEach(
            row ->
                claims
                    .computeIfAbsent(
                        List.of(id(row), row.getAs(SlotClaimsTable.VALUE_KEY)),
                        k -> new ArrayList<>())
                    .add(row));
    return claims;
  }

  /** The slots in the order of the report. */
  List<Row> slots() {
    return slots;
  }

  /**
   * One slot for the page: id, event, type, label, unit, status, outlets, origins, claims, values,
   * verdicts.
   */
  ArrayNode node(Row slot, int event, PageIndex index, Set<String> carried) {
    ArrayNode node = NODES.arrayNode();
    node.add(id(slot)).add(event);
    node.add(slot.<String>getAs(SlotsTable.TYPE)).add(slot.<String>getAs(SlotsTable.LABEL));
    node.add(slot.<String>getAs(SlotsTable.UNIT)).add(slot.<String>getAs(SlotsTable.STATUS));
    node.add(slot.<Integer>getAs(SlotsTable.OUTLETS));
    node.add(slot.<Integer>getAs(SlotsTable.ORIGINS));
    node.add(slot.<Integer>getAs(SlotsTable.CLAIMS));
    ArrayNode list = node.addArray();
    boolean contested = "CONTESTED".equals(slot.getAs(SlotsTable.STATUS));
    int shown = contested ? SHOWN_WHEN_CONTESTED : SHOWN_OTHERWISE;
    for (Row value : values.getOrDefault(id(slot), List.of())) {
      list.add(valueNode(value, shown, index, carried));
    }
    node.add(verdicts.node(id(slot), index));
    return node;
  }

  private ArrayNode valueNode(Row value, int shown, PageIndex index, Set<String> carried) {
    ArrayNode node = NODES.arrayNode();
    node.add(value.<String>getAs(SlotValuesTable.VALUE_TEXT));
    node.add(Figures.rounded(value.getAs(SlotValuesTable.QUANTITY_LOW)));
    node.add(Figures.rounded(value.getAs(SlotValuesTable.QUANTITY_HIGH)));
    node.add(value.<Integer>getAs(SlotValuesTable.OUTLETS));
    node.add(value.<Integer>getAs(SlotValuesTable.ORIGINS));
    node.add(Figures.rounded(value.getAs(SlotValuesTable.PROBABILITY)));
    ArrayNode list = node.addArray();
    List<String> key = List.of(id(value), value.getAs(SlotValuesTable.VALUE_KEY));
    for (Row claim : distinctOutlets(claims.getOrDefault(key, List.of()), shown)) {
      list.add(claimNode(claim, index, carried));
    }
    return node;
  }

  /** A claim for the page: article, sentence, begin, end, source. */
  static ArrayNode claimNode(Row claim, PageIndex index, Set<String> carried) {
    int sentenceBegin = claim.getAs(ClaimsTable.SENTENCE_BEGIN);
    Excerpt excerpt =
        Excerpt.of(
            claim.getAs(ClaimsTable.SENTENCE),
            claim.<Integer>getAs(ClaimsTable.BEGIN) - sentenceBegin,
            claim.<Integer>getAs(ClaimsTable.END) - sentenceBegin);
    ArrayNode node = NODES.arrayNode();
    node.add(index.article(claim, Figures.carried(claim, carried)));
    node.add(index.sentence(excerpt.text())).add(excerpt.begin()).add(excerpt.end());
    node.add(claim.<String>getAs(ClaimsTable.SOURCE_TEXT));
    return node;
  }

  /** The first claim of each outlet; then, where room is left, further ones. */
  private static List<Row> distinctOutlets(List<Row> rows, int limit) {
    Set<String> seen = new TreeSet<>();
    List<Row> first = new ArrayList<>();
    List<Row> further = new ArrayList<>();
    rows.forEach(row -> (seen.add(row.getAs(ClaimsTable.OUTLET)) ? first : further).add(row));
    first.addAll(further);
    return first.subList(0, Math.min(limit, first.size()));
  }

  private static String id(Row row) {
    return row.getAs(SlotsTable.SLOT_ID);
  }
}
