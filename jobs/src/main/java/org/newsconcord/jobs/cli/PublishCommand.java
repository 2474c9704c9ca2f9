package org.newsconcord.jobs.cli;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.publish.PublishOptions;
import org.newsconcord.jobs.publish.Publisher;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.Stage;
import org.newsconcord.jobs.run.StageRunner;
import org.newsconcord.jobs.run.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newsconcord publish}: makes a finished run the current one. */
@Command(name = "publish", description = "Make a finished run the current one.")
final class PublishCommand extends RunCommand {
  @Mixin PublishOptions publishOptions;

  @Option(
      names = "--run",
      paramLabel = "RUN_ID",
      description =
          "The run to publish. Default: the newest complete run that is not published to the end.")
  String runId;

  @Override
  void validate() {
    publishOptions.validate();
  }

  @Override
  void run(SparkSession spark, Console console) {
    OutputFolder output = OutputFolder.at(spark, runOptions.output);
    RunFolder run = runId == null ? output.runToPublish() : output.openRun(runId);
    PublishOptions asked = runId == null ? publishOptions : publishOptions.forNamedRun();
    Stage publish = Publisher.stage(output, new Version().product(), asked);
    new StageRunner(spark, run, console.watching(spark)).run(publish);
    String current = output.currentRun().runId();
    console.line(
        current.equals(run.runId())
            ? "Run " + run.runId() + " is current in " + output.root() + "."
            : "Run " + current + " began later and stays current. Name a run with --run.");
  }
}
