package org.newsconcord.jobs.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The commit record of a run: the run that {@code OUT/manifest.json} names is the current one.
 *
 * @param format version of this file's own form
 * @param runId the run
 * @param status PUBLISHED
 * @param startedAt ISO instant
 * @param finishedAt ISO instant
 * @param version version of News Concord
 * @param sparkVersion version of Spark
 * @param inputFingerprint hash over the input files; empty when unknown
 * @param tables rows of each table
 * @param stages what the stages counted
 */
public record Manifest(
    @JsonProperty("format") int format,
    @JsonProperty("run") String runId,
    @JsonProperty("status") String status,
    @JsonProperty("started") String startedAt,
    @JsonProperty("finished") String finishedAt,
    @JsonProperty("version") String version,
    @JsonProperty("spark") String sparkVersion,
    @JsonProperty("input") String inputFingerprint,
    @JsonProperty("tables") Map<String, Long> tables,
    @JsonProperty("stages") List<StageLog.Entry> stages) {

  /** Name of the file, in the output folder and in each published run. */
  public static final String FILE = "manifest.json";

  /** The form that this version writes. */
  public static final int FORMAT = 1;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public String toJson() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Manifest parse(String json) {
    try {
      return JSON.readValue(json, Manifest.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The manifest cannot be read: " + e.getOriginalMessage(), e);
    }
  }
}
