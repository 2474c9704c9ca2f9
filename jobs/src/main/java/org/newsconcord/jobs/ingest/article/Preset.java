package org.newsconcord.jobs.ingest.article;

import java.util.List;
import java.util.Map;

/**
 * How one kind of source spells the fields of an article.
 *
 * @param name name of the preset
 * @param fields for each field of an article the names to look for, in their order
 */
public record Preset(String name, Map<ArticleField, List<String>> fields) {
  private static final int BODY_WEIGHT = 3;

  /** Whether the source has texts; some list references only. */
  boolean hasBody() {
    return fields.containsKey(ArticleField.BODY);
  }

  /** The first value that is not blank among the names of this field; null when there is none. */
  String value(ArticleField field, Map<String, String> record) {
    for (String name : fields.getOrDefault(field, List.of())) {
      String value = record.get(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  /** How well a record fits: the fields that it has a value for, the body counting most. */
  int fit(Map<String, String> record) {
    int fit = 0;
    for (ArticleField field : fields.keySet()) {
      if (value(field, record) != null) {
        fit += field == ArticleField.BODY ? BODY_WEIGHT : 1;
      }
    }
    return fit;
  }
}
