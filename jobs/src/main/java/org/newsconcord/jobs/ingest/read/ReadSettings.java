package org.newsconcord.jobs.ingest.read;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.List;

/**
 * What the tasks must know to read files.
 *
 * @param encoding name of the encoding of all text; null to decide per file and record
 * @param delimiter what stands between values of a line; null to take it from the header
 * @param maxRecordBytes longest record
 * @param header names of the fields of files without a header line; empty where they have one
 */
public record ReadSettings(
    String encoding, Character delimiter, int maxRecordBytes, List<String> header)
    implements Serializable {

  /** The character set of all text; null to decide per file and record. */
  public Charset charset() {
    return encoding == null ? null : Charset.forName(encoding);
  }
}
