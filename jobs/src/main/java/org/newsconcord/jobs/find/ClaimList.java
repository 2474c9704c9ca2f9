package org.newsconcord.jobs.find;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.newsconcord.jobs.UsageException;

/**
 * Reads a list of asked claims: plain text with a claim on each line, JSON lines with {@code claim}
 * and {@code date}, or ClaimReview in JSON-LD, whatever wraps it. Stateless.
 *
 * <p>Example: {@code {"@type": "ClaimReview", "claimReviewed": "The ferry carried 241 people"}}.
 */
public final class ClaimList {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLAIM = "claim";
  private static final String REVIEWED = "claimReviewed";

  private ClaimList() {}

  /**
   * The claims of a text in their order.
   *
   * @throws UsageException when the text is broken JSON or holds no claim
   */
  public static List<AskedClaim> parse(String text) {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<AskedClaim> claims = new ArrayList<>();
    String start = content.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      json(content).forEach(node -> collect(node, claims));
    } else {
      content
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(line -> claims.add(new AskedClaim(line, null)));
    }
    if (claims.isEmpty()) {
      throw new UsageException(
          "The list of claims is empty. Give a claim on each line, JSON lines with \"claim\", or"
              + " ClaimReview in JSON-LD.");
    }
    return claims;
  }

  /** The values of a text that holds one JSON value or several, such as one on each line. */
  private static List<JsonNode> json(String content) {
    try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(content)) {
      return values.readAll();
    } catch (java.io.IOException e) {
      String where = e instanceof JsonProcessingException p ? p.getOriginalMessage() : "";
      throw new UsageException("The list of claims is broken JSON. " + where);
    }
  }

  private static void collect(JsonNode node, List<AskedClaim> claims) {
    JsonNode text = node.hasNonNull(REVIEWED) ? node.get(REVIEWED) : node.path(CLAIM);
    if (node.isObject() && text.isTextual() && !text.asText().isBlank()) {
      claims.add(new AskedClaim(text.asText().strip(), madeAt(node)));
    } else {
      node.forEach(child -> collect(child, claims));
    }
  }

  /** When the claim was made; the date of the review where its own is missing. */
  private static Instant madeAt(JsonNode node) {
    JsonNode own = node.path("itemReviewed").path("datePublished");
    JsonNode review =
        node.path("date").isMissingNode() ? node.path("datePublished") : node.path("date");
    String date = own.isTextual() ? own.asText() : review.asText("");
    if (date.isBlank()) {
      return null;
    }
    try {
      return date.length() <= "2024-10-28".length()
          ? LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(date).toInstant();
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "The date \""
              + date
              + "\" of a claim cannot be read. Write 2024-10-28 or"
              + " 2024-10-28T14:05:00Z.");
    }
  }
}
