package org.newsconcord.jobs.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.OutletEvidenceTable;
import org.newsconcord.jobs.table.SlotsTable;

/** The items that move each outlet's score most. */
final class EvidenceFigures {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int PER_OUTLET = 6;
  private static final String RANK = "report rank";

  private final List<Row> items;

  private EvidenceFigures(List<Row> items) {
    this.items = items;
  }

  /** Reads the strongest items of each outlet, strongest first. */
  static EvidenceFigures read(RunFolder run) {
    Dataset<Row> strongest =
        run.read(OutletEvidenceTable.TABLE)
            .withColumn(
                RANK,
                row_number()
                    .over(
                        Window.partitionBy(OutletEvidenceTable.OUTLET)
                            .orderBy(
                                abs(col(OutletEvidenceTable.EFFECT)).desc(),
                                col(OutletEvidenceTable.CLAIM_ID),
                                col(OutletEvidenceTable.SLOT_ID))))
            .where(col(RANK).leq(PER_OUTLET));
    return new EvidenceFigures(
        run.read(SlotsTable.TABLE)
            .select(SlotsTable.SLOT_ID, SlotsTable.LABEL)
            .join(broadcast(strongest), SlotsTable.SLOT_ID)
            .orderBy(OutletEvidenceTable.OUTLET, RANK, OutletEvidenceTable.CLAIM_ID)
            .collectAsList());
  }

  /** Ids of the claims of the items. */
  Stream<String> claimIds() {
    return items.stream().map(row -> row.getAs(OutletEvidenceTable.CLAIM_ID));
  }

  /** The items for the page: outlet, slot label, effect, relation, reason, claim. */
  ArrayNode nodes(PageIndex index, ShownClaims claims) {
    ArrayNode nodes = NODES.arrayNode();
    for (Row item : items) {
      ArrayNode node = nodes.addArray();
      node.add(index.outlet(item.getAs(OutletEvidenceTable.OUTLET)));
      Figures.append(
          node,
          item,
          SlotsTable.LABEL,
          OutletEvidenceTable.EFFECT,
          OutletEvidenceTable.RELATION,
          OutletEvidenceTable.REASON);
      node.addAll(claims.node(item.getAs(OutletEvidenceTable.CLAIM_ID), index));
    }
    return nodes;
  }
}
