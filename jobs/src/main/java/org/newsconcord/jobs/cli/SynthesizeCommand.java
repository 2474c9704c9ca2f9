package org.newsconcord.jobs.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.newsconcord.jobs.OptionBounds;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.synthesize.PlantedClaimTable;
import org.newsconcord.jobs.synthesize.PlantedClaims;
import org.newsconcord.jobs.synthesize.SynthesizeOptions;
import org.newsconcord.jobs.synthesize.SynthesizedCorpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newsconcord synthesize}: a corpus with planted copies, or planted claims, with truth. */
@Command(
    name = "synthesize",
    mixinStandardHelpOptions = true,
    description = {
      "Plant copies into a corpus of JSON lines, and write it with the truth; or, with --claims,",
      "plant claims of outlets whose accuracy is known, and write them with it."
    })
final class SynthesizeCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin SynthesizeOptions synthesizeOptions;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "Articles as JSON lines, plain or .gz.")
  Path data;

  @Option(
      names = "--claims",
      description = {
        "Plant claims and no corpus: 40 outlets of accuracies from .70 to .98 with 30 to 300 of 400",
        "items, and 5 that copy one of them. score --claims reads the file."
      })
  boolean claims;

  @Option(
      names = "--puppets",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "With --claims: outlets that state one false value in words of their own, and nothing"
              + " else. Default: ${DEFAULT-VALUE}.")
  int puppets;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder for articles.jsonl and truth.jsonl, or claims.csv and truth.csv.")
  Path output;

  @Override
  public Integer call() {
    synthesizeOptions.validate();
    if (claims == (data != null)) {
      throw new UsageException("Give --data FILE to plant copies, or --claims to plant claims.");
    }
    if (claims) {
      return plantClaims();
    }
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

  private int plantClaims() {
    OptionBounds.atLeast("--puppets", puppets, 0);
    PlantedClaims.World world = PlantedClaims.World.usual(synthesizeOptions.seed());
    Map<String, Long> counts = PlantedClaimTable.write(output, world.withPuppets(puppets));
    spec.commandLine()
        .getOut()
        .println(
            "Wrote "
                + counts.get("claims")
                + " claims of "
                + counts.get("sources")
                + " sources to "
                + output
                + ".");
    return ExitCode.DONE;
  }
}
