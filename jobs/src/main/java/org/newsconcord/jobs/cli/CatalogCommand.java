package org.newsconcord.jobs.cli;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.catalog.CatalogJob;
import org.newsconcord.jobs.catalog.CatalogOptions;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsconcord catalog}: the tables of the current run in a catalog. */
@Command(
    name = "catalog",
    description = "Put the tables of the current run into a catalog, each with its comments.")
final class CatalogCommand extends RunCommand {
  @Mixin CatalogOptions options;

  @Override
  void validate() {
    options.validate();
    if (!options.isGiven()) {
      throw new UsageException("--catalog NAME.SCHEMA is missing. Name where the tables go.");
    }
  }

  @Override
  void run(SparkSession spark, Console console) {
    put(spark, OutputFolder.at(spark, runOptions.output).currentRun(), options, console);
  }

  /** Puts the tables of a published run into the catalog, where one is named, and says so. */
  static void put(SparkSession spark, RunFolder run, CatalogOptions options, Console console) {
    if (options.isGiven()) {
      int tables = new CatalogJob(spark, run, options).run();
      console.line(
          "Catalog  " + options.name() + " has " + tables + " tables of run " + run.runId());
    }
  }
}
