package org.newsconcord.jobs.cli.evaluate;

import org.newsconcord.jobs.align.AlignOptions;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.LabelledRun;
import org.newsconcord.jobs.evaluate.incidents.IncidentEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsconcord evaluate incidents}: fused values against facts. */
@Command(
    name = "incidents",
    description = "Measure what a run gives for incidents against their facts.")
final class EvaluateIncidentsCommand extends LabelledRunCommand {
  @Mixin AlignOptions alignOptions;

  @Option(
      names = "--facts",
      required = true,
      paramLabel = "FILE",
      description =
          "Facts of the incidents, JSONL: incident_id, killed, injured, state, city_or_county.")
  String facts;

  @Override
  EvaluationReport measure(LabelledRun run) {
    return new IncidentEvaluation(run, facts).run(groupOptions, alignOptions);
  }
}
