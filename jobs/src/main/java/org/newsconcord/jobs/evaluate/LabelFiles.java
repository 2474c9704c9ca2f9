package org.newsconcord.jobs.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.newsconcord.jobs.UsageException;

/** Reads labelled sets: JSON lines in UTF-8, plain or gzip. */
public final class LabelFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHOWN = 60;

  private LabelFiles() {}

  /**
   * Hands over each line as JSON, one at a time.
   *
   * @throws UsageException when the file is missing or a line is no JSON
   */
  public static void each(Path file, Consumer<JsonNode> reader) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("There is no file " + file + ". Name a file of JSON lines.");
    }
    try (BufferedReader lines = open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          reader.accept(parse(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ".", e);
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    InputStream text =
        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      String shown = line.substring(0, Math.min(SHOWN, line.length()));
      throw new UsageException("A line is no JSON: " + shown);
    }
  }
}
