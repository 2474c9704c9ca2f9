package org.newsconcord.jobs.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.newsconcord.jobs.run.OptionKeys;
import picocli.CommandLine;

/** The configuration keys that options have. */
final class ConfigKeys {
  private ConfigKeys() {}

  /** Every key of the command and of its subcommands, sorted. */
  static List<String> all(CommandLine command) {
    return Stream.concat(
            command.getCommandSpec().options().stream()
                .map(OptionKeys::of)
                .filter(Objects::nonNull),
            command.getSubcommands().values().stream().flatMap(c -> all(c).stream()))
        .distinct()
        .sorted()
        .toList();
  }
}
