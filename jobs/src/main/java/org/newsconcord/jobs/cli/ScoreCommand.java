package org.newsconcord.jobs.cli;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.StageResult;
import org.newsconcord.jobs.publish.RunFolder;
import org.newsconcord.jobs.score.ScoreJob;
import org.newsconcord.jobs.score.ScoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsconcord score}: consensus values, outlet scores, pairs and evidence. */
@Command(name = "score", description = "Score the outlets from their slots and relations.")
final class ScoreCommand extends StageCommand {
  @Mixin ScoreOptions options;

  @Override
  StageResult stage(SparkSession spark, RunFolder run) {
    return new ScoreJob(spark, run, options).run();
  }
}
