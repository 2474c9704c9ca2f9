package org.newsconcord.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.analyze.AnalyzeOptions;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageObserver;
import org.newsconcord.jobs.run.StageRunner;

/** Every stage over the seed set, in the session of the tests. */
final class SeedRun {
  private SeedRun() {}

  /** Analyses the seed set into a new folder and publishes the run. */
  static OutputFolder publish(SparkSession spark) {
    OutputFolder output = OutputFolder.at(spark, newFolder().toString());
    RunFolder run = output.newRun();
    Path seeds = Path.of("..", "seeds").toAbsolutePath().normalize();
    new StageRunner(spark, run, StageObserver.NONE)
        .run(AnalyzeOptions.parse("--input", seeds.toString()).stagesAndPublishing(output));
    return output;
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("newsconcord-seeds");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
