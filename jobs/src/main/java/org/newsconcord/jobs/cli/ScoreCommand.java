package org.newsconcord.jobs.cli;

import java.util.ArrayList;
import java.util.List;
import org.newsconcord.jobs.language.LanguageOptions;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.Stage;
import org.newsconcord.jobs.score.ClaimTableJob;
import org.newsconcord.jobs.score.ScoreJob;
import org.newsconcord.jobs.score.ScoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsconcord score}: consensus values, outlet scores, pairs and evidence. */
@Command(
    name = "score",
    description = "Score the outlets of a run, or the sources of a claim table of your own.")
final class ScoreCommand extends StageCommand {
  @Mixin ScoreOptions scoreOptions;
  @Mixin LanguageOptions languageOptions;

  @Option(
      names = "--claims",
      paramLabel = "PATH",
      description = {
        "Score these claims instead of a run: CSV with a header, or Parquet, with the columns",
        "source, item, value and, where there are any, attribute, time and event.",
        "Opens a run of its own."
      })
  String claims;

  @Option(
      names = "--value-kind",
      paramLabel = "ATTRIBUTE=KIND",
      description = {
        "How the values of an attribute of --claims compare: text, number, time, list or path;",
        "repeatable. Default: number or time where nearly all values are, else text."
      })
  List<String> valueKinds = new ArrayList<>();

  @Override
  RunFolder runFolder(OutputFolder output) {
    return claims == null ? super.runFolder(output) : output.newRun();
  }

  @Override
  Stage stage() {
    return claims == null
        ? ScoreJob.stage(scoreOptions, languageOptions)
        : ClaimTableJob.stage(claims, valueKinds, scoreOptions);
  }
}
