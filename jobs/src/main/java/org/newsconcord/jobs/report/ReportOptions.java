package org.newsconcord.jobs.report;

import org.newsconcord.jobs.ConfigGroup;
import org.newsconcord.jobs.UsageException;
import picocli.CommandLine.Option;

/** How much the report holds. */
@ConfigGroup("report")
public final class ReportOptions {
  /** Outlets in the heat map: more rows than this no longer fit a screen. */
  static final int MATRIX_OUTLETS = 60;

  @Option(
      names = "--report-slots",
      paramLabel = "N",
      defaultValue = "5000",
      description =
          "Slots in the report, those with the most disagreement and outlets first."
              + " Default: ${DEFAULT-VALUE}, which keeps the page under 5 MB.")
  private int slots = 5000;

  @Option(
      names = "--report-pairs",
      paramLabel = "N",
      defaultValue = "2000",
      description =
          "Pairs of outlets in the report, those with the most common items first."
              + " Default: ${DEFAULT-VALUE}: all pairs of 60 outlets and some more.")
  private int pairs = 2000;

  @Option(
      names = "--report-megabytes",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "Largest size of the page; slots that no longer fit are left out and counted."
              + " Default: ${DEFAULT-VALUE}.")
  private int megabytes = 5;

  /** The defaults. */
  public static ReportOptions defaults() {
    return new ReportOptions();
  }

  /**
   * Refuses impossible values.
   *
   * @throws UsageException with the value
   */
  public void validate() {
    if (slots < 1 || pairs < 1) {
      throw new UsageException(
          "--report-slots " + slots + " and --report-pairs " + pairs + " must be at least 1.");
    }
    if (megabytes < 2) {
      throw new UsageException(
          "--report-megabytes " + megabytes + " is too small. The charts alone need 1; give 2.");
    }
  }

  int slots() {
    return slots;
  }

  int pairs() {
    return pairs;
  }

  int bytes() {
    return megabytes * 1_000_000;
  }
}
