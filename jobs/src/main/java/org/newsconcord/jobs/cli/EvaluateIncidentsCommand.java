package org.newsconcord.jobs.cli;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.align.AlignOptions;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.IncidentEvaluation;
import org.newsconcord.jobs.evaluate.LabelledRun;
import org.newsconcord.jobs.group.GroupOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsconcord evaluate incidents}: fused values against facts. */
@Command(
    name = "incidents",
    description = "Measure what a run gives for incidents against their facts.")
final class EvaluateIncidentsCommand extends MeasureCommand {
  @Mixin GroupOptions groupOptions;
  @Mixin AlignOptions alignOptions;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "ARTICLES",
      description = "JSONL, plain or .gz.")
  String data;

  @Option(
      names = "--facts",
      required = true,
      paramLabel = "FILE",
      description =
          "Facts of the incidents, JSONL: incident_id, killed, injured, state, city_or_county.")
  String facts;

  @Override
  EvaluationReport measure(SparkSession spark) {
    try (LabelledRun run = LabelledRun.over(spark, data)) {
      return new IncidentEvaluation(run, facts).run(groupOptions, alignOptions);
    }
  }
}
