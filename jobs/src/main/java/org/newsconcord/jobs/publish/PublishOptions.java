package org.newsconcord.jobs.publish;

import org.newsconcord.jobs.ConfigGroup;
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

  /** The defaults. */
  public static PublishOptions defaults() {
    return new PublishOptions();
  }

  @Override
  public void validate() {
    if (keepRuns < 1) {
      throw new UsageException("--keep-runs " + keepRuns + " would delete the current run.");
    }
  }

  /** Published runs to keep, at least 1. */
  public int keepRuns() {
    return keepRuns;
  }
}
