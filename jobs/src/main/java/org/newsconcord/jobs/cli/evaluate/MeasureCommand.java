package org.newsconcord.jobs.cli.evaluate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.cli.ExitCode;
import org.newsconcord.jobs.cli.SparkSessions;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.run.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A measurement: prints a table and, as its last line, one JSON object with every measure. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
abstract class MeasureCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description = "One configuration key, spark.newsconcord.* or Spark's own; repeatable.")
  List<String> conf = new ArrayList<>();

  /** Measures. */
  abstract EvaluationReport measure(SparkSession spark);

  @Override
  public final Integer call() {
    SparkSession spark = SparkSessions.open("evaluate " + spec.name(), conf);
    try {
      EvaluationReport report = measure(spark);
      PrintWriter out = spec.commandLine().getOut();
      out.print(report.table());
      out.println(report.json());
      return ExitCode.DONE;
    } finally {
      spark.stop();
    }
  }
}
