package org.newsconcord.jobs.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.OptionKeys;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.Version;
import org.newsconcord.outlets.AddressSecrets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works on a run: opens Spark, shows progress, and prints its configuration. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
abstract class RunCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin RunOptions runOptions;

  /** Does the work of the command. */
  abstract void run(SparkSession spark, Console console);

  /** Refuses impossible option values before Spark starts; nothing to refuse by default. */
  void validate() {}

  /** Every configuration key of this command with its value. */
  final Map<String, String> configuration() {
    return OptionKeys.values(spec);
  }

  /** What the command reads, for the name of the application; empty where it reads only a run. */
  private String inputs() {
    CommandLine.Model.OptionSpec input = spec.findOption("--input");
    List<?> values = input == null ? null : input.getValue();
    return values == null
        ? ""
        : " "
            + values.stream()
                .map(String::valueOf)
                .map(AddressSecrets::hidden)
                .collect(Collectors.joining(" "));
  }

  @Override
  public final Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (runOptions.printConfig) {
      configuration().forEach((key, value) -> out.println(key + "=" + value));
      return ExitCode.DONE;
    }
    if (runOptions.output == null) {
      throw new UsageException("--output is missing. Name the folder of the results.");
    }
    runOptions.validate();
    validate();
    Console console = Console.of(runOptions.progress, out, spec.commandLine().getErr());
    SparkSession spark = SparkSessions.open(spec.name() + inputs(), runOptions.settings());
    EndOfProcess end = EndOfProcess.guarding(spec.commandLine().getErr(), console::stage);
    SparkSessions.unsafeCommitter(runOptions.output, spark.sparkContext().getConf())
        .ifPresent(warning -> spec.commandLine().getErr().println("newsconcord: " + warning));
    try {
      if (runOptions.permissions != null) {
        OutputFolder.at(spark, runOptions.output).restrict(runOptions.permissions);
      }
      run(spark, console);
      return ExitCode.DONE;
    } finally {
      end.close();
      console.close();
      spark.stop();
    }
  }
}
