package org.newsconcord.jobs.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.table.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs stages on a run, one after another. All options, and all tables that no stage of the list
 * writes, are checked before the first job. Spark's jobs carry the stage as their group; the stage
 * log of the run keeps time, counters and options.
 */
public final class StageRunner {
  private static final Logger LOG = LoggerFactory.getLogger(StageRunner.class);
  private static final double NANOS_PER_SECOND = 1e9;
  private final SparkSession spark;
  private final RunFolder run;
  private final StageObserver observer;

  /** A runner for this run. */
  public StageRunner(SparkSession spark, RunFolder run, StageObserver observer) {
    this.spark = Objects.requireNonNull(spark);
    this.run = Objects.requireNonNull(run);
    this.observer = Objects.requireNonNull(observer);
  }

  /** Runs one stage and gives what it counted. */
  public StageResult run(Stage stage) {
    return run(List.of(stage)).get(0);
  }

  /**
   * Runs the stages in this order.
   *
   * @return what each counted
   * @throws UsageException when an option of any stage is impossible
   * @throws MissingTableException when a stage needs a table that neither the run has nor a stage
   *     before it writes
   */
  public List<StageResult> run(List<Stage> stages) {
    stages.forEach(Stage::validate);
    stages.forEach(stage -> stage.requireResources(spark));
    requireTables(stages);
    List<StageResult> results = new ArrayList<>();
    stages.forEach(stage -> results.add(runChecked(stage)));
    return results;
  }

  private void requireTables(List<Stage> stages) {
    Set<Table> written = new HashSet<>();
    for (Stage stage : stages) {
      for (Table table : stage.reads()) {
        if (!written.contains(table) && !run.has(table)) {
          throw new MissingTableException(table.name(), run.runId());
        }
      }
      written.addAll(stage.writes());
    }
  }

  private StageResult runChecked(Stage stage) {
    long begin = System.nanoTime();
    spark.sparkContext().setJobGroup(stage.name(), stage.name(), false);
    LOG.info("Stage {} of run {} begins", stage.name(), run.runId());
    observer.begin(stage);
    try {
      StageResult result = stage.job().run(spark, run);
      double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
      run.finished(
          new StageLog.Entry(
              stage.name(), seconds, result.counters(), result.notes(), stage.settings()));
      LOG.info(
          "Stage {} ended after {} s: {}",
          stage.name(),
          String.format(Locale.ROOT, "%.1f", seconds),
          result.counters());
      observer.end(stage, seconds, result);
      return result;
    } finally {
      spark.sparkContext().clearJobGroup();
    }
  }
}
