package org.newsconcord.jobs.ingest.read;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import org.newsconcord.jobs.ingest.bytes.SafeText;

/**
 * Why a record is a reject.
 *
 * @param reason the code
 * @param detail one sentence with the offending value
 */
public record Problem(RejectReason reason, String detail) {
  private static final int MAX_DETAIL = 300;

  public Problem {
    detail = SafeText.excerpt(detail, MAX_DETAIL);
  }

  /** What an error of reading means for the file. */
  public static Problem ofReading(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String lower = message.toLowerCase(Locale.ROOT);
    boolean ended =
        e instanceof EOFException
            || e instanceof IOException
                && (lower.contains("truncated") || lower.contains("unexpected end"));
    return ended
        ? new Problem(
            RejectReason.TRUNCATED_FILE,
            "The compressed data ends in the middle of the file: " + message + ".")
        : new Problem(RejectReason.UNREADABLE_FILE, "The file cannot be read: " + message + ".");
  }
}
