package org.newsconcord.jobs.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimRelationsTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.CopyLinksTable;
import org.newsconcord.jobs.table.OutletEvidenceTable;
import org.newsconcord.jobs.table.OutletPairsTable;
import org.newsconcord.jobs.table.OutletScoresTable;
import org.newsconcord.jobs.table.OutletTypesTable;
import org.newsconcord.jobs.table.ScoreSummaryTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotConsensusTable;
import org.newsconcord.jobs.table.SlotValuesTable;
import org.newsconcord.jobs.table.SlotsTable;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.jobs.table.Table;

@ExtendWith(SparkExtension.class)
class ScoreJobTest {
  private static final Timestamp NOON = Timestamp.from(Instant.parse("2024-10-28T12:00:00Z"));
  private static final Timestamp ONE = Timestamp.from(Instant.parse("2024-10-28T13:00:00Z"));
  private static final List<Table> OUTPUTS =
      List.of(
          SlotConsensusTable.TABLE,
          SlotValuesTable.TABLE,
          OutletScoresTable.TABLE,
          OutletTypesTable.TABLE,
          ScoreSummaryTable.TABLE,
          OutletPairsTable.TABLE,
          OutletEvidenceTable.TABLE);
  private final TableRows articles = new TableRows(ArticlesTable.TABLE);
  private final TableRows claims = new TableRows(ClaimsTable.TABLE);
  private final TableRows members = new TableRows(StoryMembersTable.TABLE);
  private final TableRows slotClaims = new TableRows(SlotClaimsTable.TABLE);
  private final TableRows relations = new TableRows(ClaimRelationsTable.TABLE);
  private final TableRows copies = new TableRows(CopyLinksTable.TABLE);

  /**
   * Four outlets count the dead: three say 12, one of them a reprint, and one says 20. The reprint
   * adds no voice.
   */
  @Test
  void scoresOutletsAgainstOriginsThatAreNotTheirOwn(SparkSession spark, @TempDir Path out) {
    state("a", "s1", "REPRESENTATIVE", "12", NOON);
    state("b", "s2", "REPRESENTATIVE", "12", NOON);
    state("c", "s3", "REPRESENTATIVE", "20", NOON);
    state("reprinter", "s1", "REPRINT", "12", ONE);
    copies.row(
        CopyLinksTable.FROM_ARTICLE_ID, "article-a",
        CopyLinksTable.TO_ARTICLE_ID, "article-reprinter",
        CopyLinksTable.FROM_OUTLET, "a",
        CopyLinksTable.TO_OUTLET, "reprinter",
        CopyLinksTable.CONTAINMENT_TO, 0.9,
        CopyLinksTable.DIRECTION_BASIS, "TIME");
    copies.row(
        CopyLinksTable.FROM_ARTICLE_ID, "article-c",
        CopyLinksTable.TO_ARTICLE_ID, "article-b",
        CopyLinksTable.FROM_OUTLET, "c",
        CopyLinksTable.TO_OUTLET, "b",
        CopyLinksTable.CONTAINMENT_TO, 0.9,
        CopyLinksTable.DIRECTION_BASIS, "UNKNOWN");
    relate("a", "b", "AGREE", "QUANTITY_EQUAL");
    relate("a", "c", "CONFLICT", "QUANTITY_DISJOINT");
    relate("b", "c", "CONFLICT", "QUANTITY_DISJOINT");
    relate("b", "reprinter", "AGREE", "QUANTITY_EQUAL");
    relate("c", "reprinter", "CONFLICT", "QUANTITY_DISJOINT");
    RunFolder run = writeTables(spark, out, rows -> rows);

    ScoreResult result = new ScoreJob(spark, run, ScoreOptions.defaults()).run();

    assertEquals(1, result.slots());
    assertEquals(4, result.outlets());
    assertEquals(0, result.unconverged());
    assertEquals(
        List.of("slot CONTESTED 12 20 3"),
        strings(
            run.read(SlotConsensusTable.TABLE)
                .selectExpr(
                    "concat_ws(' ', slot_id, status, top_value, runner_up_value, voices)")));
    assertEquals(
        List.of("12 3 2 2.0", "20 1 1 1.0"),
        strings(
            run.read(SlotValuesTable.TABLE)
                .selectExpr("concat_ws(' ', value_key, outlets, origins, weight)")));
    assertEquals(
        List.of(
            "a 1 1 0 1.0 INSUFFICIENT",
            "b 1 1 0 1.0 INSUFFICIENT",
            "c 1 1 0 1.0 INSUFFICIENT",
            "reprinter 1 0 1 0.0 INSUFFICIENT"),
        strings(
            run.read(OutletScoresTable.TABLE)
                .selectExpr(
                    "concat_ws(' ', outlet, stories, original_stories, reprints, originality,"
                        + " status)")));
    assertEquals(
        List.of("a 0.0 1.0", "b 0.0 1.0", "c 1.0 0.0", "reprinter 0.0 1.0"),
        strings(
            run.read(OutletScoresTable.TABLE)
                .selectExpr("concat_ws(' ', outlet, round(conflict, 1), round(two_sided, 1))")));
    assertEquals(
        List.of("c QUANTITY_DISJOINT"),
        strings(
            run.read(OutletEvidenceTable.TABLE)
                .where("outlet = 'c'")
                .selectExpr("concat_ws(' ', outlet, reason)")));
    assertTrue(
        strings(
                run.read(OutletPairsTable.TABLE)
                    .selectExpr(
                        "concat_ws(' ', outlet_a, outlet_b, items, agree, conflict,"
                            + " reprints_b_of_a, kappa_reason)"))
            .containsAll(
                List.of("a b 1 1 0 0 TOO_FEW_ITEMS", "a reprinter 0 0 0 1 TOO_FEW_ITEMS")));
  }

