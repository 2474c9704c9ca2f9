package org.newsconcord.jobs.cli.evaluate;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.FindEvaluation;
import org.newsconcord.jobs.run.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code newsconcord evaluate find}: answers of claim search against a reader's. */
@Command(name = "find", description = "Measure the answers of find against those of a reader.")
final class EvaluateFindCommand extends MeasureCommand {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Output folder whose current run is asked.")
  String output;

  @Option(
      names = "--claims",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines: claim, answer (SAID, CONTRADICTED or ABSENT).")
  Path claims;

  @Override
  EvaluationReport measure(SparkSession spark) {
    return new FindEvaluation(claims).run(spark, OutputFolder.at(spark, output).currentRun());
  }
}
