package org.newsconcord.jobs.evaluate.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.page.KnownBlocks;

/**
 * Labels of blocks made by reading, one page to a line: {@code page} is its name in its set, {@code
 * article} and {@code either} name blocks as {@link KnownBlocks#nameOf} does. A standfirst is named
 * apart, since the article extraction benchmark leaves it out.
 */
public final class PageLabels {
  private PageLabels() {}

  /**
   * The labels of a file by page.
   *
   * @param file JSON lines; null for none
   * @throws UsageException when the file cannot be read or a line names no page
   */
  public static Map<String, KnownBlocks> read(Path file) {
    Map<String, KnownBlocks> labels = new LinkedHashMap<>();
    if (file != null) {
      for (String line : lines(file)) {
        JsonNode label = parsed(file, line);
        labels.put(
            label.path("page").asText(),
            new KnownBlocks(names(label, "article"), names(label, "either")));
      }
    }
    return labels;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UsageException(file + " cannot be read: " + e.getMessage());
    }
  }

  private static JsonNode parsed(Path file, String line) {
    try {
      JsonNode label = new ObjectMapper().readTree(line);
      if (label.path("page").asText().isEmpty() || !label.path("article").isArray()) {
        throw new UsageException(file + ": a line needs page and article: " + line);
      }
      return label;
    } catch (IOException e) {
      throw new UsageException(file + ": no JSON: " + line);
    }
  }

  private static Set<String> names(JsonNode label, String field) {
    Set<String> names = new HashSet<>();
    label.path(field).forEach(name -> names.add(name.asText()));
    return names;
  }
}
