package org.newsconcord.jobs.cli.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.cli.ExitCode;
import org.newsconcord.jobs.cli.SparkSessions;
import org.newsconcord.jobs.evaluate.LabelledRun;
import org.newsconcord.jobs.group.GroupOptions;
import org.newsconcord.jobs.group.LabelledStories;
import org.newsconcord.jobs.group.LikenessTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newsconcord train events}: the likelihood that two stories are about one event. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = {
      "Fit the likelihood that two stories are about one event.",
      "Says of each set what a model reaches there that is fitted to the others."
    })
final class TrainEventsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin GroupOptions groupOptions;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "NAME=FILE",
      description = {
        "A set by the name that the file of weights gives it: articles as JSON lines, plain or",
        ".gz, labelled with event, incident_id or pair; may be given several times."
      })
  Map<String, Path> data;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "File that receives the weights, such as story-likeness.tsv.")
  Path model;

  @Override
  public Integer call() {
    SparkSession spark = SparkSessions.open("train events", List.of());
    try {
      List<LabelledStories> sets = new ArrayList<>();
      data.forEach((name, articles) -> sets.add(read(spark, name, articles)));
      List<String> lines = new LikenessTrainer(sets).lines();
      ModelFiles.write(model, lines);
      lines.forEach(spec.commandLine().getOut()::println);
      return ExitCode.DONE;
    } finally {
      spark.stop();
    }
  }

  private LabelledStories read(SparkSession spark, String name, Path articles) {
    try (LabelledRun run = LabelledRun.over(spark, articles.toString())) {
      run.cluster();
      return LabelledStories.read(name, spark, run.run(), groupOptions, run.events());
    }
  }
}
