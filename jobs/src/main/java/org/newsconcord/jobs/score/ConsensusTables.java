package org.newsconcord.jobs.score;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.consensus.consistency.ConsistencyModel;
import org.newsconcord.consensus.fusion.ItemConsensus;
import org.newsconcord.consensus.fusion.OutletAccuracies;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.OutletEvidenceTable;
import org.newsconcord.jobs.table.OutletPairsTable;
import org.newsconcord.jobs.table.OutletScoresTable;
import org.newsconcord.jobs.table.OutletTypesTable;
import org.newsconcord.jobs.table.ScoreSummaryTable;
import org.newsconcord.jobs.table.SlotConsensusTable;
import org.newsconcord.jobs.table.SlotValuesTable;
import org.newsconcord.jobs.table.Table;

/** A fitted model as rows; columns are named as in the tables that they go to. */
final class ConsensusTables {
  /** Claim of another origin that an evidence row holds the claim of the outlet against. */
  static final String AGAINST = "against";

  private final SparkSession spark;
  private final ConsensusFit fit;

  ConsensusTables(SparkSession spark, ConsensusFit fit) {
    this.spark = spark;
    this.fit = fit;
  }

  /** Writes outlet_scores, outlet_types and score_summary; gives the rows of the first. */
  List<Row> write(RunFolder run, OutletScores scores, Map<String, Volumes.OutletVolume> volumes) {
    OutletRows outlets = new OutletRows(scores);
    List<Row> rows = outlets.rows(volumes);
    run.write(OutletScoresTable.TABLE, local(OutletScoresTable.TABLE, rows));
    run.write(OutletTypesTable.TABLE, local(OutletTypesTable.TABLE, outlets.typeRows()));
    run.write(
        ScoreSummaryTable.TABLE,
        local(ScoreSummaryTable.TABLE, List.of(new ScoreSummary(scores).row())));
    return rows;
  }

  /** Writes outlet_pairs. */
  void writePairs(RunFolder run, NameIndex outlets, JavaPairRDD<Long, long[]> reprints) {
    PairRows rows = new PairRows(outlets, fit.feeds());
    run.write(OutletPairsTable.TABLE, rows.rows(spark, fit.pairs().tallies(), reprints));
  }

  /** Values with outlets, origins, weight and probability, without their text. */
  Dataset<Row> slotValues() {
    return frame(
        outcomes().flatMap(outcome -> outcome.values().iterator()),
        columns(
            SlotValuesTable.TABLE,
            SlotValuesTable.SLOT_ID,
            SlotValuesTable.VALUE_KEY,
            SlotValuesTable.OUTLETS,
            SlotValuesTable.ORIGINS,
            SlotValuesTable.WEIGHT,
            SlotValuesTable.PROBABILITY));
  }

  /** Slots with voices, status and the two most probable value keys. */
  Dataset<Row> summaries() {
    return frame(outcomes().map(ItemOutcome::summary), SlotConsensusTable.TABLE.schema());
  }

  /** The items that move the score of each outlet most. */
  Dataset<Row> evidence(
      OutletVerdicts verdicts, ConsistencyModel model, NameIndex outlets, int rowsPerOutlet) {
    EvidencePicker picker = new EvidencePicker(verdicts, model, outlets, rowsPerOutlet);
    StructType schema =
        columns(
                OutletEvidenceTable.TABLE,
                OutletEvidenceTable.OUTLET,
                OutletEvidenceTable.SLOT_ID,
                OutletEvidenceTable.CLAIM_ID,
                OutletEvidenceTable.EFFECT,
                OutletEvidenceTable.RELATION,
                OutletEvidenceTable.REASON)
            .add(AGAINST, DataTypes.StringType);
    return frame(
        fit.ballots()
            .mapPartitionsToPair(picker::pick)
            .reduceByKey(picker::merge)
            .flatMap(picked -> picker.rows(picked._1(), picked._2()).iterator()),
        schema);
  }

  /** A frame of locally known rows. */
  Dataset<Row> local(Table table, List<Row> rows) {
    return spark.createDataFrame(rows, table.schema());
  }

  private JavaRDD<ItemOutcome> outcomes() {
    OutletAccuracies accuracies = fit.model().accuracies();
    return fit.ballots()
        .map(ballot -> new ItemOutcome(ballot, ItemConsensus.of(ballot, accuracies)));
  }

  private Dataset<Row> frame(JavaRDD<Row> rows, StructType schema) {
    return spark.createDataFrame(rows, schema);
  }

  private static StructType columns(Table table, String... names) {
    Map<String, StructField> fields =
        java.util.Arrays.stream(table.schema().fields())
            .collect(Collectors.toMap(StructField::name, field -> field));
    return DataTypes.createStructType(
        java.util.Arrays.stream(names).map(fields::get).toArray(StructField[]::new));
  }
}
