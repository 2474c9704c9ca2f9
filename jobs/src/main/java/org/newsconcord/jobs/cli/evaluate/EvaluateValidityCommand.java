package org.newsconcord.jobs.cli.evaluate;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.scores.ValidityEvaluation;
import org.newsconcord.jobs.run.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code newsconcord evaluate validity}: the scores beside a rating that others gave. */
@Command(
    name = "validity",
    description = {
      "Measure how far the consistency of outlets goes with ratings of your own: Spearman with an",
      "interval from drawing the outlets again, raw and given volume, beside a copy-blind count."
    })
final class EvaluateValidityCommand extends MeasureCommand {
  @Option(
      names = "--ratings",
      required = true,
      paramLabel = "CSV",
      description = "Ratings: a CSV file with a header and the columns domain and rating.")
  String ratings;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "PATH",
      description = "Output folder of an analysis; its current run is measured.")
  String output;

  @Option(
      names = "--min-items",
      paramLabel = "N",
      defaultValue = "30",
      description = "Effective items that an outlet needs to count. Default: ${DEFAULT-VALUE}.")
  double minItems;

  @Override
  EvaluationReport measure(SparkSession spark) {
    return new ValidityEvaluation(
            spark, OutputFolder.at(spark, output).currentRun(), ratings, minItems)
        .run();
  }
}
