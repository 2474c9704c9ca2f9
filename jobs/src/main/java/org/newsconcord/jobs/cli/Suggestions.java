package org.newsconcord.jobs.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Describes a usage error in one sentence, with the nearest flag or command where one is unknown.
 */
final class Suggestions {
  private Suggestions() {}

  static String describe(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().get(0);
      String bare = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
      String kind = word.startsWith("-") ? "option" : "command or argument";
      List<String> candidates = candidates(e.getCommandLine(), word);
      String hint =
          candidates.isEmpty() ? "" : " Did you mean " + Nearest.to(bare, candidates) + "?";
      return "Unknown " + kind + " " + word + "." + hint;
    }
    return e.getMessage().lines().findFirst().orElse("The command line is not complete.");
  }

  private static List<String> candidates(CommandLine command, String word) {
    CommandSpec spec = command.getCommandSpec();
    return new ArrayList<>(
        word.startsWith("-") ? spec.optionsMap().keySet() : spec.subcommands().keySet());
  }
}
