package org.newsconcord.jobs.cli.evaluate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.newsconcord.jobs.cli.ExitCode;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.claims.AttributionEvaluation;
import org.newsconcord.jobs.language.LanguageOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newsconcord evaluate attributions}: who says what, against labels. */
@Command(
    name = "attributions",
    mixinStandardHelpOptions = true,
    description = "Measure attributions on PolNeAR spans or CofeNet tokens.")
final class EvaluateAttributionsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin LanguageOptions languageOptions;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines, plain or .gz: tokens and labels, or text and attributions.")
  Path data;

  @Override
  public Integer call() {
    EvaluationReport report = AttributionEvaluation.of(data, languageOptions.pack());
    PrintWriter out = spec.commandLine().getOut();
    out.print(report.table());
    out.println(report.json());
    return ExitCode.DONE;
  }
}
