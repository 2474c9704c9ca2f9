package org.newsconcord.jobs.evaluate.pairs;

import com.fasterxml.jackson.databind.JsonNode;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.jobs.table.ClaimRelationsTable;

/**
 * Two claims of two articles that a reader has judged.
 *
 * @param id file and name of the pair
 * @param corpus the corpus of both articles
 * @param type type of both claims
 * @param label what the reader says
 * @param sameQuestion whether both answer one question
 * @param a one claim
 * @param b the other
 */
public record LabelledPair(
    String id, String corpus, ClaimType type, Label label, boolean sameQuestion, Side a, Side b) {

  /** What a reader says of a pair. */
  public enum Label {
    AGREE,
    VAGUER,
    UPDATE,
    CONFLICT,
    SCOPE,
    DIFFERENT,
    BROKEN
  }

  /**
   * Where a claim stands.
   *
   * @param article id of the record of its article
   * @param begin first unit
   * @param end end, exclusive
   * @param inHeadline whether the offsets count in the headline
   */
  public record Side(String article, int begin, int end, boolean inHeadline) {
    static Side of(JsonNode json) {
      return new Side(
          json.get("article").asText(),
          json.get("begin").asInt(),
          json.get("end").asInt(),
          json.path("headline_claim").asBoolean());
    }
  }

  static LabelledPair of(String file, JsonNode json) {
    return new LabelledPair(
        file + ":" + json.get("pair").asText(),
        json.path("corpus").asText(file),
        ClaimType.valueOf(json.get("type").asText()),
        Label.valueOf(json.get("label").asText()),
        json.get(ClaimRelationsTable.SAME_QUESTION).asBoolean(),
        Side.of(json.get("a")),
        Side.of(json.get("b")));
  }
}
