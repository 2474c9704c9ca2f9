package org.newsconcord.jobs.cli.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.cli.ExitCode;
import org.newsconcord.jobs.cli.SparkSessions;
import org.newsconcord.jobs.cluster.ClusterOptions;
import org.newsconcord.jobs.evaluate.stories.StoriesEvaluation;
import org.newsconcord.jobs.evaluate.stories.StoriesReport;
import org.newsconcord.jobs.evaluate.stories.StoriesRequest;
import org.newsconcord.jobs.run.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newsconcord evaluate stories}: clustering against all pairs, labels or planted copies. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    description = "Measure stories and copy links on articles.")
final class EvaluateStoriesCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin ClusterOptions clusterOptions;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "PATH",
      description = "Articles as JSON lines with the columns of table articles.")
  String data;

  @Option(
      names = "--oracle",
      description = "Compare with an exact comparison of all pairs; up to 10,000 articles.")
  boolean oracle;

  @Option(
      names = "--label",
      paramLabel = "FIELD",
      description = "Field of the records that names an incident or event.")
  String label;

  @Option(
      names = "--planted",
      paramLabel = "TRUTH",
      description = "Clusters that newsconcord synthesize planted.")
  String planted;

  @Option(
      names = "--minhash-tables",
      split = ",",
      paramLabel = "N",
      description = "Run Spark MLlib's MinHashLSH with these numbers of hash tables beside.")
  List<Integer> minHashTables = new ArrayList<>();

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Folder for the tables of the run. Default: a new temporary folder.")
  String work;

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description = "One configuration key, spark.newsconcord.* or Spark's own; repeatable.")
  List<String> conf = new ArrayList<>();

  @Override
  public Integer call() {
    clusterOptions.validate();
    SparkSession spark = SparkSessions.open("evaluate stories", conf);
    try {
      StoriesRequest request = new StoriesRequest(data, oracle, label, planted, minHashTables);
      StoriesReport report =
          new StoriesEvaluation(spark, OutputFolder.at(spark, folder()).newRun(), clusterOptions)
              .run(request);
      PrintWriter out = spec.commandLine().getOut();
      out.print(report.table());
      out.println(report.json());
      return ExitCode.DONE;
    } finally {
      spark.stop();
    }
  }

  private String folder() {
    try {
      return work != null ? work : Files.createTempDirectory("newsconcord-stories").toString();
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary folder. Name one with --work.", e);
    }
  }
}
