package org.newsconcord.jobs.ingest.read;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the articles in a JSON document that is not itself one: the answer of an interface ({@code
 * {"status": "ok", "articles": [...]}}), a feed or a graph of schema.org.
 */
final class JsonWrapper {
  /** An object with a text under one of these is an article. */
  private static final Set<String> TEXTS =
      Set.of("body", "text", "content", "articleBody", "maintext", "article", "full_text");

  private static final Set<String> TITLES = Set.of("title", "headline");
  private static final Set<String> ADDRESSES = Set.of("url", "link", "web_url", "webUrl", "uri");

  /** Where JSON Feed has its articles; beside it stand title and address of the feed. */
  private static final String FEED_ITEMS = "items";

  private static final String LANGUAGE = "language";
  private static final String GRAPH = "@graph";
  private static final int MAX_DEPTH = 3;

  /** So many words in a row are a text; titles, addresses and names have fewer. */
  private static final int MIN_WORDS = 8;

  /** More words than interfaces use to tell of their rights. */
  private static final int MIN_OWN_WORDS = 40;

  private JsonWrapper() {}

  /**
   * The objects of the array that a JSON Pointer names.
   *
   * @return null when the pointer names no array; other members than objects are left as they are
   */
  static List<JsonNode> at(JsonNode document, JsonPointer pointer) {
    JsonNode array = document.at(pointer);
    if (!array.isArray()) {
      return null;
    }
    List<JsonNode> members = new ArrayList<>();
    array.forEach(members::add);
    return members;
  }

  /** The wrapped articles; empty when the object wraps none. */
  static List<JsonNode> articles(JsonNode object) {
    if (TEXTS.stream().anyMatch(object::has)) {
      return List.of();
    }
    List<List<JsonNode>> arrays = new ArrayList<>();
    find(object, 0, arrays);
    return arrays.size() == 1 && !isItself(object)
        ? inLanguage(arrays.get(0), object.path(LANGUAGE))
        : List.of();
  }

  /** The articles of a feed are in its language unless they say another. */
  private static List<JsonNode> inLanguage(List<JsonNode> articles, JsonNode language) {
    if (language.isTextual()) {
      for (JsonNode article : articles) {
        if (article instanceof ObjectNode own && !own.has(LANGUAGE)) {
          own.set(LANGUAGE, language);
        }
      }
    }
    return articles;
  }

  /** An object with a title, an address or a text of its own is an article, unless it is a feed. */
  private static boolean isItself(JsonNode object) {
    boolean named =
        TITLES.stream().anyMatch(object::has) || ADDRESSES.stream().anyMatch(object::has);
    boolean tells = false;
    for (JsonNode value : object) {
      tells |= value.isTextual() && hasWords(value, MIN_OWN_WORDS);
    }
    return tells || named && !object.has(FEED_ITEMS);
  }

  private static void find(JsonNode object, int depth, List<List<JsonNode>> arrays) {
    if (depth > MAX_DEPTH) {
      return;
    }
    object
        .properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              List<JsonNode> members = members(value, entry.getKey().equals(GRAPH));
              if (!members.isEmpty()) {
                arrays.add(members);
              } else if (value.isObject()) {
                find(value, depth + 1, arrays);
              }
            });
  }

  private static List<JsonNode> members(JsonNode array, boolean graph) {
    List<JsonNode> members = new ArrayList<>();
    boolean articles = false;
    if (array.isArray()) {
      for (JsonNode member : array) {
        if (member.isObject() && (!graph || isArticle(member))) {
          members.add(member);
          articles |= hasText(member) || isReference(member);
        }
      }
    }
    return articles ? members : List.of();
  }

  private static boolean isArticle(JsonNode thing) {
    String type = thing.path("@type").toString();
    return type.contains("Article") || type.contains("BlogPosting");
  }

  private static boolean isReference(JsonNode object) {
    return TITLES.stream().anyMatch(object::has) && ADDRESSES.stream().anyMatch(object::has);
  }

  private static boolean hasText(JsonNode object) {
    for (JsonNode value : object) {
      if (value.isTextual() && hasWords(value, MIN_WORDS)
          || value.isContainerNode() && hasText(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasWords(JsonNode text, int least) {
    return text.asText().split("\\s+", least + 1).length > least;
  }
}
