package org.newsconcord.jobs.score;

import java.io.Serializable;
import org.newsconcord.consensus.feed.FeedRules;
import org.newsconcord.consensus.fusion.ConsensusParameters;
import org.newsconcord.jobs.ConfigGroup;
import org.newsconcord.jobs.OptionBounds;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.StageOptions;
import picocli.CommandLine.Option;

/** Options of scoring. The constants of the model itself are in {@link ConsensusParameters}. */
@ConfigGroup("score")
public final class ScoreOptions implements Serializable, StageOptions {
  private static final long serialVersionUID = 1L;
  private static final long SECONDS_PER_HOUR = 3600;

  /** News settles within a day; a longer window holds early reports against what came later. */
  @Option(
      names = "--score-window-hours",
      paramLabel = "HOURS",
      defaultValue = "24",
      description =
          "Claims further apart in time are not held against one another."
              + " Default: ${DEFAULT-VALUE}.")
  private int windowHours = 24;

  /** Below 30 items the 90 % interval of most outlets is wider than their spread. */
  @Option(
      names = "--rank-min-items",
      paramLabel = "N",
      defaultValue = "30",
      description = "Effective items that an outlet needs for a tier. Default: ${DEFAULT-VALUE}.")
  private double rankMinItems = 30;

  @Option(
      names = "--evidence-per-outlet",
      paramLabel = "N",
      defaultValue = "20",
      description = "Items in outlet_evidence for each outlet. Default: ${DEFAULT-VALUE}.")
  private int evidencePerOutlet = 20;

  /** The measured sets have at most 90 outlets on an item; the work grows with the square. */
  @Option(
      names = "--pair-max-outlets",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "Slots with more outlets are left out of the pair matrix and counted."
              + " Default: ${DEFAULT-VALUE}.")
  private int pairMaxOutlets = 200;

  /** An interval takes 5 kB in a task and 8 bytes in the driver. */
  @Option(
      names = "--max-measured-pairs",
      paramLabel = "N",
      defaultValue = "1000000",
      description =
          "Pairs of outlets that get an interval of kappa and take part in blocs, those with the most"
              + " common slots first; the rest is counted. Default: ${DEFAULT-VALUE}.")
  private int maxMeasuredPairs = 1_000_000;

  /** The defaults. */
  public static ScoreOptions defaults() {
    return new ScoreOptions();
  }

  /**
   * Refuses impossible values.
   *
   * @throws UsageException for the first
   */
  @Override
  public void validate() {
    OptionBounds.atLeast("--score-window-hours", windowHours, 1);
    OptionBounds.notNegative("--rank-min-items", rankMinItems);
    OptionBounds.atLeast("--evidence-per-outlet", evidencePerOutlet, 1);
    OptionBounds.atLeast("--pair-max-outlets", pairMaxOutlets, 1);
    OptionBounds.atLeast("--max-measured-pairs", maxMeasuredPairs, 1);
  }

  /** The time window in seconds. */
  public long windowSeconds() {
    return SECONDS_PER_HOUR * windowHours;
  }

  /** Effective items for a rank. */
  public double rankMinItems() {
    return rankMinItems;
  }

  /** Evidence rows for each outlet. */
  public int evidencePerOutlet() {
    return evidencePerOutlet;
  }

  /** Most outlets on an item that is paired. */
  public int pairMaxOutlets() {
    return pairMaxOutlets;
  }

  /** Most pairs that get an interval. */
  int maxMeasuredPairs() {
    return maxMeasuredPairs;
  }

  ConsensusParameters parameters() {
    return ConsensusParameters.standard();
  }

  FeedRules feedRules() {
    return FeedRules.standard();
  }
}
