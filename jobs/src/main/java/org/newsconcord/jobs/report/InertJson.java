package org.newsconcord.jobs.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * JSON that may stand inside a {@code script} element: no character in it can end the element, open
 * a comment or break a line, and a lone surrogate stays what it is.
 */
final class InertJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private InertJson() {}

  /** The node as JSON text. Same node, same text. */
  static String of(JsonNode node) {
    String json;
    try {
      json = JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
    StringBuilder inert = new StringBuilder(json.length() + json.length() / 16);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < json.length()
          && Character.isLowSurrogate(json.charAt(i + 1))) {
        inert.append(c).append(json.charAt(++i));
      } else if (isUnsafe(c)) {
        inert.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        inert.append(c);
      }
    }
    return inert.toString();
  }

  private static boolean isUnsafe(char c) {
    return c == '<'
        || c == '>'
        || c == '&'
        || c == '\u2028'
        || c == '\u2029'
        || Character.isSurrogate(c);
  }
}
