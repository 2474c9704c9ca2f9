package org.newsconcord.jobs.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ClaimRelationsTable;

/** Why claims of a slot do not simply agree: its gravest verdicts, each sentence once. */
final class VerdictFigures {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int PER_SLOT = 3;
  private static final int LONGEST_DETAIL = 300;
  private static final String GRAVITY = "gravity";
  private static final String PAIRS = "pairs";
  private static final String OUTLETS = "outlets of the verdict";
  private static final String RANK = "verdict rank";

  private final Map<String, List<Row>> verdicts;

  private VerdictFigures(Map<String, List<Row>> verdicts) {
    this.verdicts = verdicts;
  }

  /**
   * Reads the verdicts other than agreement of these slots.
   *
   * @param ids column slot_id
   */
  static VerdictFigures read(RunFolder run, Dataset<Row> ids) {
    Column rank =
        row_number()
            .over(
                Window.partitionBy(ClaimRelationsTable.SLOT_ID)
                    .orderBy(
                        col(GRAVITY),
                        col(ClaimRelationsTable.CONFIDENCE).desc(),
                        col(PAIRS).desc(),
                        col(ClaimRelationsTable.DETAIL)));
    Map<String, List<Row>> verdicts = new HashMap<>();
    run.read(ClaimRelationsTable.TABLE)
        .join(ids, ClaimRelationsTable.SLOT_ID)
        .withColumn(GRAVITY, gravity())
        .where(col(GRAVITY).isNotNull())
        .groupBy(
            col(ClaimRelationsTable.SLOT_ID),
            col(GRAVITY),
            col(ClaimRelationsTable.RELATION),
            col(ClaimRelationsTable.DETAIL))
        .agg(
            count(lit(1)).as(PAIRS),
            max(ClaimRelationsTable.CONFIDENCE).as(ClaimRelationsTable.CONFIDENCE),
            min(struct(ClaimRelationsTable.OUTLET_A, ClaimRelationsTable.OUTLET_B)).as(OUTLETS))
        .withColumn(RANK, rank)
        .where(col(RANK).leq(PER_SLOT))
        .orderBy(ClaimRelationsTable.SLOT_ID, RANK)
        .collectAsList()
        .forEach(
            row ->
                verdicts
                    .computeIfAbsent(row.getAs(ClaimRelationsTable.SLOT_ID), k -> new ArrayList<>())
                    .add(row));
    return new VerdictFigures(verdicts);
  }

  private static Column gravity() {
    Column relation = col(ClaimRelationsTable.RELATION);
    return when(relation.equalTo("CONFLICT"), 0)
        .when(relation.equalTo("UPDATE"), 1)
        .when(relation.equalTo("POSSIBLE_CONFLICT"), 2)
        .when(relation.equalTo("SCOPE_DIFFERS"), 3)
        .when(relation.equalTo("MORE_SPECIFIC"), 4);
  }

  /** The verdicts of a slot for the page: relation, one outlet, the other, sentence, confidence. */
  ArrayNode node(String slot, PageIndex index) {
    ArrayNode list = NODES.arrayNode();
    for (Row verdict : verdicts.getOrDefault(slot, List.of())) {
      Row outlets = verdict.getAs(OUTLETS);
      ArrayNode node = list.addArray();
      node.add(verdict.<String>getAs(ClaimRelationsTable.RELATION));
      node.add(index.outlet(outlets.getAs(ClaimRelationsTable.OUTLET_A)));
      node.add(index.outlet(outlets.getAs(ClaimRelationsTable.OUTLET_B)));
      node.add(PageIndex.cut(verdict.getAs(ClaimRelationsTable.DETAIL), LONGEST_DETAIL));
      node.add(Figures.hundredths(verdict.getAs(ClaimRelationsTable.CONFIDENCE)));
    }
    return list;
  }
}
