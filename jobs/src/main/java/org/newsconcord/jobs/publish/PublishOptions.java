package org.newsconcord.jobs.publish;

import org.newsconcord.jobs.ConfigGroup;
import org.newsconcord.jobs.OptionBounds;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.StageOptions;
import picocli.CommandLine.Option;

/** Options of publishing. */
@ConfigGroup("publish")
public final class PublishOptions implements StageOptions {
  @Option(
      names = "--keep-runs",
      paramLabel = "N",
      defaultValue = "10",
      description =
          "Published runs to keep, the current one among them. Default: ${DEFAULT-VALUE}.")
  private int keepRuns = 10;

  @Option(
      names = "--keep-hours",
      paramLabel = "N",
      defaultValue = "24",
      description =
          "Hours for which a run stays readable after another one replaced it, and for which a run"
              + " that does not change counts as still running. Default: ${DEFAULT-VALUE}.")
  private int keepHours = 24;

  @Option(
      names = "--clean",
      description = "Remove runs that were killed: they lack tables and have not changed for long.")
  private boolean clean;

  private boolean named;

  /** The defaults. */
  public static PublishOptions defaults() {
    return new PublishOptions();
  }

  @Override
  public void validate() {
    if (keepRuns < 1) {
      throw new UsageException("--keep-runs " + keepRuns + " would delete the current run.");
    }
    OptionBounds.atLeast("--keep-hours", keepHours, 0);
  }

  /** The same for a run that the user names: it becomes current even if a later one is. */
  public PublishOptions forNamedRun() {
    named = true;
    return this;
  }

  boolean named() {
    return named;
  }

  int keepHours() {
    return keepHours;
  }

  boolean clean() {
    return clean;
  }

  /** Published runs to keep, at least 1. */
  public int keepRuns() {
    return keepRuns;
  }
}
