package org.newsconcord.jobs.evaluate.scores;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.evaluate.Correlation;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.score.EventTallies;
import org.newsconcord.jobs.score.ScoreOptions;
import org.newsconcord.jobs.table.OutletScoresTable;

/**
 * How far the scores of runs can be relied on, without knowing what is right: whether random halves
 * of the events give the same scores, and whether the score follows volume.
 *
 * <p>Measures, over all runs: {@code split_half}, the correlation of the consistency of outlets
 * with enough effective items in two halves, stepped up by Spearman–Brown; 0 for halves in which
 * all values are equal. {@code interval_coverage}, the share of outlets of which the 90 % interval
 * of one half, widened by the sampling of the other half, holds the agreement that the other half
 * shows (probability integral transform for counts, Czado, Gneiting and Held 2009). {@code
 * interval_holds_value}, the plain share of intervals that hold the value of the other half: high
 * where both values are drawn to the same prior. {@code tier_stability}, the share of pairs that
 * stand to one another alike in both halves. {@code volume_correlation}, Spearman of consistency
 * with articles; 0 where all values are equal.
 */
public final class ReliabilityEvaluation {
  private final List<RunFolder> runs;
  private final ScoreOptions options;
  private final int splits;

  /** An evaluation of these runs, which are scored. */
  public ReliabilityEvaluation(List<RunFolder> runs, ScoreOptions options, int splits) {
    this.runs = List.copyOf(runs);
    this.options = options;
    this.splits = splits;
  }

  /** Runs. */
  public EvaluationReport run() {
    double splitHalf = 0;
    double stability = 0;
    double turned = 0;
    double volume = 0;
    double items = 0;
    double covered = 0;
    int holding = 0;
    int compared = 0;
    int ranked = 0;
    for (RunFolder run : runs) {
      EventTallies tallies = EventTallies.of(run, options);
      SplitHalves halves =
          new SplitHalves(
              tallies.events(), tallies.feeds(), tallies.kinds(), options.rankMinItems());
      for (int split = 1; split <= splits; split++) {
        halves.split(split);
      }
      splitHalf += halves.splitHalf() / runs.size();
      stability += halves.tierStability() / runs.size();
      turned += halves.turnedOrders() / runs.size();
      volume += volume(run, OutletScoresTable.ARTICLES) / runs.size();
      items += volume(run, OutletScoresTable.EFFECTIVE_ITEMS) / runs.size();
      covered += halves.covered();
      holding += halves.holding();
      compared += halves.compared();
      ranked += halves.ranked().size();
    }
    EvaluationReport report = new EvaluationReport();
    report.add("runs", runs.size());
    report.add("splits", splits);
    report.add("outlets", ranked);
    report.add("split_half", splitHalf);
    report.add("interval_coverage", compared == 0 ? 0 : covered / compared);
    report.add("interval_holds_value", compared == 0 ? 0 : (double) holding / compared);
    report.add("tier_stability", stability);
    report.add("turned_orders", turned);
    report.add("volume_correlation", volume);
    report.add("items_correlation", items);
    return report;
  }

  /** Spearman of consistency with a column, over the outlets in tiers; 0 where it has no order. */
  private static double volume(RunFolder run, String column) {
    List<double[]> pairs = new ArrayList<>();
    for (Row row : run.read(OutletScoresTable.TABLE).collectAsList()) {
      if (row.getAs(OutletScoresTable.TIER) != null) {
        Number volume = row.getAs(column);
        pairs.add(
            new double[] {row.<Double>getAs(OutletScoresTable.CONSISTENCY), volume.doubleValue()});
      }
    }
    double found = pairs.size() < 2 ? Double.NaN : Correlation.spearman(pairs);
    return Double.isNaN(found) ? 0 : found;
  }
}
