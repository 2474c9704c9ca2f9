package org.newsconcord.jobs.cli;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.EventEvaluation;
import org.newsconcord.jobs.evaluate.LabelledRun;
import org.newsconcord.jobs.group.GroupOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsconcord evaluate events}: grouping against labels. */
@Command(
    name = "events",
    description = "Measure events on articles labelled with event or incident_id.")
final class EvaluateEventsCommand extends MeasureCommand {
  @Mixin GroupOptions groupOptions;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "ARTICLES",
      description = "JSONL, plain or .gz.")
  String data;

  @Override
  EvaluationReport measure(SparkSession spark) {
    try (LabelledRun run = LabelledRun.over(spark, data)) {
      return new EventEvaluation(run, groupOptions).run();
    }
  }
}
