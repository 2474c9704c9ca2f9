package org.newsconcord.jobs.cli;

import java.util.Map;
import java.util.function.Supplier;
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
import org.newsconcord.jobs.run.StageResult;
import org.newsconcord.jobs.score.ScoreJob;
import org.newsconcord.jobs.score.ScoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsconcord analyze}: every stage on a new run, then publishes it. */
@Command(
    name = "analyze",
    description = "Run every stage on a set of articles and publish the result.")
final class AnalyzeCommand extends RunCommand {
  @Mixin IngestOptions ingest;
  @Mixin ExtractOptions extract;
  @Mixin ClusterOptions cluster;
  @Mixin GroupOptions group;
  @Mixin AlignOptions align;
  @Mixin ScoreOptions score;
  @Mixin PublishOptions publish;

  @Override
  void validate() {
    ingest.validate();
    extract.validate();
    cluster.validate();
    group.validate();
    align.validate();
    publish.keepRuns();
  }

  @Override
  void run(SparkSession spark, Console console) {
    OutputFolder output = OutputFolder.at(spark, runOptions.output);
    RunFolder run = output.newRun();
    Stage stage = new Stage(spark, run, console, configuration());
    stage.run("ingest", () -> new IngestJob(spark, run, ingest).run());
    stage.run("extract", () -> new ExtractJob(spark, run, extract).run());
    stage.run("cluster", () -> new ClusterJob(spark, run, cluster).run());
    stage.run("group", () -> new GroupJob(spark, run, group).run());
    stage.run("align", () -> new AlignJob(spark, run, align).run());
    stage.run("score", () -> new ScoreJob(spark, run, score).run());
    String version = new Version().product();
    stage.run("publish", () -> new Publisher(spark, output, version, publish).publish(run));
    RunSummary.of(run).lines(output.root()).forEach(console::line);
  }

  private record Stage(
      SparkSession spark, RunFolder run, Console console, Map<String, String> config) {
    void run(String name, Supplier<StageResult> job) {
      Stages.run(name, run, spark, console, config, job);
    }
  }
}
