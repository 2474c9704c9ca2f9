package org.newsconcord.jobs.score;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.Stage;
import org.newsconcord.jobs.table.OutletEvidenceTable;
import org.newsconcord.jobs.table.OutletPairsTable;
import org.newsconcord.jobs.table.OutletScoresTable;
import org.newsconcord.jobs.table.OutletTypesTable;
import org.newsconcord.jobs.table.ScoreSummaryTable;
import org.newsconcord.jobs.table.SlotConsensusTable;
import org.newsconcord.jobs.table.SlotValuesTable;

/**
 * Scores the sources of a claim table of the user's: writes slot_values, outlet_scores,
 * outlet_pairs and outlet_evidence, where a slot is an item with an attribute and an outlet is a
 * source.
 */
public final class ClaimTableJob {
  private final SparkSession spark;
  private final RunFolder run;
  private final String claims;
  private final List<String> valueKinds;
  private final ScoreOptions options;

  /**
   * A job on these claims.
   *
   * @param claims file or folder, see {@link ClaimTableInput}
   * @param valueKinds kinds that the user names, {@code attribute=kind}
   */
  public ClaimTableJob(
      SparkSession spark,
      RunFolder run,
      String claims,
      List<String> valueKinds,
      ScoreOptions options) {
    this.spark = spark;
    this.run = run;
    this.claims = claims;
    this.valueKinds = List.copyOf(valueKinds);
    this.options = options;
  }

  /** The stage {@code score} over these claims. */
  public static Stage stage(String claims, List<String> valueKinds, ScoreOptions options) {
    return new Stage(
        "score",
        List.of(),
        List.of(
            SlotValuesTable.TABLE,
            SlotConsensusTable.TABLE,
            OutletScoresTable.TABLE,
            OutletTypesTable.TABLE,
            ScoreSummaryTable.TABLE,
            OutletPairsTable.TABLE,
            OutletEvidenceTable.TABLE),
        options,
        (spark, run) -> new ClaimTableJob(spark, run, claims, valueKinds, options).run());
  }

  /** Runs. */
  public ClaimTableResult run() {
    ClaimTableInput input = ClaimTableInput.read(spark, claims, valueKinds);
    try (ScoredClaims scored = ScoredClaims.of(input.table(), options)) {
      return new ClaimTableResult(scored.write(spark, run), input.skipped());
    }
  }
}
