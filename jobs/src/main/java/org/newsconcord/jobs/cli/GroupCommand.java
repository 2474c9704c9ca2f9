package org.newsconcord.jobs.cli;

import org.newsconcord.jobs.group.GroupJob;
import org.newsconcord.jobs.group.GroupOptions;
import org.newsconcord.jobs.language.LanguageOptions;
import org.newsconcord.jobs.run.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsconcord group}: stories to events. */
@Command(name = "group", description = "Group the articles of a run into events.")
final class GroupCommand extends StageCommand {
  @Mixin GroupOptions groupOptions;
  @Mixin LanguageOptions languageOptions;

  @Override
  Stage stage() {
    return GroupJob.stage(groupOptions, languageOptions);
  }
}
