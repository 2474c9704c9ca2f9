package org.newsconcord.jobs.cli.evaluate;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.scores.ReliabilityEvaluation;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.score.ScoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsconcord evaluate reliability}: scores of random halves of the events. */
@Command(
    name = "reliability",
    description = {
      "Measure whether random halves of the events give the same scores: split-half reliability,",
      "coverage of the intervals, stability of the tiers, and how far the score follows volume."
    })
final class EvaluateReliabilityCommand extends MeasureCommand {
  @Mixin ScoreOptions scoreOptions;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "PATH",
      description = "Output folder of an analysis; its current run is measured. Repeatable.")
  List<String> outputs;

  @Option(
      names = "--splits",
      paramLabel = "N",
      defaultValue = "20",
      description = "How often the events are split. Default: ${DEFAULT-VALUE}.")
  int splits;

  @Override
  EvaluationReport measure(SparkSession spark) {
    if (splits < 1) {
      throw new UsageException("--splits " + splits + " measures nothing. Give 1 or more.");
    }
    return new ReliabilityEvaluation(
            outputs.stream().map(path -> OutputFolder.at(spark, path).currentRun()).toList(),
            scoreOptions,
            splits)
        .run();
  }
}
