package org.newsconcord.jobs.cli;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.analyze.Analysis;
import org.newsconcord.jobs.analyze.AnalyzeOptions;
import org.newsconcord.jobs.catalog.CatalogOptions;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.watch.WatchJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsconcord analyze}: every stage on a run, then publishes it. */
@Command(
    name = "analyze",
    description = "Run every stage on a set of articles and publish the result.")
final class AnalyzeCommand extends RunCommand {
  @Mixin AnalyzeOptions options;
  @Mixin CatalogOptions catalog;

  @Override
  void validate() {
    options.validate();
    catalog.validate();
  }

  @Override
  void run(SparkSession spark, Console console) {
    OutputFolder output = OutputFolder.at(spark, runOptions.output);
    RunFolder run = new Analysis(spark, output, options).run(console.watching(spark));
    RunSummary.of(run).lines(output.root()).forEach(console::line);
    String current = output.currentRun().runId();
    if (current.equals(run.runId())) {
      CatalogCommand.put(spark, run, catalog, console);
    } else {
      console.line("Run " + current + " began later and stays current.");
    }
    WatchJob.lines(run).forEach(console::line);
  }
}
