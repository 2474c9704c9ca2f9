package org.newsconcord.jobs.run;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Disk or memory ran out in a stage; the message names the stage, where, and what helps. */
public final class OutOfRoomException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final List<String> FULL =
      List.of("No space left on device", "Disk quota exceeded");
  private static final String NO_MEMORY = OutOfMemoryError.class.getName();

  private OutOfRoomException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * What to throw instead of a failure that says that disk or memory ran out, be it in words of an
   * executor; empty for other failures.
   *
   * @param stage the stage that failed
   * @param failure what it threw
   * @param folders where the stage writes: its output and Spark's scratch space
   */
  static Optional<OutOfRoomException> of(String stage, Throwable failure, List<String> folders) {
    for (Throwable cause : causes(failure)) {
      String said = cause.getMessage() == null ? "" : cause.getMessage();
      if (FULL.stream().anyMatch(said::contains)) {
        return Optional.of(
            new OutOfRoomException(
                "No space left on device in stage " + stage + ": " + fullest(folders), failure));
      }
      if (cause instanceof OutOfMemoryError || said.contains(NO_MEMORY)) {
        return Optional.of(
            new OutOfRoomException(
                "Memory ran out in stage "
                    + stage
                    + ". Give more with --driver-memory or --executor-memory.",
                failure));
      }
    }
    return Optional.empty();
  }

  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable t = failure; t != null && !causes.contains(t); t = t.getCause()) {
      causes.add(t);
    }
    return causes;
  }

  /** The folder with the least room; folders that are not local cannot be asked. */
  private static String fullest(List<String> folders) {
    String fullest = null;
    long least = Long.MAX_VALUE;
    for (String folder : folders) {
      File file = new File(folder);
      long room = file.exists() ? file.getUsableSpace() : Long.MAX_VALUE;
      if (fullest == null || room < least) {
        fullest = folder;
        least = room;
      }
    }
    return least == Long.MAX_VALUE
        ? "make room for " + String.join(" and ", folders) + "."
        : String.format(
            Locale.ROOT,
            "%s has %,d MB left. Make room there, or name another place.",
            fullest,
            least >> 20);
  }
}
