package org.newsconcord.jobs.synthesize;

import org.newsconcord.jobs.ConfigGroup;
import org.newsconcord.jobs.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How much syndication is planted. */
@Command
@ConfigGroup("synthesize")
public final class SynthesizeOptions {
  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "The same seed plants the same. Default: ${DEFAULT-VALUE}.")
  long seed;

  @Option(
      names = "--base-articles",
      defaultValue = "6000",
      description = "Articles of the corpus to keep, the first ones. Default: ${DEFAULT-VALUE}.")
  int baseArticles;

  @Option(
      names = "--clusters",
      defaultValue = "60",
      description =
          "Stories to plant: one of --largest-cluster copies, one of 3/5 and one of 3/10 of that, the rest small. Default: ${DEFAULT-VALUE}.")
  int clusters;

  @Option(
      names = "--largest-cluster",
      defaultValue = "500",
      description = "Copies of the largest planted story. Default: ${DEFAULT-VALUE}.")
  int largestCluster;

  @Option(
      names = "--planted-outlets",
      defaultValue = "200",
      description = "Outlets that copy, each with its habits. Default: ${DEFAULT-VALUE}.")
  int plantedOutlets;

  @Option(
      names = "--round-ups",
      defaultValue = "20",
      description =
          "Articles that hold a planted story and another article of the same days. Default: ${DEFAULT-VALUE}.")
  int roundUps;

  @Option(
      names = "--aggregators",
      defaultValue = "10",
      description =
          "Pages that hold the beginnings of a planted story and of other articles of the same days. Default: ${DEFAULT-VALUE}.")
  int aggregators;

  @Option(
      names = "--repeat",
      defaultValue = "1",
      description =
          "Writes the corpus this many times, each time with other names, numbers, days, words and ids, so that no event repeats, for measurements of scale. Default: ${DEFAULT-VALUE}.")
  int repeat;

  @Option(
      names = "--article-words",
      defaultValue = "0",
      description = "Words kept of each article, 0 for all. Default: ${DEFAULT-VALUE}.")
  int articleWords;

  /** The defaults, as the command line would set them. */
  public static SynthesizeOptions defaults() {
    SynthesizeOptions options = new SynthesizeOptions();
    new CommandLine(options).parseArgs();
    return options;
  }

  /** The seed of all draws. */
  public long seed() {
    return seed;
  }

  /**
   * Checks every value.
   *
   * @throws UsageException for the first that cannot be
   */
  public void validate() {
    atLeast("--base-articles", baseArticles, 1);
    atLeast("--clusters", clusters, 1);
    atLeast("--largest-cluster", largestCluster, 2);
    atLeast("--planted-outlets", plantedOutlets, 1);
    atLeast("--round-ups", roundUps, 0);
    atLeast("--aggregators", aggregators, 0);
    atLeast("--repeat", repeat, 1);
    atLeast("--article-words", articleWords, 0);
  }

  private static void atLeast(String flag, long value, long least) {
    if (value < least) {
      throw new UsageException(flag + " " + value + " is too small. Give at least " + least + ".");
    }
  }
}
