package org.newsconcord.jobs.report;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.EmptyTables;
import org.newsconcord.jobs.publish.PublishOptions;
import org.newsconcord.jobs.publish.Publisher;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageLog;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimRelationsTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.Column;
import org.newsconcord.jobs.table.CopyLinksTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.jobs.table.OutletEvidenceTable;
import org.newsconcord.jobs.table.OutletPairsTable;
import org.newsconcord.jobs.table.OutletScoresTable;
import org.newsconcord.jobs.table.RejectsTable;
import org.newsconcord.jobs.table.ScoreSummaryTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotConsensusTable;
import org.newsconcord.jobs.table.SlotValuesTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.jobs.table.Table;

/**
 * A published run with as many outlets and slots as asked: every slot has two values of two
 * outlets. The first outlet, event, slot and article carry the hostile text.
 */
final class SyntheticRun {
  private static final long START = Instant.parse("2024-11-12T06:00:00Z").toEpochMilli();
  private final SparkSession spark;
  private final int outlets;
  private final int slots;
  private final String hostile;
  private final String hostileUrl;
  private final Map<Table, List<Row>> rows = new HashMap<>();

  SyntheticRun(SparkSession spark, int outlets, int slots, String hostile, String hostileUrl) {
    this.spark = spark;
    this.outlets = outlets;
    this.slots = slots;
    this.hostile = hostile;
    this.hostileUrl = hostileUrl;
  }

  /** Writes and publishes the run. */
  RunFolder publish(OutputFolder output) {
    for (int i = 0; i < outlets; i++) {
      addOutlet(i);
    }
    for (int i = 0; i < slots; i++) {
      addSlot(i);
    }
    Map<String, Object> summary = new HashMap<>();
    summary.put("tiers", 3L);
    summary.put("sentence", hostile + " stands in 3 tiers.");
    add(ScoreSummaryTable.TABLE, summary);
    add(
        RejectsTable.TABLE,
        Map.of("input_file", "a.csv", "input_record", 3L, "reason", "MISSING_BODY"));
    RunFolder run = output.newRun();
    rows.forEach((table, list) -> run.write(table, spark.createDataFrame(list, table.schema())));
    EmptyTables.fill(spark, run);
    run.finished(new StageLog.Entry("ingest", 1.5, Map.of(), Map.of(), Map.of()));
    run.finished(new StageLog.Entry("extract", 4.25, Map.of(), Map.of(), Map.of()));
    new Publisher(spark, output, "9.9", PublishOptions.defaults()).publish(run);
    return run;
  }

  String outlet(int i) {
    return i == 0 ? hostile + " outlet" : String.format(Locale.ROOT, "outlet-%03d.example", i);
  }

  private void addOutlet(int i) {
    double effective = 4 + i * 37 % 90;
    double consistency = 0.55 + i * 17 % 40 / 100.0;
    double half = 0.9 / Math.sqrt(effective + 4);
    Map<String, Object> score = new HashMap<>();
    score.put("outlet", outlet(i));
    score.put("effective_items", effective);
    score.put("compared_items", (long) effective * 2);
    score.put("consistency", consistency);
    score.put("consistency_low", consistency - half);
    score.put("consistency_high", Math.min(1, consistency + half));
    score.put("tier", effective < 30 ? null : 1 + i % 3);
    score.put("agree", 0.6);
    score.put("conflict", 0.1);
    score.put("originality", 0.5);
    score.put("articles", 10L + i);
    score.put("bloc", i == 0 ? hostile : null);
    score.put("status", effective < 30 ? "INSUFFICIENT" : "RANKED");
    add(OutletScoresTable.TABLE, score);
    for (int j = i + 1; j < Math.min(outlets, i + 20); j++) {
      Map<String, Object> pair = new HashMap<>();
      pair.put("outlet_a", outlet(i));
      pair.put("outlet_b", outlet(j));
      pair.put("items", 5L + (i + j) % 40);
      pair.put("agree", 4L + (i + j) % 30);
      pair.put("conflict", 1L);
      pair.put("agreement", (4.0 + (i + j) % 30) / (5 + (i + j) % 40));
      pair.put("expected", 0.7);
      pair.put("kappa", (i + j) % 3 == 0 ? null : 0.1 * ((i + j) % 9));
      pair.put("kappa_reason", (i + j) % 3 == 0 ? "TOO_FEW_ITEMS" : null);
      pair.put("reprints_a_of_b", (long) (i % 3));
      pair.put("reprints_b_of_a", 0L);
      pair.put("same_feed", false);
      add(OutletPairsTable.TABLE, pair);
    }
  }

  private void addSlot(int i) {
    String slot = String.format(Locale.ROOT, "slot%06d", i);
    String event = String.format(Locale.ROOT, "event%05d", i / 4);
    String status = new String[] {"CONTESTED", "AGREED", "UPDATED", "SINGLE_ORIGIN"}[i % 4];
    Map<String, Object> row = new HashMap<>();
    row.put("slot_id", slot);
    row.put("event_id", event);
    row.put("type", i % 5 == 4 ? "OFFICE" : "QUANTITY");
    row.put("label", i == 0 ? hostile + " label" : "passengers on board " + i);
    row.put("unit", "passenger");
    row.put("outlets", 2);
    row.put("origins", 2);
    row.put("claims", 2);
    add(SlotsTable.TABLE, row);
    add(
        SlotConsensusTable.TABLE,
        Map.of(
            "slot_id",
            slot,
            "voices",
            2,
            "status",
            status,
            "top_value",
            "about 200",
            "top_probability",
            0.6));
    for (int v = 0; v < 2; v++) {
      addValue(i, v, slot, event);
    }
    addVerdict(i, slot, status);
  }

