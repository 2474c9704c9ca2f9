package org.newsconcord.jobs.ingest.read;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsconcord.jobs.ingest.bytes.Decoded;
import org.newsconcord.jobs.ingest.bytes.Repair;

/**
 * Turns a JSON object into fields: nested objects give dotted names ({@code source.uri}), arrays
 * give their values joined with a comma and, of objects in them, their {@code name}; paragraphs are
 * joined with a blank line; null gives no field.
 */
final class JsonFields {
  private static final int MAX_DEPTH = 6;

  /** A text of this length among the values of an array is a paragraph, and so are the others. */
  private static final int MIN_PARAGRAPH = 80;

  /** What interfaces call the text of a paragraph. */
  private static final List<String> TEXT_NAMES = List.of("text", "content", "value", "paragraph");

  /** Characters of a name with those of the objects around it. */
  private static final int MAX_NAME = 500;

  private static final int MAX_FIELDS = 10_000;

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  /** The same, but refuses names that stand twice in one object. */
  private static final ObjectReader UNIQUE =
      JSON.with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private JsonFields() {}

  /**
   * Reads one record, or the articles that it wraps, numbered from {@code number} on; at least one.
   *
   * @param records where the array of articles is; null to find out whether there is one
   */
  static List<InputRecord> read(long number, Decoded text, JsonPointer records) {
    try {
      return read(number, UNIQUE.readTree(text.text()), text, records);
    } catch (MismatchedInputException e) {
      return repeated(number, text, records);
    } catch (JsonProcessingException e) {
      return List.of(malformed(number, text, e));
    }
  }

  /** A record with a name that stands twice: the last value counts, and the record is counted. */
  private static List<InputRecord> repeated(long number, Decoded text, JsonPointer records) {
    try {
      Set<Repair> repairs = EnumSet.of(Repair.REPEATED_NAME);
      repairs.addAll(text.repairs());
      Decoded told = new Decoded(text.text(), repairs);
      return read(number, JSON.readTree(text.text()), told, records);
    } catch (JsonProcessingException e) {
      return List.of(malformed(number, text, e));
    }
  }

  private static InputRecord malformed(long number, Decoded text, JsonProcessingException e) {
    return InputRecord.rejected(
        number,
        RejectReason.MALFORMED_JSON,
        "Not valid JSON at column " + column(e) + ": " + e.getOriginalMessage(),
        text.text());
  }

  private static List<InputRecord> read(
      long number, JsonNode node, Decoded text, JsonPointer records) {
    List<JsonNode> wrapped =
        records != null
            ? JsonWrapper.at(node, records)
            : node.isObject() ? JsonWrapper.articles(node) : List.of();
    if (wrapped == null) {
      return List.of(
          InputRecord.rejected(
              number,
              RejectReason.NOT_AN_OBJECT,
              "The document has no array at " + records + ", which --records names.",
              text.text()));
    }
    if (wrapped.isEmpty()) {
      return List.of(record(number, node, text));
    }
    List<InputRecord> read = new ArrayList<>(wrapped.size());
    for (JsonNode article : wrapped) {
      Decoded own = new Decoded(article.toString(), text.repairs());
      read.add(record(number + read.size(), article, own));
    }
    return read;
  }

  private static InputRecord record(long number, JsonNode object, Decoded text) {
    if (!object.isObject()) {
      return InputRecord.rejected(
          number,
          RejectReason.NOT_AN_OBJECT,
          "The record is a JSON " + object.getNodeType() + ", not an object with fields.",
          text.text());
    }
    Map<String, String> fields = new HashMap<>();
    try {
      addAll("", object, 0, fields);
    } catch (TooLargeException e) {
      return InputRecord.rejected(
          number, RejectReason.OVERSIZED_RECORD, e.getMessage(), text.text());
    }
    return InputRecord.of(number, fields, text);
  }

  /** The record has names or fields that no article has. */
  private static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooLargeException(String message) {
      super(message);
    }
  }

  private static String name(String prefix, String key, Map<String, String> fields) {
    if (prefix.length() + key.length() > MAX_NAME) {
      throw new TooLargeException(
          "The record has a field whose name is longer than " + MAX_NAME + " characters.");
    }
    if (fields.size() >= MAX_FIELDS) {
      throw new TooLargeException("The record has more than " + MAX_FIELDS + " fields.");
    }
    return prefix + InputRecord.fieldName(key);
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
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String name = name(prefix, entry.getKey(), fields);
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
    List<String> values = new ArrayList<>();
    for (JsonNode element : array) {
      JsonNode value = element.isObject() ? element.path("name") : element;
      if (value.isValueNode() && !isNothing(value)) {
        values.add(value.asText());
      }
    }
    if (values.isEmpty()) {
      addTexts(array, 0, values);
    }
    boolean paragraphs = values.stream().anyMatch(value -> value.length() >= MIN_PARAGRAPH);
    return String.join(paragraphs ? "\n\n" : ", ", values);
  }

  /**
   * All texts of a tree in their order: the paragraphs of sections. Of an object that names its
   * text, only that counts; its type, style or address does not.
   */
  private static void addTexts(JsonNode node, int depth, List<String> texts) {
    if (node.isTextual() && !node.asText().isBlank()) {
      texts.add(node.asText());
    } else if (node.isContainerNode() && depth <= MAX_DEPTH) {
      String named = TEXT_NAMES.stream().filter(node::hasNonNull).findFirst().orElse(null);
      if (named == null) {
        node.forEach(child -> addTexts(child, depth + 1, texts));
      } else {
        addTexts(node.get(named), depth + 1, texts);
      }
    }
  }
}
