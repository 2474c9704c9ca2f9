package org.newsconcord.jobs.evaluate.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.newsconcord.jobs.UsageException;

/**
 * The public sets of labelled pages that are read. Pages lie beside the labels, each {@code .gz}.
 */
public enum PageSet {
  /** The article extraction benchmark of Scrapinghub: texts. */
  SCRAPINGHUB("ground-truth.json") {
    @Override
    LabelledPage page(Path folder, String key, JsonNode label) throws IOException {
      return new LabelledPage(
          key,
          label.path("url").asText(),
          html(folder, key + ".html"),
          label.path("articleBody").asText(),
          null,
          null);
    }
  },
  /** Pages of news sites of 2023: texts, titles and days. */
  NEWS2023("articles.json") {
    @Override
    LabelledPage page(Path folder, String key, JsonNode label) throws IOException {
      String id = label.path("id").asText();
      return new LabelledPage(
          id,
          label.path("link").asText(),
          html(folder, id + ".html"),
          label.path("text").asText(),
          label.path("title").asText(),
          label.path("date").asText());
    }
  },
  /** The pages of htmldate: days. */
  DATES("dates.json") {
    @Override
    LabelledPage page(Path folder, String key, JsonNode label) throws IOException {
      String file = label.path("file").asText();
      return new LabelledPage(
          file, key, html(folder, file), null, null, label.path("date").asText());
    }
  };

  private final String labels;

  PageSet(String labels) {
    this.labels = labels;
  }

  abstract LabelledPage page(Path folder, String key, JsonNode label) throws IOException;

  /**
   * The pages of a folder.
   *
   * @throws UsageException when the folder does not hold this set
   */
  public List<LabelledPage> read(Path folder) {
    try {
      JsonNode all = new ObjectMapper().readTree(folder.resolve(labels).toFile());
      List<LabelledPage> pages = new ArrayList<>();
      if (all.isObject()) {
        for (Map.Entry<String, JsonNode> entry : all.properties()) {
          pages.add(page(folder, entry.getKey(), entry.getValue()));
        }
      } else {
        for (JsonNode label : all) {
          pages.add(page(folder, "", label));
        }
      }
      return pages;
    } catch (IOException e) {
      throw new UsageException(
          folder
              + " cannot be read as "
              + this
              + ": "
              + e.getMessage()
              + ". It must hold "
              + labels
              + ".");
    }
  }

  private static byte[] html(Path folder, String file) throws IOException {
    Path packed = folder.resolve(file + ".gz");
    if (!Files.exists(packed)) {
      return Files.readAllBytes(folder.resolve(file));
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      return in.readAllBytes();
    }
  }
}
