package org.newsconcord.jobs.cli.evaluate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.jobs.cli.ExitCode;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.claims.ClaimsEvaluation;
import org.newsconcord.jobs.language.LanguageOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newsconcord evaluate claims}: quantities, offices and attributions of whole articles. */
@Command(
    name = "claims",
    mixinStandardHelpOptions = true,
    description = "Measure claims against hand labels of whole articles.")
final class EvaluateClaimsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin LanguageOptions languageOptions;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "Articles as JSON lines with article_id and body, plain or .gz.")
  Path data;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "Labels as JSON lines.")
  Path gold;

  @Override
  public Integer call() {
    ClaimExtractor extractor = ClaimExtractor.of(languageOptions.pack());
    EvaluationReport report = ClaimsEvaluation.of(data, gold, extractor);
    PrintWriter out = spec.commandLine().getOut();
    out.print(report.table());
    out.println(report.json());
    return ExitCode.DONE;
  }
}
