package org.newsconcord.jobs.cli.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.cli.ExitCode;
import org.newsconcord.jobs.cli.SparkSessions;
import org.newsconcord.jobs.evaluate.pairs.ExampleTable;
import org.newsconcord.jobs.evaluate.pairs.LabelledPairs;
import org.newsconcord.jobs.run.Version;
import org.newsconcord.jobs.train.ComparisonTrainer;
import picocli.CommandLine.Command;
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

  @Option(
      names = "--data",
      required = true,
      paramLabel = "ARTICLES",
      description = "Articles of the pairs, JSONL, plain or .gz; may be given several times.")
  List<String> data;

  @Option(
      names = "--pairs",
      required = true,
      paramLabel = "FILE",
      description = "Labelled pairs, JSONL; may be given several times.")
  List<String> pairs;

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
      LabelledPairs labelled = LabelledPairs.read(spark, data, pairs);
      if (examples != null) {
        write(examples, ExampleTable.lines(labelled.samples()));
      }
      new ComparisonTrainer()
          .files(labelled.samples())
          .forEach((name, lines) -> write(model.resolve(name), lines));
      spec.commandLine()
          .getOut()
          .println(
              labelled.samples().size() + " of " + labelled.pairs().size() + " pairs, in " + model);
      return ExitCode.DONE;
    } finally {
      spark.stop();
    }
  }

  private static void write(Path file, List<String> lines) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UsageException(file + " cannot be written: " + e.getMessage());
    }
  }
}
