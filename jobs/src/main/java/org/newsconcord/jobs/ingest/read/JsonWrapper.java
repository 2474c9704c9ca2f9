package org.newsconcord.jobs.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the articles in a JSON document that is not itself one: the answer of an interface ({@code
 * {"status": "ok", "articles": [...]}}) or a graph of schema.org.
 */
final class JsonWrapper {
  /** An object with one of these is an article, or the reference to one. */
  private static final Set<String> OWN =
      Set.of("title", "headline", "body", "text", "content", "articleBody", "maintext", "url");

  private static final String GRAPH = "@graph";
  private static final int MAX_DEPTH = 3;

  /** A text of this length in a member of an array makes the array one of articles. */
  private static final int MIN_TEXT = 40;

  private JsonWrapper() {}

  /** The wrapped articles; empty when the object wraps none. */
  static List<JsonNode> articles(JsonNode object) {
    if (OWN.stream().anyMatch(object::has)) {
      return List.of();
    }
    List<List<JsonNode>> arrays = new ArrayList<>();
    find(object, 0, arrays);
    return arrays.size() == 1 ? arrays.get(0) : List.of();
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
    boolean texts = false;
    if (array.isArray()) {
      for (JsonNode member : array) {
        if (member.isObject() && (!graph || isArticle(member))) {
          members.add(member);
          texts |= hasText(member);
        }
      }
    }
    return texts ? members : List.of();
  }

  private static boolean isArticle(JsonNode thing) {
    String type = thing.path("@type").toString();
    return type.contains("Article") || type.contains("BlogPosting");
  }

  private static boolean hasText(JsonNode object) {
    for (JsonNode value : object) {
      if (value.isTextual() && value.asText().length() >= MIN_TEXT
          || value.isContainerNode() && hasText(value)) {
        return true;
      }
    }
    return false;
  }
}
