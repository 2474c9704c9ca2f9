package org.newsconcord.jobs.cli;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.align.AlignOptions;
import org.newsconcord.jobs.evaluate.ComparisonEvaluation;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.LabelledRun;
import org.newsconcord.jobs.group.GroupOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsconcord evaluate comparisons}: slots and relations against labels. */
@Command(
    name = "comparisons",
    description = "Measure slots and relations against labelled comparisons.")
final class EvaluateComparisonsCommand extends MeasureCommand {
  @Mixin GroupOptions groupOptions;
  @Mixin AlignOptions alignOptions;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "ARTICLES",
      description = "JSONL, plain or .gz.")
  String data;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "Labelled comparisons, JSONL.")
  String gold;

  @Override
  EvaluationReport measure(SparkSession spark) {
    try (LabelledRun run = LabelledRun.over(spark, data)) {
      return new ComparisonEvaluation(run, gold).run(groupOptions, alignOptions);
    }
  }
}
