package org.newsconcord.jobs.analyze;

import org.newsconcord.jobs.ConfigGroup;
import picocli.CommandLine.Option;

/** What an analysis begins with: nothing, the published run, or a run that was killed. */
@ConfigGroup("analyze")
public final class AdditionOptions {
  @Option(
      names = "--add",
      description = {
        "Add the articles to those of the published run. What is known of these is not read,",
        "extracted or compared again. Without a published run, start with these articles."
      })
  private boolean add;

  @Option(
      names = "--resume",
      description = {
        "Continue the last run that was not published, with the first stage that it did not",
        "finish or whose input or options are others now. Without such a run, start one."
      })
  private boolean resume;

  @Option(
      names = "--fresh",
      description = "Run every stage, even where an earlier run made the same of the same input.")
  private boolean fresh;

  @Option(
      names = "--keep-from",
      paramLabel = "N",
      defaultValue = "10000",
      description = {
        "Articles from which additions keep what they know of each article and event, and take it",
        "over from the run before. With fewer it costs more time than it saves. It takes about half",
        "of the disk of the tables. Default: ${DEFAULT-VALUE}."
      })
  private long keepFrom = 10_000;

  long keepFrom() {
    return keepFrom;
  }

  boolean add() {
    return add;
  }

  boolean resume() {
    return resume;
  }

  boolean fresh() {
    return fresh;
  }
}
