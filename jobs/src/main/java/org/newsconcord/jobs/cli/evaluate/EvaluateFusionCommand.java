package org.newsconcord.jobs.cli.evaluate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.cli.ExitCode;
import org.newsconcord.jobs.cli.SparkSessions;
import org.newsconcord.jobs.evaluate.fusion.CopierInjection;
import org.newsconcord.jobs.evaluate.fusion.FusionEvaluation;
import org.newsconcord.jobs.evaluate.fusion.FusionReport;
import org.newsconcord.jobs.evaluate.fusion.FusionRequest;
import org.newsconcord.jobs.score.ScoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newsconcord evaluate fusion}: the consensus model on claims whose truth is known. */
@Command(
    name = "fusion",
    mixinStandardHelpOptions = true,
    description = "Measure the consensus model on a public fusion set.")
final class EvaluateFusionCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin ScoreOptions scoreOptions;

  @Option(names = "--format", required = true, description = "flight, book or places.")
  String format;

  @Option(
      names = "--claims",
      required = true,
      paramLabel = "PATH",
      description = "Claims: a file or a folder of days, plain or .gz.")
  String claims;

  @Option(
      names = "--truth",
      required = true,
      paramLabel = "PATH",
      description = "What is right: a file or a folder of days, plain or .gz.")
  String truth;

  @Option(
      names = "--hierarchy",
      paramLabel = "FILE",
      description = "Places and their parents, for --format places.")
  String hierarchy;

  @Option(
      names = "--exclude-gold-sources",
      description = "Leave out the sources that the truth was taken from.")
  boolean excludeGoldSources;

  @Option(
      names = "--inject-copiers",
      paramLabel = "K,QUALITY,ALTERATION,COVERAGE",
      description = "Add copiers of the worst, median or best source, such as 20,worst,0.1,0.5.")
  String injectCopiers;

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description = "One configuration key, spark.newsconcord.* or Spark's own; repeatable.")
  List<String> conf = new ArrayList<>();

  @Override
  public Integer call() {
    CopierInjection injection = injectCopiers == null ? null : CopierInjection.parse(injectCopiers);
    FusionRequest request = new FusionRequest(format, claims, truth, hierarchy, excludeGoldSources);
    SparkSession spark = SparkSessions.open("evaluate fusion", conf);
    try {
      FusionReport report = new FusionEvaluation(spark, request, scoreOptions).run(injection);
      PrintWriter out = spec.commandLine().getOut();
      out.print(report.table());
      out.println(report.json());
      return ExitCode.DONE;
    } finally {
      spark.stop();
    }
  }
}
