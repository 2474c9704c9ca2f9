package org.newsconcord.jobs.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.newsconcord.jobs.UsageException;

/** Ids of runs: start time in UTC and eight random hex digits, so that they sort by time. */
public final class RunId {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int TIME_LENGTH = 16;

  private RunId() {}

  static String at(Instant start) {
    return TIME.format(start)
        + "-"
        + String.format(Locale.ROOT, "%08x", ThreadLocalRandom.current().nextInt());
  }

  /**
   * The start time that an id names.
   *
   * @throws UsageException when it is not an id of a run
   */
  public static Instant startOf(String runId) {
    try {
      return Instant.from(TIME.parse(runId.substring(0, Math.min(TIME_LENGTH, runId.length()))));
    } catch (DateTimeParseException e) {
      throw new UsageException(
          runId + " is not a run id. Ids look like 20241028T140500Z-1f2e3d4c.");
    }
  }
}
