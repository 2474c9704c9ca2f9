package org.newsconcord.jobs.ingest.article;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.newsconcord.jobs.table.ArticlesTable;

/** The columns of an article that an input can fill. */
public enum ArticleField {
  SOURCE_ID(ArticlesTable.SOURCE_ID),
  URL(ArticlesTable.URL),
  CANONICAL_URL(ArticlesTable.CANONICAL_URL),
  OUTLET(ArticlesTable.OUTLET),
  HEADLINE(ArticlesTable.HEADLINE),
  BYLINE(ArticlesTable.BYLINE),
  BODY(ArticlesTable.BODY),
  PUBLISHED_AT(ArticlesTable.PUBLISHED_AT),
  LANGUAGE(ArticlesTable.LANGUAGE),
  PAYLOAD_DIGEST(ArticlesTable.PAYLOAD_DIGEST);

  private final String column;

  ArticleField(String column) {
    this.column = column;
  }

  /** Name of the column. */
  public String column() {
    return column;
  }

  /** The field of this column; {@code article_id} stands for the id that the source gave. */
  public static Optional<ArticleField> ofColumn(String name) {
    if (name.equalsIgnoreCase(ArticlesTable.ARTICLE_ID)) {
      return Optional.of(SOURCE_ID);
    }
    return Arrays.stream(values()).filter(f -> f.column.equalsIgnoreCase(name)).findFirst();
  }

  public static List<String> columns() {
    return Arrays.stream(values()).map(ArticleField::column).toList();
  }
}
