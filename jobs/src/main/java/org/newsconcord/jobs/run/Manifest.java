package org.newsconcord.jobs.run;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.newsconcord.jobs.UsageException;

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
 * @param views folder of the run's SQL views, below the output folder; null in format 1
 */
@JsonIgnoreProperties(ignoreUnknown = true)
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
    @JsonProperty("stages") List<StageLog.Entry> stages,
    @JsonProperty("views") String views) {

  /** Name of the file, in the output folder and in each published run. */
  public static final String FILE = "manifest.json";

  /** The form that this version writes. */
  public static final int FORMAT = 2;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public String toJson() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a manifest.
   *
   * @param where the file, for messages
   * @throws UsageException when it is not one of News Concord's, or of a later version
   */
  static Manifest parse(String json, Path where) {
    try {
      JsonNode tree = JSON.readTree(json);
      if (!tree.path("format").isInt() || !tree.path("run").isTextual()) {
        throw new UsageException(
            where + " is no manifest of News Concord. Name another folder with --output.");
      }
      if (tree.path("format").intValue() > FORMAT) {
        throw new UsageException(
            where
                + " is of format "
                + tree.path("format")
                + ", which a later version of News Concord wrote. Take that version.");
      }
      return JSON.treeToValue(tree, Manifest.class);
    } catch (JsonProcessingException e) {
      throw new UsageException(
          where + " is no manifest of News Concord. Name another folder with --output.");
    }
  }
}
