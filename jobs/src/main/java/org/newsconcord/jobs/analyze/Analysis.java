package org.newsconcord.jobs.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageObserver;
import org.newsconcord.jobs.run.StageRunner;

/**
 * All stages on a run of an output folder, then its publication: a new run, one that adds to the
 * published one, or one that was killed.
 */
public final class Analysis {
  private final SparkSession spark;
  private final OutputFolder output;
  private final AnalyzeOptions options;

  /** An analysis into this folder. */
  public Analysis(SparkSession spark, OutputFolder output, AnalyzeOptions options) {
    this.spark = spark;
    this.output = output;
    this.options = options;
  }

  /** Runs and publishes; gives the run that is current now. */
  public RunFolder run(StageObserver observer) {
    Optional<RunFolder> current = output.current().map(manifest -> output.currentRun());
    Optional<RunFolder> killed =
        options.addition().resume() ? killedRun(current) : Optional.empty();
    RunFolder run = killed.orElseGet(() -> newRun(current));
    List<RunFolder> earlier = new ArrayList<>();
    if (!options.addition().fresh()) {
      killed.ifPresent(earlier::add);
      current.ifPresent(earlier::add);
    }
    new StageRunner(spark, run, observer, earlier).run(options.stagesAndPublishing(output));
    return run;
  }

  private RunFolder newRun(Optional<RunFolder> current) {
    RunFolder run = output.newRun();
    if (options.addition().add()) {
      run.addTo(current, options.addition().keepFrom());
    }
    return run;
  }

  /** A killed run that adds to another run than the current one would lose what came since. */
  private Optional<RunFolder> killedRun(Optional<RunFolder> current) {
    Optional<String> base =
        options.addition().add() ? current.map(RunFolder::runId) : Optional.empty();
    return output.unfinishedRun().filter(run -> run.base().map(RunFolder::runId).equals(base));
  }
}
