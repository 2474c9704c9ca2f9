package org.newsconcord.jobs.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The configuration keys that options have. */
final class ConfigKeys {
  private ConfigKeys() {}

  /** Every key of the command and of its subcommands, sorted. */
  static List<String> all(CommandLine command) {
    return Stream.concat(
            command.getCommandSpec().options().stream()
                .map(Configuration::keyOf)
                .filter(Objects::nonNull),
            command.getSubcommands().values().stream().flatMap(c -> all(c).stream()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Keys of one parsed command with their values. */
  static Map<String, String> values(CommandLine command) {
    Map<String, String> values = new TreeMap<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      String key = Configuration.keyOf(option);
      Object value = option.getValue();
      if (key != null && value != null) {
        values.put(key, text(value));
      }
    }
    return values;
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? String.join(",", list.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }
}
