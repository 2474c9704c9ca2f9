package org.newsconcord.jobs.ingest;

import java.io.Serializable;
import java.nio.charset.Charset;

/**
 * What the tasks must know to read files.
 *
 * @param encoding name of the encoding of all text; null to decide per file and record
 * @param delimiter what stands between values of a line; null to take it from the header
 * @param maxRecordBytes longest record
 * @param preset name of the preset; null to choose per record
 */
record ReadSettings(String encoding, Character delimiter, int maxRecordBytes, String preset)
    implements Serializable {

  Charset charset() {
    return encoding == null ? null : Charset.forName(encoding);
  }
}
