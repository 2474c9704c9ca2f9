package org.newsconcord.jobs.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageLog;
import org.newsconcord.jobs.run.StageResult;

/** Runs a stage with its name on Spark's jobs, its time taken, and its counters kept. */
final class Stages {
  private static final double NANOS_PER_SECOND = 1e9;

  private Stages() {}

  static StageResult run(
      String name,
      RunFolder run,
      SparkSession spark,
      Console console,
      Map<String, String> config,
      Supplier<StageResult> job) {
    long begin = System.nanoTime();
    spark.sparkContext().setJobGroup(name, "newsconcord " + name, false);
    console.begin(name, spark);
    try {
      StageResult result = job.get();
      double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
      run.finished(
          new StageLog.Entry(
              name, seconds, result.counters(), result.notes(), ofStage(name, config)));
      console.end(name, seconds, result.counters());
      return result;
    } finally {
      spark.sparkContext().clearJobGroup();
    }
  }

  private static Map<String, String> ofStage(String stage, Map<String, String> config) {
    Map<String, String> own = new TreeMap<>(config);
    own.keySet().removeIf(key -> !key.startsWith(Configuration.PREFIX + stage + "."));
    return own;
  }
}
