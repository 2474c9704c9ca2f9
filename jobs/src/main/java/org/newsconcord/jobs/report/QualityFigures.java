package org.newsconcord.jobs.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageLog;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.RejectsTable;
import org.newsconcord.jobs.table.RunsTable;
import org.newsconcord.jobs.table.SlotConsensusTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.jobs.table.Table;

/** Counts of the run: how much there is, how good the input was, what the stages took. */
final class QualityFigures {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String ROWS = "report rows";

  private QualityFigures() {}

  /** Rows of the tables that the page names; the manifest's row of the run knows most of them. */
  static ObjectNode counts(RunFolder run, Row runs, long events) {
    JsonNode rows = parse(runs.getAs(RunsTable.ROWS_PER_TABLE));
    ObjectNode counts = NODES.objectNode();
    for (Table table : List.of(ArticlesTable.TABLE, RejectsTable.TABLE, SlotsTable.TABLE)) {
      counts.put(table.name(), rows.path(table.name()).asLong());
    }
    counts.put(
        "stories",
        run.read(StoryMembersTable.TABLE)
            .where(col(StoryMembersTable.ROLE).equalTo(StoryMembersTable.REPRESENTATIVE))
            .count());
    counts.put("events", events);
    counts.put(
        "contested",
        run.read(SlotConsensusTable.TABLE)
            .where(col(SlotConsensusTable.STATUS).equalTo("CONTESTED"))
            .count());
    return counts;
  }

  private static JsonNode parse(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the section on data quality shows. */
  static ObjectNode of(RunFolder run, long carried) {
    ObjectNode quality = NODES.objectNode();
    quality.set("articles", articles(run, carried));
    quality.set("rejects", grouped(run.read(RejectsTable.TABLE), RejectsTable.REASON));
    quality.set("claims", grouped(run.read(ClaimsTable.TABLE), ClaimsTable.TYPE));
    ArrayNode stages = quality.putArray("stages");
    for (StageLog.Entry entry : run.stageLog().entries()) {
      stages.addArray().add(entry.stage()).add(Figures.rounded(entry.seconds()));
    }
    return quality;
  }

  private static ArrayNode articles(RunFolder run, long carried) {
    Row row =
        run.read(ArticlesTable.TABLE)
            .agg(
                count(col(ArticlesTable.PUBLISHED_AT)),
                count(col(ArticlesTable.URL)),
                count(col(ArticlesTable.HEADLINE)),
                count(col(ArticlesTable.WIRE_CREDIT)),
                count(when(col(ArticlesTable.WORD_COUNT).lt(50), lit(1))))
            .head();
    ArrayNode nodes = NODES.arrayNode();
    nodes.addArray().add("with a date").add(row.getLong(0));
    nodes.addArray().add("with an address").add(row.getLong(1));
    nodes.addArray().add("with a headline").add(row.getLong(2));
    nodes.addArray().add("credit an agency for their text").add(row.getLong(3));
    nodes.addArray().add("carry the text of another article").add(carried);
    nodes.addArray().add("shorter than 50 words").add(row.getLong(4));
    return nodes;
  }

  private static ArrayNode grouped(Dataset<Row> rows, String column) {
    ArrayNode nodes = NODES.arrayNode();
    rows.groupBy(column)
        .agg(count(lit(1)).as(ROWS))
        .orderBy(col(ROWS).desc(), col(column))
        .collectAsList()
        .forEach(row -> nodes.addArray().add(row.getString(0)).add(row.getLong(1)));
    return nodes;
  }
}
