package org.newsconcord.jobs.cli.train;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newsconcord train}: makes the models that the product ships again, from labelled data. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Fit a model to labelled data and write its file.",
      "The same data gives the same file, byte for byte."
    },
    subcommands = {
      TrainActsCommand.class,
      TrainAttributionsCommand.class,
      TrainCircumstancesCommand.class,
      TrainComparisonsCommand.class,
      TrainEventsCommand.class,
      TrainFindCommand.class,
      TrainPagesCommand.class,
      TrainQuantitiesCommand.class,
      TrainStatementsCommand.class,
      TrainWordClassesCommand.class
    })
public final class TrainCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name what to train, such as newsconcord train pages.");
  }
}
