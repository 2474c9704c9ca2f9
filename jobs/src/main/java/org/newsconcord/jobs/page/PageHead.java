package org.newsconcord.jobs.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.newsconcord.text.LowerCase;

/**
 * What a page says about itself outside its text: meta elements, links, and JSON-LD.
 *
 * @param meta content of meta elements by lower-case name, property or itemprop; the first of a
 *     name counts
 * @param article the JSON-LD object that describes an article; null when there is none
 * @param things all JSON-LD objects
 */
record PageHead(Map<String, String> meta, JsonNode article, List<JsonNode> things) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A page with more JSON-LD than this is not described by it. */
  private static final int MAX_THINGS = 500;

  private static final int MAX_JSON = 2_000_000;
  private static final int MAX_META = 300;

  static PageHead of(Document page) {
    List<JsonNode> things = things(page);
    JsonNode article =
        things.stream()
            .filter(PageHead::isArticle)
            .reduce(
                (a, b) -> text(b, "articleBody").length() > text(a, "articleBody").length() ? b : a)
            .orElse(null);
    return new PageHead(meta(page), article, things);
  }

  /** The first of these meta names that says something; null when none does. */
  String first(String... names) {
    for (String name : names) {
      String value = meta.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** A value of the article's JSON-LD; empty when there is none. */
  String ofArticle(String name) {
    return article == null ? "" : text(article, name);
  }

  /** The text of a JSON-LD value: itself, its name, or those of its members joined by a comma. */
  static String text(JsonNode thing, String name) {
    JsonNode value = thing.path(name);
    if (value.isArray()) {
      List<String> names = new ArrayList<>();
      value.forEach(
          item -> names.add(item.isObject() ? item.path("name").asText() : item.asText()));
      names.removeIf(String::isBlank);
      return String.join(", ", names);
    }
    return value.isObject() ? value.path("name").asText() : value.asText();
  }

  private static Map<String, String> meta(Document page) {
    Map<String, String> meta = new LinkedHashMap<>();
    for (Element element : page.select("meta[content]")) {
      String content = element.attr("content").strip();
      if (content.isEmpty() || meta.size() >= MAX_META) {
        continue;
      }
      for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
        if (element.hasAttr(key)) {
          meta.putIfAbsent(LowerCase.of(element.attr(key).strip()), content);
        }
      }
    }
    return meta;
  }

  private static List<JsonNode> things(Document page) {
    List<JsonNode> things = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      String json = script.data();
      if (json.length() <= MAX_JSON && things.size() < MAX_THINGS) {
        addThings(json, things);
      }
    }
    return things;
  }

  /** What is not JSON describes nothing; the page is read without it. */
  private static void addThings(String json, List<JsonNode> things) {
    Deque<JsonNode> open = new ArrayDeque<>();
    try {
      open.add(JSON.readTree(json.replaceAll("[\\u0000-\\u001f]", " ")));
    } catch (JsonProcessingException e) {
      return;
    }
    while (!open.isEmpty() && things.size() < MAX_THINGS) {
      JsonNode node = open.poll();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        things.add(node);
        node.path("@graph").forEach(open::add);
        if (node.path("mainEntity").isObject()) {
          open.add(node.path("mainEntity"));
        }
      }
    }
  }

  private static boolean isArticle(JsonNode thing) {
    String type = thing.path("@type").toString();
    return type.contains("Article") || type.contains("BlogPosting") || type.contains("Report\"");
  }
}
