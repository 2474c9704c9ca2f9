package org.newsconcord.jobs.cluster;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.Column;

/** Articles made up for tests. */
final class TestArticles {
  private TestArticles() {}

  static Row article(String id, String outlet, String publishedAt, String credit, String body) {
    List<Object> values = new ArrayList<>();
    for (Column column : ArticlesTable.TABLE.columns()) {
      values.add(
          switch (column.name()) {
            case ArticlesTable.ARTICLE_ID -> id;
            case ArticlesTable.OUTLET -> outlet;
            case ArticlesTable.HEADLINE -> "Title " + id;
            case ArticlesTable.BODY -> body;
            case ArticlesTable.WIRE_CREDIT -> credit;
            case ArticlesTable.PUBLISHED_AT ->
                publishedAt == null ? null : Timestamp.valueOf(publishedAt);
            case ArticlesTable.PUBLISHED_DATE ->
                publishedAt == null ? null : Date.valueOf(publishedAt.substring(0, 10));
            case ArticlesTable.BODY_CHARS, ArticlesTable.WORD_COUNT -> body.length();
            case ArticlesTable.INPUT_RECORD -> 1L;
            case ArticlesTable.BODY_SHA256, ArticlesTable.INPUT_FILE -> "x";
            default -> null;
          });
    }
    return RowFactory.create(values.toArray());
  }

  /** Words that no other seed shares. */
  static String words(int seed, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append("w").append(new Random(seed * 100_003L + i).nextInt(1_000_000)).append(' ');
    }
    return text.append(". ").toString();
  }
}
