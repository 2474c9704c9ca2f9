package org.newsconcord.jobs.bundle;

import java.util.HashMap;
import java.util.Map;
import org.newsconcord.jobs.page.MarkupText;
import org.newsconcord.jobs.table.ArticlesTable;

/**
 * One article of a document.
 *
 * @param fields values by column of the table {@code articles}; none is blank
 * @param raw the beginning of the article as it stands in the document
 */
public record Bundled(Map<String, String> fields, String raw) {

  /** The address of the article; null when the document tells none. */
  public String address() {
    return fields.get(ArticlesTable.URL);
  }

  /** Whether the document holds the text of the article. */
  public boolean hasText() {
    return fields.containsKey(ArticlesTable.BODY);
  }

  /** Collects fields; blank values are left out and the first value of a field stays. */
  static final class Builder {
    private final Map<String, String> fields = new HashMap<>();

    Builder add(String column, String value) {
      if (value != null && !value.isBlank()) {
        fields.putIfAbsent(column, value.strip());
      }
      return this;
    }

    /** A text that may be written in markup; its paragraphs are added. */
    Builder addMarkup(String column, String value) {
      return value == null || value.isBlank() ? this : add(column, MarkupText.of(value));
    }

    Bundled build(String raw) {
      return new Bundled(Map.copyOf(fields), raw);
    }
  }
}
