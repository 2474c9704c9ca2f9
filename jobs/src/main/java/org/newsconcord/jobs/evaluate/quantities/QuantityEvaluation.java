package org.newsconcord.jobs.evaluate.quantities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.newsconcord.claims.quantity.QuantityExtractor;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.language.LanguagePack;

/**
 * Evaluates quantities on files whose shape says what they are: NewsQuant (rows with {@code text}
 * and {@code quantities}) or Recognizers-Text specifications (rows with {@code Input} and {@code
 * Results}).
 */
public final class QuantityEvaluation {
  private final Map<String, Double> metrics = new LinkedHashMap<>();
  private final List<String> differences = new ArrayList<>();

  private QuantityEvaluation() {}

  /**
   * Evaluates a file or every JSON file of a folder.
   *
   * @param gold rows with the labels, in the order of the data; null when the data holds them
   * @throws UsageException when a file has neither shape
   */
  public static QuantityEvaluation of(Path data, Path gold) throws IOException {
    QuantityEvaluation evaluation = new QuantityEvaluation();
    for (Path file : files(data)) {
      JsonNode rows = read(file);
      evaluation.add(file, gold == null ? rows : joined(rows, read(gold)));
    }
    return evaluation;
  }

  private static List<Path> files(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return List.of(data);
    }
    try (Stream<Path> files = Files.list(data)) {
      return files.filter(f -> f.toString().contains(".json")).sorted().toList();
    }
  }

  private static JsonNode read(Path file) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static JsonNode joined(JsonNode rows, JsonNode gold) {
    if (rows.size() != gold.size()) {
      throw new UsageException(
          "--gold holds "
              + gold.size()
              + " rows and --data "
              + rows.size()
              + ". Give one row of labels for each sentence.");
    }
    ArrayNode joined = new ObjectMapper().createArrayNode();
    for (int i = 0; i < rows.size(); i++) {
      ObjectNode row = rows.get(i).deepCopy();
      row.setAll((ObjectNode) gold.get(i));
      joined.add(row);
    }
    return joined;
  }

  private void add(Path file, JsonNode rows) {
    JsonNode first = rows.isArray() && !rows.isEmpty() ? rows.get(0) : rows;
    if (first.has("quantities")) {
      NewsQuantEvaluation found =
          NewsQuantEvaluation.of(rows, QuantityExtractor.of(LanguagePack.english()));
      metrics.putAll(found.metrics());
      differences.addAll(found.differences());
    } else if (DateSpecifications.reads(file.getFileName().toString())) {
      DateSpecifications found = DateSpecifications.of(rows);
      metrics.putAll(found.metrics());
      differences.addAll(found.differences());
    } else if (first.has("Input")) {
      RecognizersEvaluation found = RecognizersEvaluation.of(file.getFileName().toString(), rows);
      metrics.putAll(found.metrics());
      differences.addAll(found.differences());
    } else {
      throw new UsageException(
          file + " has neither quantities nor Input. Give NewsQuant or Recognizers-Text JSON.");
    }
  }

  /** The figures by name, in percent. */
  public Map<String, Double> metrics() {
    return new LinkedHashMap<>(metrics);
  }

  /** Every difference in words. */
  public List<String> differences() {
    return List.copyOf(differences);
  }
}
