package org.newsconcord.jobs.cli.train;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.newsconcord.jobs.cli.ExitCode;
import org.newsconcord.jobs.language.LanguageOptions;
import org.newsconcord.jobs.train.AttributionTrainer;
import org.newsconcord.model.LinearChain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newsconcord train attributions}: the model of who says what. */
@Command(
    name = "attributions",
    mixinStandardHelpOptions = true,
    description = "Fit the model of sources, cues and contents on PolNeAR spans.")
final class TrainAttributionsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin LanguageOptions languageOptions;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines, plain or .gz: text and attributions with [begin, end) spans.")
  Path data;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "The model file to write; the jar ships claims/attribution/attributions.model.")
  Path model;

  @Override
  public Integer call() throws IOException {
    LinearChain fitted = AttributionTrainer.fit(data, languageOptions.pack());
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(model)))) {
      fitted.write(out);
    }
    spec.commandLine().getOut().println("Wrote " + model + " (" + Files.size(model) + " bytes).");
    return ExitCode.DONE;
  }
}
