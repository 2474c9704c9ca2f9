package org.newsconcord.jobs.cli;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageResult;
import picocli.CommandLine.Option;

/** A command that runs one stage on the open run of the output folder. */
abstract class StageCommand extends RunCommand {
  @Option(
      names = "--run",
      paramLabel = "RUN_ID",
      description = "The run to work on. Default: the newest run that is not published.")
  String runId;

  /** Runs the stage. */
  abstract StageResult stage(SparkSession spark, RunFolder run);

  /** The run that this stage works on; ingest opens a new one. */
  RunFolder runFolder(OutputFolder output) {
    return output.openRun(runId);
  }

  @Override
  final void run(SparkSession spark, Console console) {
    RunFolder run = runFolder(OutputFolder.at(spark, runOptions.output));
    Stages.run(spec.name(), run, spark, console, configuration(), () -> stage(spark, run));
    console.line("Run " + run.runId() + " holds the result; newsconcord publish makes it current.");
  }
}
