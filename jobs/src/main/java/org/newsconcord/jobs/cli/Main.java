package org.newsconcord.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.apache.spark.SparkUserAppException;
import org.newsconcord.jobs.QualityGateException;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.cli.evaluate.EvaluateCommand;
import org.newsconcord.jobs.cli.train.TrainCommand;
import org.newsconcord.jobs.run.LocalCopy;
import org.newsconcord.jobs.run.MissingTableException;
import org.newsconcord.jobs.run.OutOfRoomException;
import org.newsconcord.jobs.run.Version;
import org.newsconcord.sql.lane.SparkLane;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/**
 * The command line {@code newsconcord}. Exit codes: 0 done, 1 failed, 2 usage or configuration, 3 a
 * quality gate failed: the stage has written its tables, later stages have not run.
 */
@Command(
    name = "newsconcord",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Tells how consistent each news outlet is with the others, and shows the evidence.",
      ""
    },
    footer = {
      "",
      "Start with: newsconcord analyze --input ARTICLES --output OUT",
      "Exit codes: 0 done, 1 failed, 2 usage or configuration, 3 a quality gate failed."
    },
    subcommands = {
      AnalyzeCommand.class,
      IngestCommand.class,
      ExtractCommand.class,
      ClusterCommand.class,
      GroupCommand.class,
      AlignCommand.class,
      ScoreCommand.class,
      PublishCommand.class,
      CatalogCommand.class,
      ReportCommand.class,
      FindCommand.class,
      ExplainCommand.class,
      SynthesizeCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      ExportNotebooksCommand.class,
    })
public final class Main {
  private static final String STACKTRACE = "--stacktrace";

  /** spark-submit and Spark's masters set it in the JVM of the driver. */
  private static final String SUBMITTED = "spark.submit.deployMode";

  @Option(
      names = STACKTRACE,
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of a failure.")
  private boolean stacktrace;

  private Main() {}

  /**
   * Runs the command. Returns when it is done. Else ends the process with the exit code; under
   * spark-submit Spark does that, so that a cluster manager learns the code, too, and does not take
   * the end of the process for a crash and try again.
   *
   * @throws SparkUserAppException under spark-submit, with an exit code other than 0
   */
  public static void main(String[] args) throws SparkUserAppException {
    int code = run(args, new PrintWriter(System.out, true), new PrintWriter(System.err, true));
    if (code == ExitCode.DONE) {
      return;
    }
    if (System.getProperty(SUBMITTED) != null) {
      throw SparkLane.exit(code);
    }
    System.exit(code);
  }

  /**
   * Runs the command and returns its exit code; writes to these instead of the standard streams.
   */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    Main main = new Main();
    CommandLine commandLine = new CommandLine(main);
    commandLine.setOut(out);
    commandLine.setErr(err);
    commandLine.setUsageHelpAutoWidth(true);
    commandLine.setAbbreviatedOptionsAllowed(false);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.registerConverter(Path.class, LocalCopy::of);
    commandLine.setParameterExceptionHandler(Main::refuse);
    commandLine.setExecutionExceptionHandler(new Failures(main));
    try {
      Configuration configuration = Configuration.from(args, System.getProperties());
      configuration.requireKnown(ConfigKeys.all(commandLine));
      setDefaults(commandLine, configuration);
    } catch (UsageException e) {
      err.println("newsconcord: " + e.getMessage());
      return ExitCode.USAGE;
    }
    return commandLine.execute(args);
  }

  private static void setDefaults(CommandLine commandLine, Configuration configuration) {
    commandLine.setDefaultValueProvider(configuration);
    commandLine.getSubcommands().values().forEach(c -> setDefaults(c, configuration));
  }

  private static int refuse(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println("newsconcord: " + Suggestions.describe(e));
    command.getErr().println("Run " + name + " --help to see what it takes.");
    return ExitCode.USAGE;
  }

  /** Turns a failure into one sentence and an exit code. */
  private record Failures(Main main) implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(
        Exception e, CommandLine command, CommandLine.ParseResult parsed) {
      PrintWriter err = command.getErr();
      if (main.stacktrace) {
        e.printStackTrace(err);
      }
      err.println("newsconcord: " + sentence(e));
      if (e instanceof UsageException || e instanceof MissingTableException) {
        return ExitCode.USAGE;
      }
      if (e instanceof QualityGateException) {
        return ExitCode.GATE_FAILED;
      }
      if (!main.stacktrace) {
        err.println("Run again with " + STACKTRACE + " for the details.");
      }
      return ExitCode.FAILED;
    }

    /** The first line of the innermost message: Spark wraps the cause in pages of its own. */
    private static String sentence(Exception e) {
      if (e instanceof OutOfRoomException) {
        return e.getMessage();
      }
      Throwable innermost = e;
      while (innermost.getCause() != null && innermost.getCause() != innermost) {
        innermost = innermost.getCause();
      }
      String message = innermost.getMessage();
      return message == null
          ? innermost.getClass().getSimpleName()
          : message.lines().findFirst().orElse(innermost.getClass().getSimpleName());
    }
  }
}
