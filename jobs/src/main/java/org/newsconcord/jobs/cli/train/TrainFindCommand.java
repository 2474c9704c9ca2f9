package org.newsconcord.jobs.cli.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.cli.ExitCode;
import org.newsconcord.jobs.cli.SparkSessions;
import org.newsconcord.jobs.evaluate.FindEvaluation;
import org.newsconcord.jobs.run.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newsconcord train find}: how find judges what it finds. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description = "Fit how find judges found claims and sentences to claims with known answers.")
final class TrainFindCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Output folder whose current run is asked.")
  String output;

  @Option(
      names = "--claims",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "JSON lines: claim, answer (SAID, CONTRADICTED or ABSENT); several.")
  List<Path> claims;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "File that receives the weights, such as answers.tsv.")
  Path model;

  @Override
  public Integer call() {
    SparkSession spark = SparkSessions.open("train find", List.of());
    try {
      List<String> lines =
          new ArrayList<>(
              FindEvaluation.of(claims)
                  .trainer(spark, OutputFolder.at(spark, output).currentRun())
                  .lines());
      ModelFiles.write(model, lines);
      lines.forEach(spec.commandLine().getOut()::println);
      return ExitCode.DONE;
    } finally {
      spark.stop();
    }
  }
}
