package org.newsconcord.jobs.cli.evaluate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newsconcord evaluate}: measurements against labelled data. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measure against labelled data; the last line is one JSON object.",
    subcommands = {
      EvaluateAttributionsCommand.class,
      EvaluateClaimsCommand.class,
      EvaluateComparisonsCommand.class,
      EvaluateEventsCommand.class,
      EvaluateFalsifiedCommand.class,
      EvaluateFindCommand.class,
      EvaluateFusionCommand.class,
      EvaluateIncidentsCommand.class,
      EvaluatePagesCommand.class,
      EvaluatePairsCommand.class,
      EvaluatePlantedCommand.class,
      EvaluateQuantitiesCommand.class,
      EvaluateReliabilityCommand.class,
      EvaluateSpeedCommand.class,
      EvaluateStoriesCommand.class,
      EvaluateValidityCommand.class,
    })
public final class EvaluateCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name what to evaluate, such as newsconcord evaluate fusion.");
  }
}
