package org.newsconcord.jobs.cli;

import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.report.ReportJob;
import org.newsconcord.jobs.report.ReportOptions;
import org.newsconcord.jobs.report.ReportResult;
import org.newsconcord.jobs.run.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsconcord report}: writes the current run as one HTML file. */
@Command(
    name = "report",
    description = "Write the current run as one HTML file that works offline.")
final class ReportCommand extends RunCommand {
  @Mixin ReportOptions reportOptions;

  @Option(
      names = "--report-file",
      paramLabel = "NAME",
      defaultValue = "report.html",
      description = "Name of the file in the output folder. Default: ${DEFAULT-VALUE}.")
  String file;

  @Override
  void validate() {
    reportOptions.validate();
    if (file.isBlank() || file.startsWith("/") || file.contains("..")) {
      throw new UsageException(
          "--report-file " + file + " must be a name inside the output folder.");
    }
  }

  @Override
  void run(SparkSession spark, Console console) {
    OutputFolder output = OutputFolder.at(spark, runOptions.output);
    spark.conf().set("spark.sql.shuffle.partitions", "8");
    long start = System.nanoTime();
    ReportResult result = new ReportJob(spark, output.currentRun(), reportOptions).run();
    Path written = output.writeText(file, result.page());
    console.line(
        String.format(
            Locale.ROOT,
            "%s: %,d outlets, %,d slots, %,d events, %.1f MB, made in %.1f s",
            Console.place(written),
            result.counters().get("outlets"),
            result.counters().get("slots"),
            result.counters().get("events"),
            result.counters().get("bytes") / 1e6,
            (System.nanoTime() - start) / 1e9));
  }
}
