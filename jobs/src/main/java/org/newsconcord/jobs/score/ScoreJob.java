package org.newsconcord.jobs.score;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.consensus.fusion.Blocs;
import org.newsconcord.jobs.language.LanguageOptions;
import org.newsconcord.jobs.run.KeptRows;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.Stage;
import org.newsconcord.jobs.run.StageState;
import org.newsconcord.jobs.score.value.SlotValueTexts;
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
import org.newsconcord.language.LanguagePack;

/**
 * Scores the outlets of a run: slots, slot_claims, claim_relations, claims, story_members,
 * copy_links and articles in; slot_values, slot_consensus, outlet_scores, outlet_types,
 * score_summary, outlet_pairs and outlet_evidence out.
 */
public final class ScoreJob {
  private final SparkSession spark;
  private final RunFolder run;
  private final ScoreOptions options;
  private final KnownSlots known;

  /** A job on this run, in English. */
  public ScoreJob(SparkSession spark, RunFolder run, ScoreOptions options) {
    this(spark, run, options, KnownSlots.none(run, LanguagePack.english()));
  }

  private ScoreJob(SparkSession spark, RunFolder run, ScoreOptions options, KnownSlots known) {
    this.known = Objects.requireNonNull(known);
    this.spark = Objects.requireNonNull(spark);
    this.run = Objects.requireNonNull(run);
    this.options = Objects.requireNonNull(options);
  }

  /** The stage {@code score} with these options and word lists. */
  public static Stage stage(ScoreOptions options, LanguageOptions language) {
    return new Stage(
        "score",
        List.of(
            ArticlesTable.TABLE,
            ClaimsTable.TABLE,
            StoryMembersTable.TABLE,
            CopyLinksTable.TABLE,
            SlotsTable.TABLE,
            SlotClaimsTable.TABLE,
            ClaimRelationsTable.TABLE),
        List.of(
            SlotConsensusTable.TABLE,
            SlotValuesTable.TABLE,
            OutletScoresTable.TABLE,
            OutletTypesTable.TABLE,
            ScoreSummaryTable.TABLE,
            OutletPairsTable.TABLE,
            OutletEvidenceTable.TABLE),
        List.of(options, language),
        (spark, run) ->
            new ScoreJob(
                    spark,
                    run,
                    options,
                    KnownSlots.of(
                        run,
                        language.pack(),
                        run.baseMadeAlike(stage(options, language), SlotConsensusTable.TABLE)))
                .run());
  }

  /** Runs. */
  public ScoreResult run() {
    try (KeptRows kept = new KeptRows()) {
      return run(SlotItems.of(run, known, kept));
    }
  }

  private ScoreResult run(SlotItems slots) {
    NameIndex outlets = slots.outlets();
    ConsensusFit fit =
        ConsensusFit.of(
            slots.items(), slots.lone(), outlets.size(), slots.attributes().size(), options);
    Volumes volumes = new Volumes(run);
    Blocs blocs = fit.pairs().blocs();
    OutletVerdicts verdicts = fit.verdicts(blocs, options);
    OutletScores scores =
        OutletScores.of(
            outlets, slots.attributes(), fit.tallies(verdicts), fit.feeds(), blocs, options);
    ConsensusTables tables = new ConsensusTables(spark, fit);

    List<Row> scoreRows = tables.write(run, scores, volumes.byOutlet());
    tables.writePairs(run, outlets, volumes.reprints(outlets));
    run.write(
        OutletEvidenceTable.TABLE,
        withReasons(
            tables.evidence(verdicts, scores.model(), outlets, options.evidencePerOutlet())));
    writeValues(slots, tables);
    fit.release();
    return ScoreResult.of(fit, run.rows(SlotConsensusTable.TABLE), scoreRows, run, blocs);
  }

  private void writeValues(SlotItems slots, ConsensusTables tables) {
    Dataset<Row> texts = slots.texts();
    known.write(
        SlotValuesTable.TABLE,
        slots.loneSlots().values(),
        SlotValueTexts.addTo(tables.slotValues(), texts));
    known.write(
        SlotConsensusTable.TABLE,
        slots.loneSlots().summaries(),
        SlotValueTexts.replaceKeys(tables.summaries(), texts));
  }

  /** Relation and reason of the compared claims, where the pair was compared. */
  private Dataset<Row> withReasons(Dataset<Row> picked) {
    Dataset<Row> evidence = run.materialise("score-evidence", picked);
    String[] slot = {OutletEvidenceTable.SLOT_ID};
    Dataset<Row> relations =
        run.read(ClaimRelationsTable.TABLE)
            .join(StageState.few(evidence.select(slot[0]).distinct()), slot, "left_semi")
            .select(
                col(ClaimRelationsTable.SLOT_ID),
                least(col(ClaimRelationsTable.CLAIM_A), col(ClaimRelationsTable.CLAIM_B)).as(LOW),
                greatest(col(ClaimRelationsTable.CLAIM_A), col(ClaimRelationsTable.CLAIM_B))
                    .as(HIGH),
                col(ClaimRelationsTable.RELATION).as(FOUND_RELATION),
                col(ClaimRelationsTable.REASON).as(FOUND_REASON))
            .groupBy(col(ClaimRelationsTable.SLOT_ID), col(LOW), col(HIGH))
            .agg(min(FOUND_RELATION).as(FOUND_RELATION), min(FOUND_REASON).as(FOUND_REASON));
    return evidence
        .withColumn(
            LOW,
            least(
                col(OutletEvidenceTable.CLAIM_ID), coalesce(col(ConsensusTables.AGAINST), lit(""))))
        .withColumn(
            HIGH,
            greatest(
                col(OutletEvidenceTable.CLAIM_ID), coalesce(col(ConsensusTables.AGAINST), lit(""))))
        .join(relations, new String[] {OutletEvidenceTable.SLOT_ID, LOW, HIGH}, "left")
        .withColumn(
            OutletEvidenceTable.RELATION,
            coalesce(col(FOUND_RELATION), col(OutletEvidenceTable.RELATION)))
        .withColumn(
            OutletEvidenceTable.REASON,
            coalesce(col(FOUND_REASON), col(OutletEvidenceTable.REASON)));
  }

  private static final String LOW = "lowClaim";
  private static final String HIGH = "highClaim";
  private static final String FOUND_RELATION = "foundRelation";
  private static final String FOUND_REASON = "foundReason";
}
