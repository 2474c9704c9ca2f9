package org.newsconcord.jobs.cli.evaluate;

import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.EventEvaluation;
import org.newsconcord.jobs.evaluate.LabelledRun;
import picocli.CommandLine.Command;

/** {@code newsconcord evaluate events}: grouping against labels. */
@Command(
    name = "events",
    description = "Measure events on articles labelled with event or incident_id.")
final class EvaluateEventsCommand extends LabelledRunCommand {
  @Override
  EvaluationReport measure(LabelledRun run) {
    return new EventEvaluation(run, groupOptions).run();
  }
}