  @Test
  void partitionsChangeNoRow(SparkSession spark, @TempDir Path out) {
    for (String outlet : List.of("a", "b", "c", "d", "e")) {
      state(outlet, "s-" + outlet, "REPRESENTATIVE", outlet.compareTo("c") < 0 ? "12" : "20", NOON);
    }
    relate("a", "b", "AGREE", "QUANTITY_EQUAL");
    relate("a", "c", "CONFLICT", "QUANTITY_DISJOINT");
    relate("c", "d", "AGREE", "QUANTITY_EQUAL");
    RunFolder one = writeTables(spark, out.resolve("one"), rows -> rows.coalesce(1));
    RunFolder many = writeTables(spark, out.resolve("many"), rows -> rows.repartition(7));

    new ScoreJob(spark, one, ScoreOptions.defaults()).run();
    new ScoreJob(spark, many, ScoreOptions.defaults()).run();

    for (Table table : OUTPUTS) {
      List<String> rows = strings(one.read(table).selectExpr("to_json(struct(*))"));
      assertEquals(rows, strings(many.read(table).selectExpr("to_json(struct(*))")));
      assertTrue(!rows.isEmpty(), table.name());
    }
  }

  private void state(String outlet, String origin, String role, String value, Timestamp when) {
    articles.row(
        ArticlesTable.ARTICLE_ID, "article-" + outlet,
        ArticlesTable.OUTLET, outlet,
        ArticlesTable.PUBLISHED_AT, when);
    claims.row(
        ClaimsTable.CLAIM_ID,
        "claim-" + outlet,
        ClaimsTable.ARTICLE_ID,
        "article-" + outlet,
        ClaimsTable.OUTLET,
        outlet,
        ClaimsTable.PUBLISHED_AT,
        when,
        ClaimsTable.TYPE,
        "QUANTITY",
        ClaimsTable.SENTENCE,
        "In the words of " + outlet + ".");
    members.row(
        StoryMembersTable.STORY_ID, origin,
        StoryMembersTable.ARTICLE_ID, "article-" + outlet,
        StoryMembersTable.OUTLET, outlet,
        StoryMembersTable.ROLE, role);
    slotClaims.row(
        SlotClaimsTable.SLOT_ID,
        "slot",
        SlotClaimsTable.CLAIM_ID,
        "claim-" + outlet,
        SlotClaimsTable.ARTICLE_ID,
        "article-" + outlet,
        SlotClaimsTable.OUTLET,
        outlet,
        SlotClaimsTable.ORIGIN_ID,
        origin,
        SlotClaimsTable.VALUE_KEY,
        value,
        SlotClaimsTable.WEIGHT,
        1.0);
  }

  private void relate(String first, String second, String relation, String reason) {
    relations.row(
        ClaimRelationsTable.SLOT_ID,
        "slot",
        ClaimRelationsTable.CLAIM_A,
        "claim-" + first,
        ClaimRelationsTable.CLAIM_B,
        "claim-" + second,
        ClaimRelationsTable.RELATION,
        relation,
        ClaimRelationsTable.CONFIDENCE,
        1.0,
        ClaimRelationsTable.SAME_QUESTION,
        1.0,
        ClaimRelationsTable.REASON,
        reason);
  }

  private RunFolder writeTables(
      SparkSession spark, Path out, UnaryOperator<Dataset<Row>> partitioned) {
    RunFolder run = OutputFolder.at(spark, out.toString()).newRun();
    run.write(ArticlesTable.TABLE, partitioned.apply(articles.in(spark)));
    run.write(ClaimsTable.TABLE, partitioned.apply(claims.in(spark)));
    run.write(StoryMembersTable.TABLE, partitioned.apply(members.in(spark)));
    run.write(CopyLinksTable.TABLE, partitioned.apply(copies.in(spark)));
    run.write(SlotClaimsTable.TABLE, partitioned.apply(slotClaims.in(spark)));
    run.write(ClaimRelationsTable.TABLE, partitioned.apply(relations.in(spark)));
    run.write(
        SlotsTable.TABLE,
        new TableRows(SlotsTable.TABLE)
            .row(
                SlotsTable.SLOT_ID, "slot",
                SlotsTable.EVENT_ID, "event",
                SlotsTable.TYPE, "QUANTITY",
                SlotsTable.LABEL, "dead",
                SlotsTable.OUTLETS, 4,
                SlotsTable.ORIGINS, 3,
                SlotsTable.CLAIMS, 4)
            .in(spark));
    return run;
  }

  private static List<String> strings(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(row -> row.getString(0)).sorted().toList();
  }
}
