package org.newsconcord.jobs.group;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.ConfigGroup;
import org.newsconcord.jobs.OptionBounds;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageOptions;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.similarity.TemplateRule;
import picocli.CommandLine.Option;

/** Options of grouping; the measurements behind the defaults are in jobs/docs/benchmarks.md. */
@ConfigGroup("group")
public final class GroupOptions implements StageOptions {
  @Option(
      names = "--event-similarity",
      paramLabel = "SHARE",
      defaultValue = "0.25",
      description =
          "Average likelihood of two articles to be about one event from which two groups of"
              + " articles are one event, 0 to 1. Default: ${DEFAULT-VALUE}.")
  private double eventSimilarity = 0.25;

  @Option(
      names = "--event-window-days",
      paramLabel = "DAYS",
      defaultValue = "14",
      description =
          "Days within which two strong terms in common make two articles a candidate pair; at any"
              + " distance it takes two rare terms. Default: ${DEFAULT-VALUE}.")
  private int windowDays = 14;

  @Option(
      names = "--event-rare-articles",
      paramLabel = "N",
      defaultValue = "12",
      description =
          "Terms in at most this many stories are rare: sharing them is evidence at any distance"
              + " in time. Default: ${DEFAULT-VALUE}.")
  private int rareArticles = 12;

  @Option(
      names = "--event-max-term-stories",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "Terms in more stories than this propose pairs of stories only together with a second"
              + " strong term, in at most five times as many stories. Default: ${DEFAULT-VALUE}.")
  private int maxTermStories = 200;

  @Option(
      names = "--event-max-stories",
      paramLabel = "N",
      defaultValue = "2000",
      description =
          "Connected stories that are clustered at once; larger sets are first split at a higher"
              + " similarity, and counted. Default: ${DEFAULT-VALUE}.")
  private int maxStories = 2000;

  @Option(
      names = "--event-segment-stories",
      paramLabel = "N",
      defaultValue = "10000",
      description =
          "Stories from which on a stretch of time is a segment. How rare a term is hangs on the"
              + " segment of a story and the one before, and stories further apart are not"
              + " compared. More find later follow-ups, fewer make a day cheaper. Default:"
              + " ${DEFAULT-VALUE}.")
  private int segmentStories = 10_000;

  @Option(
      names = "--event-template-days",
      paramLabel = "DAYS",
      defaultValue = "14",
      description =
          "A sentence that stands in articles more than this many days apart is template text and"
              + " groups nothing. Default: ${DEFAULT-VALUE}.")
  private int templateDays = 14;

  @Option(
      names = "--event-template-titles",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "A sentence in this many differently titled undated articles of one outlet is template"
              + " text, too. Default: ${DEFAULT-VALUE}.")
  private int templateTitles = 3;

  /** The defaults. */
  public static GroupOptions defaults() {
    return new GroupOptions();
  }

  /** The stories, which are read where there are any. */
  @Override
  public String input(SparkSession spark, RunFolder run) {
    return run.fingerprint(StoryMembersTable.TABLE);
  }

  /**
   * Refuses impossible values.
   *
   * @throws UsageException for the first
   */
  @Override
  public void validate() {
    if (!(eventSimilarity > 0 && eventSimilarity <= 1)) {
      throw new UsageException(
          "--event-similarity " + eventSimilarity + " must be more than 0 and at most 1.");
    }
    OptionBounds.atLeast("--event-template-days", templateDays, 0);
    OptionBounds.atLeast("--event-template-titles", templateTitles, 2);
    OptionBounds.atLeast("--event-segment-stories", segmentStories, 1);
    if (windowDays < 1 || rareArticles < 2 || maxTermStories < 2 || maxStories < 2) {
      throw new UsageException(
          "--event-window-days "
              + windowDays
              + ", --event-rare-articles "
              + rareArticles
              + ", --event-max-term-stories "
              + maxTermStories
              + ", --event-max-stories "
              + maxStories
              + ": give at least 1 day and at least 2 stories.");
    }
  }

  /** What is template text. */
  TemplateRule templateRule() {
    return TemplateRule.of(templateDays, templateTitles);
  }

  double eventSimilarity() {
    return eventSimilarity;
  }

  int segmentStories() {
    return segmentStories;
  }

  int windowDays() {
    return windowDays;
  }

  int rareArticles() {
    return rareArticles;
  }

  int maxTermStories() {
    return maxTermStories;
  }

  int maxStories() {
    return maxStories;
  }
}
