package org.newsconcord.jobs.cli;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.Stage;
import org.newsconcord.jobs.run.StageRunner;
import picocli.CommandLine.Option;

/** A command that runs one stage on the open run of the output folder. */
abstract class StageCommand extends RunCommand {
  @Option(
      names = "--run",
      paramLabel = "RUN_ID",
      description = "The run to work on. Default: the newest run that is not published.")
  String runId;

  /** The stage with the options of this command. */
  abstract Stage stage();

  /** The run that this stage works on; ingest opens a new one. */
  RunFolder runFolder(OutputFolder output) {
    return output.openRun(runId);
  }

  @Override
  final void validate() {
    stage().validate();
  }

  @Override
  final void run(SparkSession spark, Console console) {
    RunFolder run = runFolder(OutputFolder.at(spark, runOptions.output));
    new StageRunner(spark, run, console.watching(spark)).run(stage());
    console.line("Run " + run.runId() + " holds the result; newsconcord publish makes it current.");
  }
}
