package org.newsconcord.jobs.cli;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.extract.ExtractJob;
import org.newsconcord.jobs.extract.ExtractOptions;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsconcord extract}: articles to claims. */
@Command(name = "extract", description = "Extract the claims of the articles of a run.")
final class ExtractCommand extends StageCommand {
  @Mixin ExtractOptions extractOptions;

  @Override
  void validate() {
    extractOptions.validate();
  }

  @Override
  StageResult stage(SparkSession spark, RunFolder run) {
    return new ExtractJob(spark, run, extractOptions).run();
  }
}
