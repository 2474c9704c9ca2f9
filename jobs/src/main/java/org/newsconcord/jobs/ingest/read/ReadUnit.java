package org.newsconcord.jobs.ingest.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * One file to read in a task, or the lines of it that begin between two places.
 *
 * @param ordinal position among all units; decides nothing but ties between identical records
 * @param path where it is
 * @param name how the tables call it
 * @param format its format; null to look at its first bytes
 * @param given fields from a manifest, or the outlet that the file name stands for
 * @param reason why the unit is a reject before it is opened; null when it can be tried
 * @param detail sentence beside {@code reason}
 * @param record position of the record that {@code reason} is about
 * @param fromManifest whether a manifest names the file
 * @param begin first byte
 * @param end byte behind the last; {@link #WHOLE} for a whole file
 */
public record ReadUnit(
    @JsonProperty("ordinal") long ordinal,
    @JsonProperty("path") String path,
    @JsonProperty("name") String name,
    @JsonProperty("format") InputFormat format,
    @JsonProperty("given") Map<String, String> given,
    @JsonProperty("reason") RejectReason reason,
    @JsonProperty("detail") String detail,
    @JsonProperty("record") long record,
    @JsonProperty("fromManifest") boolean fromManifest,
    @JsonProperty("begin") long begin,
    @JsonProperty("end") long end) {

  /** End of what has no parts. */
  public static final long WHOLE = -1;

  /** A whole file. */
  public ReadUnit(
      long ordinal,
      String path,
      String name,
      InputFormat format,
      Map<String, String> given,
      RejectReason reason,
      String detail,
      long record,
      boolean fromManifest) {
    this(ordinal, path, name, format, given, reason, detail, record, fromManifest, 0, WHOLE);
  }

  public static ReadUnit of(InputFile file, InputFormat format, Map<String, String> given) {
    return new ReadUnit(0, file.uri(), file.name(), format, given, null, null, 0, false);
  }

  public static ReadUnit rejected(
      String name, long record, Problem problem, Map<String, String> given) {
    return new ReadUnit(
        0, null, name, null, given, problem.reason(), problem.detail(), record, true);
  }

  public ReadUnit withOrdinal(long newOrdinal) {
    return new ReadUnit(
        newOrdinal, path, name, format, given, reason, detail, record, fromManifest, begin, end);
  }

  /** The unit of a file that a manifest names. */
  public static ReadUnit ofManifest(InputFile file, Map<String, String> fields) {
    InputFormat format =
        InputFormat.ofName(file.fileName())
            .filter(InputFormat.HTML::equals)
            .orElse(InputFormat.TEXT);
    return new ReadUnit(0, file.uri(), file.name(), format, fields, null, null, 0, true);
  }

  /** The lines that begin from the first of these bytes up to the second. */
  public ReadUnit part(long from, long to) {
    return new ReadUnit(
        ordinal, path, name, format, given, reason, detail, record, fromManifest, from, to);
  }

  /** Whether other units have the rest of the file. */
  @JsonIgnore
  public boolean isPart() {
    return end != WHOLE;
  }
}
