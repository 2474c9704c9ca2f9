package org.newsconcord.jobs.cli;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.align.AlignJob;
import org.newsconcord.jobs.align.AlignOptions;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsconcord align}: claims to slots and relations. */
@Command(name = "align", description = "Align the claims of each event and compare them.")
final class AlignCommand extends StageCommand {
  @Mixin AlignOptions alignOptions;

  @Override
  void validate() {
    alignOptions.validate();
  }

  @Override
  StageResult stage(SparkSession spark, RunFolder run) {
    return new AlignJob(spark, run, alignOptions).run();
  }
}
