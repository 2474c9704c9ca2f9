package org.newsconcord.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.align.AlignJob;
import org.newsconcord.jobs.align.AlignOptions;
import org.newsconcord.jobs.cluster.ClusterJob;
import org.newsconcord.jobs.cluster.ClusterOptions;
import org.newsconcord.jobs.extract.ExtractJob;
import org.newsconcord.jobs.extract.ExtractOptions;
import org.newsconcord.jobs.group.GroupJob;
import org.newsconcord.jobs.group.GroupOptions;
import org.newsconcord.jobs.ingest.IngestJob;
import org.newsconcord.jobs.ingest.IngestOptions;
import org.newsconcord.jobs.publish.PublishOptions;
import org.newsconcord.jobs.publish.Publisher;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.score.ScoreJob;
import org.newsconcord.jobs.score.ScoreOptions;

/** Every stage over the seed set, in the session of the tests. */
final class SeedRun {
  private SeedRun() {}

  /** Analyses the seed set into a new folder and publishes the run. */
  static OutputFolder publish(SparkSession spark) {
    OutputFolder output = OutputFolder.at(spark, newFolder().toString());
    RunFolder run = output.newRun();
    Path seeds = Path.of("..", "seeds").toAbsolutePath().normalize();
    new IngestJob(spark, run, IngestOptions.defaults(seeds.toString())).run();
    new ExtractJob(spark, run, ExtractOptions.defaults()).run();
    new ClusterJob(spark, run, ClusterOptions.defaults()).run();
    new GroupJob(spark, run, GroupOptions.defaults()).run();
    new AlignJob(spark, run, AlignOptions.defaults()).run();
    new ScoreJob(spark, run, ScoreOptions.defaults()).run();
    new Publisher(spark, output, "test", PublishOptions.defaults()).publish(run);
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
