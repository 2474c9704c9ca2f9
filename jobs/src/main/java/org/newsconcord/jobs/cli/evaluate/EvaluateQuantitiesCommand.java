package org.newsconcord.jobs.cli.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.cli.ExitCode;
import org.newsconcord.jobs.evaluate.quantities.QuantityEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newsconcord evaluate quantities}: numbers, units and dates against labelled sentences. */
@Command(
    name = "quantities",
    mixinStandardHelpOptions = true,
    description = {
      "Measure quantities against labelled sentences: NewsQuant JSON, or the specifications of",
      "Recognizers-Text (a file, or a folder of them). The last line is one JSON object."
    })
final class EvaluateQuantitiesCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "PATH",
      description = "Sentences with their labels, plain or .gz; or a folder of such files.")
  Path data;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description = "Labels, when they stand in a file of their own, in the order of the data.")
  Path gold;

  @Option(names = "--differences", description = "Also list every difference, for error analysis.")
  boolean differences;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    QuantityEvaluation evaluation = evaluation();
    if (differences) {
      List<String> all = evaluation.differences();
      all.forEach(out::println);
    }
    Map<String, Double> metrics = evaluation.metrics();
    metrics.forEach((k, v) -> out.println(String.format(Locale.ROOT, "%-32s %8.2f", k, v)));
    try {
      out.println(new ObjectMapper().writeValueAsString(metrics));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return ExitCode.DONE;
  }

  private QuantityEvaluation evaluation() {
    try {
      return QuantityEvaluation.of(data, gold);
    } catch (IOException e) {
      throw new UsageException(
          "--data " + data + " cannot be read (" + e.getMessage() + "). Name a file of JSON.");
    }
  }
}
