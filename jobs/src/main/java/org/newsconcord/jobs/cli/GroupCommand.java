package org.newsconcord.jobs.cli;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.group.GroupJob;
import org.newsconcord.jobs.group.GroupOptions;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsconcord group}: stories to events. */
@Command(name = "group", description = "Group the articles of a run into events.")
final class GroupCommand extends StageCommand {
  @Mixin GroupOptions groupOptions;

  @Override
  void validate() {
    groupOptions.validate();
  }

  @Override
  StageResult stage(SparkSession spark, RunFolder run) {
    return new GroupJob(spark, run, groupOptions).run();
  }
}
