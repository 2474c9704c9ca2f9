package org.newsconcord.jobs.cli.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.cli.ExitCode;
import org.newsconcord.jobs.cli.LabelledPairsOptions;
import org.newsconcord.jobs.cli.SparkSessions;
import org.newsconcord.jobs.evaluate.pairs.ExampleTable;
import org.newsconcord.jobs.evaluate.pairs.LabelledPairs;
import org.newsconcord.jobs.run.Version;
import org.newsconcord.jobs.train.ComparisonTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newsconcord train comparisons}: the models that compare two claims. */
@Command(
    name = "comparisons",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Fit the models that compare two claims to labelled pairs:",
      "whether both answer one question, contradict each other, or one updates the other."
    })
final class TrainComparisonsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin LabelledPairsOptions pairs;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "DIR",
      description = "Folder that receives the files of the model.")
  Path model;

  @Option(
      names = "--examples",
      paramLabel = "FILE",
      description = "Also write each pair with its label and features, tab-separated, for study.")
  Path examples;

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description = "One configuration key, spark.newsconcord.* or Spark's own; repeatable.")
  List<String> conf = new ArrayList<>();

  @Override
  public Integer call() {
    SparkSession spark = SparkSessions.open("train comparisons", conf);
    try {
      LabelledPairs labelled = pairs.read(spark);
      if (examples != null) {
        ModelFiles.write(examples, ExampleTable.lines(labelled.samples()));
      }
      new ComparisonTrainer()
          .files(labelled.samples())
          .forEach((name, lines) -> ModelFiles.write(model.resolve(name), lines));
      spec.commandLine()
          .getOut()
          .println(
              labelled.samples().size() + " of " + labelled.pairs().size() + " pairs, in " + model);
      return ExitCode.DONE;
    } finally {
      spark.stop();
    }
  }
}
