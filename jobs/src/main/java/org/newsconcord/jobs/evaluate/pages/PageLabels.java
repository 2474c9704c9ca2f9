package org.newsconcord.jobs.evaluate.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.evaluate.LabelFiles;
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
   * @throws UsageException when the file is missing, or a line is no JSON or names no page
   */
  public static Map<String, KnownBlocks> read(Path file) {
    Map<String, KnownBlocks> labels = new LinkedHashMap<>();
    if (file != null) {
      LabelFiles.each(
          file,
          label ->
              labels.put(
                  page(file, label),
                  new KnownBlocks(names(label, "article"), names(label, "either"))));
    }
    return labels;
  }

  private static String page(Path file, JsonNode label) {
    String page = label.path("page").asText();
    if (page.isEmpty() || !label.path("article").isArray()) {
      throw new UsageException(file + ": a line needs page and article: " + label);
    }
    return page;
  }

  private static Set<String> names(JsonNode label, String field) {
    Set<String> names = new HashSet<>();
    label.path(field).forEach(name -> names.add(name.asText()));
    return names;
  }
}
