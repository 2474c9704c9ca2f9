package org.newsconcord.jobs.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.table.ArticlesTable;

/**
 * Articles, sentences and outlet names that the page mentions, each held once and named by its
 * position; and how many bytes they take. For one thread.
 */
final class PageIndex {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int LONGEST_HEADLINE = 160;
  private static final int LONGEST_URL = 400;
  private final Map<String, Integer> outlets = new LinkedHashMap<>();
  private final Map<String, Integer> articles = new HashMap<>();
  private final Map<String, Integer> sentences = new HashMap<>();
  private final ArrayNode articleNodes = NODES.arrayNode();
  private final ArrayNode sentenceNodes = NODES.arrayNode();
  private final Set<String> carrying;
  private long bytes;

  /**
   * An empty index.
   *
   * @param carrying ids of the articles that carry the text of another
   */
  PageIndex(Set<String> carrying) {
    this.carrying = carrying;
  }

  int outlet(String name) {
    return outlets.computeIfAbsent(name, n -> outlets.size());
  }

  /** Names of the outlets by position. */
  List<String> outletNames() {
    return List.copyOf(outlets.keySet());
  }

  int sentence(String text) {
    return sentences.computeIfAbsent(
        text,
        t -> {
          sentenceNodes.add(t);
          grow(t);
          return sentences.size();
        });
  }

  /**
   * The position of an article.
   *
   * @param row article_id, outlet, headline, url, published_at of the article
   */
  int article(Row row) {
    return articles.computeIfAbsent(row.getAs(ArticlesTable.ARTICLE_ID), id -> addArticle(id, row));
  }

  private int addArticle(String id, Row row) {
    String headline = cut(row.getAs(ArticlesTable.HEADLINE), LONGEST_HEADLINE);
    String url = row.getAs(ArticlesTable.URL);
    Timestamp at = row.getAs(ArticlesTable.PUBLISHED_AT);
    ArrayNode node = articleNodes.addArray();
    node.add(outlet(row.getAs(ArticlesTable.OUTLET)));
    node.add(headline);
    node.add(url == null || url.length() > LONGEST_URL ? null : url);
    node.add(at == null ? null : at.getTime());
    node.add(carrying.contains(id) ? 1 : 0);
    grow(headline);
    grow(url);
    bytes += 30;
    return articles.size();
  }

  ArrayNode articleNodes() {
    return articleNodes;
  }

  ArrayNode sentenceNodes() {
    return sentenceNodes;
  }

  /** Bytes that articles and sentences take on the page, about. */
  long bytes() {
    return bytes;
  }

  private void grow(String text) {
    bytes += text == null ? 4 : text.getBytes(StandardCharsets.UTF_8).length + 4L;
  }

  /** The text, or its beginning with an ellipsis; never half a character. */
  static String cut(String text, int longest) {
    if (text == null || text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "…";
  }
}
