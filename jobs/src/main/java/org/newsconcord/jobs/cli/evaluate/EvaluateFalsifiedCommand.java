package org.newsconcord.jobs.cli.evaluate;

import org.newsconcord.jobs.align.AlignOptions;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.FalsifiedEvaluation;
import org.newsconcord.jobs.evaluate.LabelledRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsconcord evaluate falsified}: news leads against versions falsified on purpose. */
@Command(
    name = "falsified",
    description = "Measure conflicts between news leads and versions falsified on purpose.")
final class EvaluateFalsifiedCommand extends LabelledRunCommand {
  @Mixin AlignOptions alignOptions;

  @Override
  EvaluationReport measure(LabelledRun run) {
    return new FalsifiedEvaluation(run).run(groupOptions, alignOptions);
  }
}
