package org.newsconcord.jobs.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.newsconcord.jobs.synthesize.SynthesizeOptions;
import org.newsconcord.jobs.synthesize.SynthesizedCorpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newsconcord synthesize}: a corpus with planted copies and their truth. */
@Command(
    name = "synthesize",
    mixinStandardHelpOptions = true,
    description = "Plant copies into a corpus of JSON lines, and write it with the truth.")
final class SynthesizeCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin SynthesizeOptions synthesizeOptions;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "Articles as JSON lines, plain or .gz.")
  Path data;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder for articles.jsonl and truth.jsonl.")
  Path output;

  @Override
  public Integer call() {
    synthesizeOptions.validate();
    Map<String, Long> counts = SynthesizedCorpus.write(data, output, synthesizeOptions);
    spec.commandLine()
        .getOut()
        .println(
            "Wrote "
                + counts.get("articles")
                + " articles, "
                + counts.get("planted")
                + " of them in the truth, to "
                + output
                + ".");
    return ExitCode.DONE;
  }
}
