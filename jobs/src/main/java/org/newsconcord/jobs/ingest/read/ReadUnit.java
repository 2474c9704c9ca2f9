package org.newsconcord.jobs.ingest.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * One file to read in a task.
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
    @JsonProperty("fromManifest") boolean fromManifest) {

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
        newOrdinal, path, name, format, given, reason, detail, record, fromManifest);
  }

  /** The unit of a file that a manifest names. */
  public static ReadUnit ofManifest(InputFile file, Map<String, String> fields) {
    InputFormat format =
        InputFormat.ofName(file.fileName())
            .filter(InputFormat.HTML::equals)
            .orElse(InputFormat.TEXT);
    return new ReadUnit(0, file.uri(), file.name(), format, fields, null, null, 0, true);
  }
}
