package org.newsconcord.jobs.cli;

import org.newsconcord.jobs.extract.ExtractJob;
import org.newsconcord.jobs.extract.ExtractOptions;
import org.newsconcord.jobs.language.LanguageOptions;
import org.newsconcord.jobs.run.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsconcord extract}: articles to claims. */
@Command(name = "extract", description = "Extract the claims of the articles of a run.")
final class ExtractCommand extends StageCommand {
  @Mixin ExtractOptions extractOptions;
  @Mixin LanguageOptions languageOptions;

  @Override
  Stage stage() {
    return ExtractJob.stage(extractOptions, languageOptions);
  }
}
