package org.newsconcord.jobs.ingest.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Turns a JSON object into fields: nested objects give dotted names ({@code source.uri}), arrays
 * give their values joined with a comma and, of objects in them, their {@code name}; null gives no
 * field.
 */
final class JsonFields {
  private static final int MAX_DEPTH = 6;
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private JsonFields() {}

  /** Reads one record; what is wrong with it becomes a reject. */
  static InputRecord read(long number, Decoded text) {
    JsonNode node;
    try {
      node = JSON.readTree(text.text());
    } catch (JsonProcessingException e) {
      return InputRecord.rejected(
          number,
          RejectReason.MALFORMED_JSON,
          "Not valid JSON at column " + column(e) + ": " + e.getOriginalMessage(),
          text.text());
    }
    if (!node.isObject()) {
      return InputRecord.rejected(
          number,
          RejectReason.NOT_AN_OBJECT,
          "The record is a JSON " + node.getNodeType() + ", not an object with fields.",
          text.text());
    }
    Map<String, String> fields = new HashMap<>();
    addAll("", node, 0, fields);
    return InputRecord.of(number, fields, text);
  }

  /** Whether the text is exactly one JSON object. */
  static boolean isObject(String text) {
    try {
      return JSON.readTree(text).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static long column(JsonProcessingException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
  }

  private static void addAll(
      String prefix, JsonNode object, int depth, Map<String, String> fields) {
    Iterator<Map.Entry<String, JsonNode>> entries = object.fields();
    while (entries.hasNext()) {
      Map.Entry<String, JsonNode> entry = entries.next();
      String name = prefix + InputRecord.fieldName(entry.getKey());
      JsonNode value = entry.getValue();
      if (value.isObject() && depth < MAX_DEPTH) {
        addAll(name + ".", value, depth + 1, fields);
      } else if (value.isArray()) {
        fields.putIfAbsent(name, joined(value));
      } else if (!isNothing(value)) {
        fields.putIfAbsent(name, value.isValueNode() ? value.asText() : value.toString());
      }
    }
  }

  /** JSON null, and NaN as other programs write it for a missing value. */
  private static boolean isNothing(JsonNode value) {
    return value.isNull() || value.isFloatingPointNumber() && Double.isNaN(value.doubleValue());
  }

  private static String joined(JsonNode array) {
    StringJoiner joined = new StringJoiner(", ");
    for (JsonNode element : array) {
      JsonNode value = element.isObject() ? element.path("name") : element;
      if (value.isValueNode() && !isNothing(value)) {
        joined.add(value.asText());
      }
    }
    return joined.toString();
  }
}
