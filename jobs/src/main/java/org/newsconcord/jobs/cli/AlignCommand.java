package org.newsconcord.jobs.cli;

import org.newsconcord.jobs.align.AlignJob;
import org.newsconcord.jobs.align.AlignOptions;
import org.newsconcord.jobs.language.LanguageOptions;
import org.newsconcord.jobs.run.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsconcord align}: claims to slots and relations. */
@Command(name = "align", description = "Align the claims of each event and compare them.")
final class AlignCommand extends StageCommand {
  @Mixin AlignOptions alignOptions;
  @Mixin LanguageOptions languageOptions;

  @Override
  Stage stage() {
    return AlignJob.stage(alignOptions, languageOptions);
  }
}
