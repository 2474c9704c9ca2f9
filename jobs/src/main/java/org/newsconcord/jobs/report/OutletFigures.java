package org.newsconcord.jobs.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile_approx;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.CopyLinksTable;
import org.newsconcord.jobs.table.OutletPairsTable;
import org.newsconcord.jobs.table.OutletScoresTable;

/** Outlets, their pairs, and who carries whom. */
final class OutletFigures {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int COPY_LINKS = 1000;
  private static final String ARTICLES = "report articles";
  private static final String LAG = "report lag";
  private static final String CREDITED = "report credited";
  private static final String[] SCORE_COLUMNS = {
    OutletScoresTable.ARTICLES,
    OutletScoresTable.STORIES,
    OutletScoresTable.ORIGINAL_STORIES,
    OutletScoresTable.REPRINTS,
    OutletScoresTable.ORIGINALITY,
    OutletScoresTable.CLAIMS,
    OutletScoresTable.COMPARED_ITEMS,
    OutletScoresTable.EFFECTIVE_ITEMS,
    OutletScoresTable.CONSISTENCY,
    OutletScoresTable.CONSISTENCY_LOW,
    OutletScoresTable.CONSISTENCY_HIGH,
    OutletScoresTable.TIER,
    OutletScoresTable.AGREE,
    OutletScoresTable.COMPATIBLE,
    OutletScoresTable.UPDATE,
    OutletScoresTable.CONFLICT,
    OutletScoresTable.TWO_SIDED,
    OutletScoresTable.STALE,
    OutletScoresTable.UNIQUE,
    OutletScoresTable.BLOC,
    OutletScoresTable.STATUS,
    OutletScoresTable.OUTLET_CONFUSABLE_WITH
  };
  private static final String[] PAIR_COLUMNS = {
    OutletPairsTable.ITEMS,
    OutletPairsTable.AGREE,
    OutletPairsTable.CONFLICT,
    OutletPairsTable.AGREEMENT,
    OutletPairsTable.EXPECTED,
    OutletPairsTable.KAPPA,
    OutletPairsTable.KAPPA_LOW,
    OutletPairsTable.KAPPA_HIGH,
    OutletPairsTable.KAPPA_REASON,
    OutletPairsTable.REPRINTS_A_OF_B,
    OutletPairsTable.REPRINTS_B_OF_A,
    OutletPairsTable.SAME_FEED
  };

  private OutletFigures() {}

  /** Rows of scores by outlet, in the order of names. */
  static Map<String, Row> scores(RunFolder run) {
    Map<String, Row> scores = new TreeMap<>();
    run.read(OutletScoresTable.TABLE)
        .collectAsList()
        .forEach(row -> scores.put(row.getAs(OutletScoresTable.OUTLET), row));
    return scores;
  }

  /**
   * One array per outlet of the index: its name and its scores; only the name where it has none.
   */
  static ArrayNode outlets(PageIndex index, Map<String, Row> scores) {
    ArrayNode outlets = NODES.arrayNode();
    for (String name : index.outletNames()) {
      ArrayNode node = outlets.addArray().add(name);
      if (scores.containsKey(name)) {
        Figures.append(node, scores.get(name), SCORE_COLUMNS);
      }
    }
    return outlets;
  }

  /** Pairs with the most common items first. */
  static List<Row> pairs(RunFolder run, int limit) {
    return run.read(OutletPairsTable.TABLE)
        .orderBy(
            col(OutletPairsTable.ITEMS).desc(),
            col(OutletPairsTable.OUTLET_A),
            col(OutletPairsTable.OUTLET_B))
        .limit(limit)
        .collectAsList();
  }

  static ArrayNode pairNodes(List<Row> pairs, PageIndex index) {
    ArrayNode nodes = NODES.arrayNode();
    for (Row pair : pairs) {
      ArrayNode node = nodes.addArray();
      node.add(index.outlet(pair.getAs(OutletPairsTable.OUTLET_A)));
      node.add(index.outlet(pair.getAs(OutletPairsTable.OUTLET_B)));
      Figures.append(node, pair, PAIR_COLUMNS);
    }
    return nodes;
  }

  /** The outlets with the most common items, alike ones next to each other. */
  static ArrayNode order(List<Row> pairs, PageIndex index, int limit) {
    Map<String, Long> items = new HashMap<>();
    for (Row pair : pairs) {
      long common = pair.<Long>getAs(OutletPairsTable.ITEMS);
      items.merge(pair.getAs(OutletPairsTable.OUTLET_A), common, Long::sum);
      items.merge(pair.getAs(OutletPairsTable.OUTLET_B), common, Long::sum);
    }
    List<String> chosen =
        items.keySet().stream()
            .sorted(Comparator.comparing((String n) -> -items.get(n)).thenComparing(n -> n))
            .limit(limit)
            .sorted()
            .toList();
    ArrayNode order = NODES.arrayNode();
    LeafOrder.of(distances(pairs, chosen)).forEach(i -> order.add(index.outlet(chosen.get(i))));
    return order;
  }

  private static double[][] distances(List<Row> pairs, List<String> names) {
    double[][] distance = new double[names.size()][names.size()];
    for (int i = 0; i < distance.length; i++) {
      Arrays.fill(distance[i], Double.NaN);
      distance[i][i] = 0;
    }
    for (Row pair : pairs) {
      int a = names.indexOf(pair.<String>getAs(OutletPairsTable.OUTLET_A));
      int b = names.indexOf(pair.<String>getAs(OutletPairsTable.OUTLET_B));
      Double agreement = pair.getAs(OutletPairsTable.AGREEMENT);
      if (a >= 0 && b >= 0 && agreement != null) {
        distance[a][b] = 1 - agreement;
        distance[b][a] = 1 - agreement;
      }
    }
    return distance;
  }

  /** Who carries whose text, those with the most articles first. */
  static List<Row> copies(RunFolder run) {
    return run.read(CopyLinksTable.TABLE)
        .groupBy(CopyLinksTable.FROM_OUTLET, CopyLinksTable.TO_OUTLET)
        .agg(
            count_distinct(col(CopyLinksTable.TO_ARTICLE_ID)).as(ARTICLES),
            percentile_approx(col(CopyLinksTable.LAG_SECONDS), lit(0.5), lit(10000)).as(LAG),
            count(col(CopyLinksTable.WIRE_CREDIT)).as(CREDITED))
        .orderBy(
            col(ARTICLES).desc(), col(CopyLinksTable.FROM_OUTLET), col(CopyLinksTable.TO_OUTLET))
        .limit(COPY_LINKS)
        .collectAsList();
  }

  /** Copies for the page: from, to, articles, median lag in seconds, articles with a credit. */
  static ArrayNode copyNodes(List<Row> copies, PageIndex index) {
    ArrayNode nodes = NODES.arrayNode();
    for (Row row : copies) {
      ArrayNode node = nodes.addArray();
      node.add(index.outlet(row.getAs(CopyLinksTable.FROM_OUTLET)));
      node.add(index.outlet(row.getAs(CopyLinksTable.TO_OUTLET)));
      Figures.append(node, row, ARTICLES, LAG, CREDITED);
    }
    return nodes;
  }
}
