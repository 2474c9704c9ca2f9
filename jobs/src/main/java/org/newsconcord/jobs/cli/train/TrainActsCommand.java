package org.newsconcord.jobs.cli.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.cli.ExitCode;
import org.newsconcord.jobs.train.ActTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newsconcord train acts}: the model that tells which acts a reader would sign. */
@Command(
    name = "acts",
    mixinStandardHelpOptions = true,
    description = {
      "Fit the model that tells which acts become ACTION claims, and cross-validate it.",
      "A label is a line of JSON: article_id, begin, predicate, subject, object, polarity,",
      "modality as extraction read them, and label R (right), P (partly), W (wrong), E (empty)."
    })
final class TrainActsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--labels",
      required = true,
      paramLabel = "FILE",
      description = "Labels as JSON lines, plain or .gz.")
  Path labels;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "The articles of the labels as JSON lines with article_id and body.")
  Path data;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "File that receives the model.")
  Path model;

  @Override
  public Integer call() {
    ActTrainer trainer = trainer();
    if (trainer.size() == 0) {
      throw new UsageException("No label of " + labels + " fits an act in " + data + ".");
    }
    ModelFiles.write(model, trainer.lines());
    trainer.report().forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().println(trainer.size() + " labelled acts, " + model);
    return ExitCode.DONE;
  }

  private ActTrainer trainer() {
    try {
      return ActTrainer.of(labels, data);
    } catch (IOException e) {
      throw new UsageException("The labels or articles cannot be read: " + e.getMessage());
    }
  }
}
