package org.newsconcord.jobs;

import java.util.function.Supplier;

/** Memory ran out over one record; the message names stage, file and record. */
public final class MemoryRanOutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private MemoryRanOutException(String message) {
    super(message);
  }

  /**
   * Does the work on one record.
   *
   * @param stage the stage that does it
   * @param file the file of the record, as the tables call it
   * @param record its position there
   * @throws MemoryRanOutException instead of the error of the JVM, which names nothing; the run
   *     ends, since other tasks may have run out, too
   */
  public static <T> T namedFor(String stage, String file, long record, Supplier<T> work) {
    try {
      return work.get();
    } catch (OutOfMemoryError e) {
      throw new MemoryRanOutException(
          "Memory ran out in stage "
              + stage
              + " over record "
              + record
              + " of "
              + file
              + ". Give more with --driver-memory or --executor-memory, or lower --max-record-size.");
    }
  }
}
