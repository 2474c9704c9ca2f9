package org.newsconcord.jobs.cli.evaluate;

import org.newsconcord.jobs.align.AlignOptions;
import org.newsconcord.jobs.evaluate.ComparisonEvaluation;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.LabelledRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsconcord evaluate comparisons}: slots and relations against labels. */
@Command(
    name = "comparisons",
    description = "Measure slots and relations against labelled comparisons.")
final class EvaluateComparisonsCommand extends LabelledRunCommand {
  @Mixin AlignOptions alignOptions;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "Labelled comparisons, JSONL.")
  String gold;

  @Override
  EvaluationReport measure(LabelledRun run) {
    return new ComparisonEvaluation(run, gold).run(groupOptions, alignOptions);
  }
}
