package org.newsconcord.jobs.cli.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.cli.ExitCode;
import org.newsconcord.jobs.train.SignedClaims;
import org.newsconcord.jobs.train.SigningTrainer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a model that tells which claims of a kind a reader would sign. */
abstract class TrainSigningCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  private final SignedClaims kind;

  TrainSigningCommand(SignedClaims kind) {
    this.kind = kind;
  }

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
      description = {
        "The articles of the labels as JSON lines with article_id and body.",
        "May be given several times."
      })
  List<Path> data;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "File that receives the model.")
  Path model;

  @Override
  public Integer call() {
    SigningTrainer trainer = trainer();
    if (trainer.size() == 0) {
      throw new UsageException("No label of " + labels + " fits a claim in " + data + ".");
    }
    ModelFiles.write(model, trainer.lines());
    trainer.report().forEach(spec.commandLine().getOut()::println);
    trainer.draws().forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().println(trainer.size() + " labelled claims, " + model);
    return ExitCode.DONE;
  }

  private SigningTrainer trainer() {
    try {
      return SigningTrainer.of(kind, labels, data);
    } catch (IOException e) {
      throw new UsageException("The labels or articles cannot be read: " + e.getMessage());
    }
  }
}
