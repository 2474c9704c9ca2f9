package org.newsconcord.jobs.cli;

import org.newsconcord.jobs.ingest.IngestJob;
import org.newsconcord.jobs.ingest.IngestOptions;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsconcord ingest}: opens a new run and loads articles into it. */
@Command(name = "ingest", description = "Load articles into a new run.")
final class IngestCommand extends StageCommand {
  @Mixin IngestOptions ingestOptions;

  @Override
  RunFolder runFolder(OutputFolder output) {
    return runId == null ? output.newRun() : output.openRun(runId);
  }

  @Override
  Stage stage() {
    return IngestJob.stage(ingestOptions);
  }
}
