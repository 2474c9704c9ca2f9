package org.newsconcord.jobs.cli.evaluate;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.cli.ExitCode;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.scores.PlantedEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newsconcord evaluate planted}: scores of outlets whose accuracy was planted. */
@Command(
    name = "planted",
    mixinStandardHelpOptions = true,
    description = {
      "Plant outlets of known accuracy, with copiers among them, and measure how well their",
      "consistency finds the order, whether the intervals hold it, and whether a crowd that",
      "paraphrases one false value moves anybody. Needs no data and no Spark."
    })
final class EvaluatePlantedCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--worlds",
      paramLabel = "N",
      defaultValue = "10",
      description = "Worlds to plant, 40 outlets each. Default: ${DEFAULT-VALUE}.")
  int worlds;

  @Option(
      names = "--puppets",
      paramLabel = "N",
      defaultValue = "2000",
      description =
          "Outlets that paraphrase one false value in a second version of each world."
              + " Default: ${DEFAULT-VALUE}.")
  int puppets;

  @Override
  public Integer call() {
    if (worlds < 1 || puppets < 0) {
      throw new UsageException("--worlds must be 1 or more and --puppets 0 or more.");
    }
    EvaluationReport report = new PlantedEvaluation(worlds, puppets).run();
    PrintWriter out = spec.commandLine().getOut();
    out.print(report.table());
    out.println(report.json());
    return ExitCode.DONE;
  }
}
