package org.newsconcord.jobs.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.consensus.fusion.Blocs;
import org.newsconcord.consensus.tally.OutletTally;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.OutletEvidenceTable;
import org.newsconcord.jobs.table.SlotConsensusTable;
import org.newsconcord.jobs.table.SlotValuesTable;

/** The tables that a bare claim table gives. */
final class ClaimTableOutput {
  private final ClaimTable claims;
  private final ConsensusFit fit;
  private final ScoreOptions options;
  private final ConsensusTables tables;

  ClaimTableOutput(SparkSession spark, ClaimTable claims, ConsensusFit fit, ScoreOptions options) {
    this.claims = claims;
    this.fit = fit;
    this.options = options;
    this.tables = new ConsensusTables(spark, fit);
  }

  ScoreResult write(RunFolder run) {
    Blocs blocs = fit.pairs().blocs();
    OutletVerdicts verdicts = fit.verdicts(blocs, options);
    Map<Integer, OutletTally> tallies = fit.tallies(verdicts);
    NameIndex sources = claims.sources();
    OutletScores scores =
        OutletScores.of(sources, claims.attributes(), tallies, fit.feeds(), blocs, options);
    List<Row> scoreRows = tables.write(run, scores, volumes(tallies));
    tables.writePairs(run, sources, fit.noReprints());
    run.write(
        OutletEvidenceTable.TABLE,
        tables.evidence(verdicts, scores.model(), sources, options.evidencePerOutlet()));
    run.write(SlotValuesTable.TABLE, withTexts(tables.slotValues()));
    run.write(SlotConsensusTable.TABLE, tables.summaries());
    return ScoreResult.of(fit, fit.ballots().count(), scoreRows, run, blocs);
  }

  /** A source of a bare claim table has claims only. */
  private Map<String, Volumes.OutletVolume> volumes(Map<Integer, OutletTally> tallies) {
    Map<String, Volumes.OutletVolume> volumes = new TreeMap<>();
    tallies.forEach(
        (source, tally) ->
            volumes.put(
                claims.sources().name(source),
                new Volumes.OutletVolume(0, 0, 0, 0, tally.filled())));
    return volumes;
  }

  private static Dataset<Row> withTexts(Dataset<Row> values) {
    return values
        .withColumn(SlotValuesTable.VALUE_TEXT, col(SlotValuesTable.VALUE_KEY))
        .withColumn(SlotValuesTable.QUANTITY_LOW, lit(null).cast("double"))
        .withColumn(SlotValuesTable.QUANTITY_HIGH, lit(null).cast("double"));
  }
}
