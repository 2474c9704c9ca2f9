package org.newsconcord.jobs.find;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.newsconcord.jobs.report.PlainLines;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.SlotClaimsTable;

/** Answers for a reader and for programs. Stateless. */
public final class AnswerText {
  /** Escapes what is no ASCII, so that a terminal shows the text and obeys none of it. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final Map<FoundClaim.Side, String> SIDES =
      Map.of(
          FoundClaim.Side.SAYS_SO, "Says so",
          FoundClaim.Side.SAYS_OTHERWISE, "Says otherwise",
          FoundClaim.Side.EARLIER_OR_LATER, "Gives an earlier or later state");

  private static final Map<ClaimAnswer.Answer, String> ANSWERS =
      Map.of(
          ClaimAnswer.Answer.SAID, "said",
          ClaimAnswer.Answer.DISPUTED, "said by some, said otherwise by others",
          ClaimAnswer.Answer.CONTRADICTED, "said otherwise",
          ClaimAnswer.Answer.ABSENT, "nobody says anything on it",
          ClaimAnswer.Answer.UNREADABLE,
              "nothing in it can be looked for; name who, what, where, or how many");

  private AnswerText() {}

  /**
   * Lines for a terminal: the answer, then who stands where since when, with a sentence of each
   * voice.
   *
   * @param maxVoices voices of each side that are shown
   */
  public static List<String> lines(ClaimAnswer answer, int maxVoices) {
    PlainLines page = new PlainLines(maxVoices);
    page.add(0, answer.claim());
    page.add(1, ANSWERS.get(answer.answer()));
    for (FoundClaim.Side side : FoundClaim.Side.values()) {
      List<List<FoundClaim>> voices = byVoice(answer.of(side));
      page.list(
          String.format(Locale.ROOT, "  %s (voices: %d)", SIDES.get(side), voices.size()),
          voices,
          voice -> addVoice(page, voice));
    }
    return page.lines();
  }

  private static void addVoice(PlainLines page, List<FoundClaim> voice) {
    FoundClaim first = voice.get(0);
    List<String> outlets = voice.stream().map(FoundClaim::outlet).distinct().toList();
    page.add(
        2,
        String.format(
            Locale.ROOT,
            "%s: %s%s (%s %.2f)",
            String.join(", ", outlets),
            first.value() == null ? "" : first.value() + ", ",
            first.publishedAt() == null ? "no date" : "since " + first.publishedAt(),
            first.value() == null ? "by its words" : "same question",
            first.sameQuestion()));
    page.add(3, "\"" + first.sentence() + "\"");
    if (first.url() != null) {
      page.add(3, first.url());
    }
  }

  /** Claims by their voice, voices in the order of their first claim. */
  private static List<List<FoundClaim>> byVoice(List<FoundClaim> claims) {
    Map<String, List<FoundClaim>> voices = new LinkedHashMap<>();
    claims.forEach(c -> voices.computeIfAbsent(c.voice(), k -> new ArrayList<>()).add(c));
    return List.copyOf(voices.values());
  }

  /** The answer as one JSON object on one line. */
  public static String json(ClaimAnswer answer) {
    ObjectNode node = JSON.createObjectNode();
    node.put("claim", answer.claim()).put("answer", answer.answer().name());
    node.put("since", since(answer));
    ArrayNode found = node.putArray("found");
    for (FoundClaim claim : answer.found()) {
      ObjectNode one = found.addObject();
      one.put("side", claim.side().name()).put("outlet", claim.outlet());
      one.put("voice", claim.voice()).put("value", claim.value());
      one.put(ClaimsTable.PUBLISHED_AT, Objects.toString(claim.publishedAt(), null));
      one.put(SlotClaimsTable.SAME_QUESTION, claim.sameQuestion())
          .put("coverage", claim.coverage());
      one.put("reason", claim.reason()).put("sentence", claim.sentence());
      one.put("headline", claim.headline()).put("url", claim.url());
      one.put(ClaimsTable.CLAIM_ID, claim.claimId()).put(ClaimsTable.ARTICLE_ID, claim.articleId());
      one.put(SlotClaimsTable.SLOT_ID, claim.slotId());
    }
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first moment at which somebody said so; null when nobody dated did. */
  private static String since(ClaimAnswer answer) {
    return answer.of(FoundClaim.Side.SAYS_SO).stream()
        .map(FoundClaim::publishedAt)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .map(Instant::toString)
        .orElse(null);
  }
}
