package org.newsconcord.jobs.cli.evaluate;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.LabelledRun;
import org.newsconcord.jobs.group.GroupOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A measure of what a run of the stages gives for labelled articles. */
abstract class LabelledRunCommand extends MeasureCommand {
  @Mixin GroupOptions groupOptions;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "ARTICLES",
      description = "JSONL, plain or .gz.")
  String data;

  /** Measures; the run has read nothing yet. */
  abstract EvaluationReport measure(LabelledRun run);

  @Override
  EvaluationReport measure(SparkSession spark) {
    try (LabelledRun run = LabelledRun.over(spark, data)) {
      return measure(run);
    }
  }
}
