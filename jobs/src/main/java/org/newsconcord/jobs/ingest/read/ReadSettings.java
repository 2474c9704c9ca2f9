package org.newsconcord.jobs.ingest.read;

import com.fasterxml.jackson.core.JsonPointer;
import java.io.Serializable;
import java.nio.charset.Charset;

/**
 * What the tasks must know to read files.
 *
 * @param encoding name of the encoding of all text; null to decide per file and record
 * @param csv how lines of values are written
 * @param maxRecordBytes longest record
 * @param shape name of the shape that files without a header line have; null to recognise it
 * @param records JSON Pointer to the array of articles in a JSON document; null to find it
 */
public record ReadSettings(
    String encoding, CsvDialect csv, int maxRecordBytes, String shape, String records)
    implements Serializable {

  /** Settings that leave everything but the encoding to the files. */
  public static ReadSettings of(String encoding, int maxRecordBytes) {
    return new ReadSettings(encoding, CsvDialect.AUTO, maxRecordBytes, null, null);
  }

  /** The character set of all text; null to decide per file and record. */
  public Charset charset() {
    return encoding == null ? null : Charset.forName(encoding);
  }

  /** Where a JSON document has its articles; null to find out. */
  JsonPointer pointer() {
    return records == null ? null : JsonPointer.compile(records);
  }
}
