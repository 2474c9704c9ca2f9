package org.newsconcord.jobs.ingest.read;

import java.io.Closeable;
import java.io.IOException;

/** The records of one file, one after the other, in bounded memory. */
public interface RecordSource extends Closeable {
  /**
   * The next record, read or rejected; null at the end.
   *
   * @throws IOException when nothing more can be read
   */
  InputRecord next() throws IOException;

  /** Position of the record that {@link #next} returned last; 0 before the first. */
  long number();
}