  private void addVerdict(int i, String slot, String status) {
    Map<String, Object> relation = new HashMap<>();
    relation.put("slot_id", slot);
    relation.put("claim_a", "claim-" + slot + "-0");
    relation.put("claim_b", "claim-" + slot + "-1");
    relation.put("outlet_a", outlet(i % outlets));
    relation.put("outlet_b", outlet((i + 1) % outlets));
    relation.put("origin_a", slot + "-0");
    relation.put("origin_b", slot + "-1");
    relation.put("relation", status.equals("CONTESTED") ? "CONFLICT" : "AGREE");
    relation.put("confidence", 0.9 - i % 40 / 100.0);
    relation.put("reason", "QUANTITY_DISJOINT");
    relation.put("detail", (i == 0 ? hostile + " " : "") + "The ranges of " + i + " are apart.");
    add(ClaimRelationsTable.TABLE, relation);
  }

  private void addValue(int i, int v, String slot, String event) {
    int number = 200 + i % 50 + 30 * v;
    String key = number + "~approx";
    add(
        SlotValuesTable.TABLE,
        Map.of(
            "slot_id",
            slot,
            "value_key",
            key,
            "value_text",
            i == 0 && v == 0 ? hostile + " value" : "about " + number,
            "quantity_low",
            number * 0.9,
            "quantity_high",
            number * 1.1,
            "outlets",
            1,
            "origins",
            1,
            "weight",
            1.0,
            "probability",
            v == 0 ? 0.6 : 0.4));
    String article = slot + "-" + v;
    String outlet = outlet((i + v) % outlets);
    Timestamp at = i == 1 ? null : new Timestamp(START + i * 60_000L + v * 3_600_000L);
    String sentence =
        (i == 0 ? hostile + " " : "")
            + "The ferry carried about "
            + number
            + " passengers and 18 crew from Alderport to Gull Island, the coast guard said in text "
            + i
            + ".";
    addArticle(i, article, outlet, at);
    Map<String, Object> claim = new HashMap<>();
    claim.put("claim_id", "claim-" + article);
    claim.put("article_id", article);
    claim.put("outlet", outlet);
    claim.put("published_at", at);
    claim.put("published_date", at == null ? null : Date.valueOf("2024-11-12"));
    claim.put("type", "QUANTITY");
    claim.put("sentence", sentence);
    claim.put("sentence_begin", 100);
    claim.put("begin", 100 + sentence.indexOf("about"));
    claim.put("end", 100 + sentence.indexOf(" passengers"));
    claim.put("source_text", i == 0 ? hostile + " source" : "the coast guard");
    add(ClaimsTable.TABLE, claim);
    Map<String, Object> statement = new HashMap<>(claim);
    statement.put("claim_id", "statement-" + article);
    statement.put("type", "STATEMENT");
    statement.put("source_key", "coast guard");
    statement.put("confidence", 0.75);
    add(ClaimsTable.TABLE, statement);
    Map<String, Object> slotClaim = new HashMap<>();
    slotClaim.put("slot_id", slot);
    slotClaim.put("claim_id", "claim-" + article);
    slotClaim.put("article_id", article);
    slotClaim.put("outlet", outlet);
    slotClaim.put("origin_id", article);
    slotClaim.put("value_key", key);
    slotClaim.put("weight", 1.0);
    add(SlotClaimsTable.TABLE, slotClaim);
    Map<String, Object> member = new HashMap<>();
    member.put("event_id", event);
    member.put("article_id", article);
    member.put("outlet", outlet);
    member.put("published_at", at);
    member.put("story_id", slot);
    member.put("label", i < 4 ? hostile + " event" : "ferry alderport " + i / 4);
    add(EventMembersTable.TABLE, member);
    add(
        StoryMembersTable.TABLE,
        Map.of(
            "story_id", slot,
            "article_id", article,
            "outlet", outlet,
            "role", v == 0 ? "REPRESENTATIVE" : "REPRINT"));
    if (v == 1) {
      addEvidence(i, slot, article);
    }
  }

  private void addArticle(int i, String article, String outlet, Timestamp at) {
    Map<String, Object> row = new HashMap<>();
    row.put("article_id", article);
    row.put("outlet", outlet);
    row.put("url", i == 0 ? hostileUrl : "https://www.outlet.example/" + article);
    row.put("headline", i == 0 ? hostile + " headline" : "Ferry with passengers, report " + i);
    row.put("body", "Text");
    row.put("published_at", at);
    row.put("published_date", at == null ? null : Date.valueOf("2024-11-12"));
    row.put("word_count", 120);
    row.put("input_file", "a.csv");
    add(ArticlesTable.TABLE, row);
  }

  private void addEvidence(int i, String slot, String article) {
    add(
        OutletEvidenceTable.TABLE,
        Map.of(
            "outlet",
            outlet((i + 1) % outlets),
            "slot_id",
            slot,
            "claim_id",
            "claim-" + article,
            "effect",
            -0.012,
            "relation",
            "CONFLICT",
            "reason",
            "QUANTITY_DISJOINT"));
    add(
        CopyLinksTable.TABLE,
        Map.of(
            "from_article_id",
            slot + "-0",
            "to_article_id",
            article,
            "from_outlet",
            outlet(i % outlets),
            "to_outlet",
            outlet((i + 1) % outlets),
            "lag_seconds",
            600L + i % 100 * 300L));
  }

  private void add(Table table, Map<String, Object> values) {
    Object[] fields =
        table.columns().stream().map(Column::name).map(values::get).toArray(Object[]::new);
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(RowFactory.create(fields));
  }
}
