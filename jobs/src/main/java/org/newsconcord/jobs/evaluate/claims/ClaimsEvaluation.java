package org.newsconcord.jobs.evaluate.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Evidence;
import org.newsconcord.claims.Hedge;
import org.newsconcord.claims.Quantity;
import org.newsconcord.claims.attribution.AttributionPart;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.jobs.evaluate.LabelFiles;
import org.newsconcord.jobs.evaluate.MatchCounts;
import org.newsconcord.jobs.table.ArticlesTable;

/**
 * Scores claims against hand labels of whole articles (JSON lines with {@code article}, {@code
 * quantities}, {@code offices}, {@code attributions}).
 *
 * <p>Every prediction matches at most one label and the other way round. A quantity is right when
 * the spans overlap and the number is the same (both ends of a range; for vague counts the word is
 * enough); an office when the spans of the person and the spans of the role overlap; an attribution
 * when the spans of source, cue and content overlap. The headline does not count.
 */
public final class ClaimsEvaluation {
  private static final double TOLERANCE = 1e-6;
  private final ClaimExtractor extractor;
  private final Map<String, ArticleText> articles = new HashMap<>();
  private MatchCounts quantities = MatchCounts.NONE;
  private MatchCounts offices = MatchCounts.NONE;
  private MatchCounts attributions = MatchCounts.NONE;
  private MatchCounts sources = MatchCounts.NONE;

  ClaimsEvaluation(ClaimExtractor extractor) {
    this.extractor = extractor;
  }

  /**
   * Runs the extractor over labelled articles.
   *
   * @param data articles as JSON lines with {@code article_id} and {@code body}
   * @param gold labels as JSON lines
   */
  public static EvaluationReport of(Path data, Path gold, ClaimExtractor extractor) {
    ClaimsEvaluation evaluation = new ClaimsEvaluation(extractor);
    Set<String> labelled = new HashSet<>();
    LabelFiles.each(gold, row -> labelled.add(row.get("article").asText()));
    LabelFiles.each(data, row -> evaluation.keep(row, labelled));
    LabelFiles.each(gold, evaluation::add);
    return evaluation.report();
  }

  private void keep(JsonNode row, Set<String> labelled) {
    String id = row.get(ArticlesTable.ARTICLE_ID).asText();
    if (labelled.contains(id)) {
      articles.put(id, ArticleText.of(row.get(ArticlesTable.BODY).asText()));
    }
  }

  private void add(JsonNode labels) {
    String id = labels.get("article").asText();
    ArticleText article = articles.get(id);
    if (article == null) {
      throw new org.newsconcord.jobs.UsageException("--data holds no article " + id + ".");
    }
    add(labels, extractor.extract(article));
  }

  /** Counts the claims of one article against its labels. */
  void add(JsonNode labels, List<Claim> claims) {
    quantities = quantities.plus(quantities(labels.get("quantities"), claims));
    offices = offices.plus(offices(labels.get("offices"), claims));
    addAttributions(labels.get("attributions"), AttributionSpans.of(claims));
  }

  private static MatchCounts quantities(JsonNode gold, List<Claim> claims) {
    List<Claim> open = new ArrayList<>(ofType(claims, ClaimType.QUANTITY));
    int predicted = open.size();
    int correct = 0;
    for (JsonNode label : gold) {
      correct += open.removeIf(first(c -> sameQuantity(label, c))) ? 1 : 0;
    }
    return new MatchCounts(correct, predicted, gold.size());
  }

  private static MatchCounts offices(JsonNode gold, List<Claim> claims) {
    List<Claim> open = new ArrayList<>(ofType(claims, ClaimType.OFFICE));
    int predicted = open.size();
    int correct = 0;
    for (JsonNode label : gold) {
      correct += open.removeIf(first(c -> sameOffice(label, c))) ? 1 : 0;
    }
    return new MatchCounts(correct, predicted, gold.size());
  }

  private void addAttributions(JsonNode gold, List<AttributionSpans> predicted) {
    List<AttributionSpans> open = new ArrayList<>(predicted);
    List<AttributionSpans> openSources = new ArrayList<>(predicted);
    int correct = 0;
    int named = 0;
    for (JsonNode label : gold) {
      AttributionSpans asked = asked(label);
      correct +=
          open.removeIf(
                  first(
                      a ->
                          a.overlaps(asked, AttributionPart.CUE)
                              && a.overlaps(asked, AttributionPart.CONTENT)
                              && a.overlaps(asked, AttributionPart.SOURCE)))
              ? 1
              : 0;
      named +=
          openSources.removeIf(
                  first(
                      a ->
                          a.overlaps(asked, AttributionPart.CUE)
                              && a.overlaps(asked, AttributionPart.SOURCE)))
              ? 1
              : 0;
    }
    attributions = attributions.plus(new MatchCounts(correct, predicted.size(), gold.size()));
    sources = sources.plus(new MatchCounts(named, predicted.size(), gold.size()));
  }

  private static AttributionSpans asked(JsonNode label) {
    Map<AttributionPart, List<int[]>> spans = new EnumMap<>(AttributionPart.class);
    for (AttributionPart part : AttributionPart.values()) {
      if (label.hasNonNull(AttributionSpans.key(part))) {
        spans.put(part, List.of(span(label.get(AttributionSpans.key(part)))));
      }
    }
    return new AttributionSpans(spans);
  }

  private static boolean sameQuantity(JsonNode label, Claim claim) {
    if (!overlap(span(label), claim.begin(), claim.end())) {
      return false;
    }
    Quantity quantity = claim.quantity();
    String hedge = label.get("hedge").asText();
    if (hedge.equals("vague")) {
      return quantity.hedge() == Hedge.VAGUE;
    }
    Double low = number(label.get("low"));
    Double high = number(label.get("high"));
    if (hedge.equals("range")) {
      return same(low, quantity.low()) && same(high, quantity.high());
    }
    return same(low == null ? high : low, quantity.point());
  }

  private static boolean sameOffice(JsonNode label, Claim claim) {
    return overlap(span(label.get("person")), claim, "person")
        && overlap(span(label.get("role")), claim, "role");
  }

  private static boolean overlap(int[] span, Claim claim, String field) {
    for (Evidence evidence : claim.evidence()) {
      if (evidence.field().equals(field) && overlap(span, evidence.begin(), evidence.end())) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlap(int[] span, int begin, int end) {
    return span[0] < end && begin < span[1];
  }

  private static int[] span(JsonNode node) {
    return new int[] {node.get("begin").asInt(), node.get("end").asInt()};
  }

  private static Double number(JsonNode node) {
    return node == null || node.isNull() ? null : node.asDouble();
  }

  private static boolean same(Double gold, Double found) {
    return gold != null
        && found != null
        && Math.abs(gold - found) <= TOLERANCE * Math.max(1, Math.abs(gold));
  }

  private static List<Claim> ofType(List<Claim> claims, ClaimType type) {
    return claims.stream()
        .filter(c -> c.type() == type && c.sentenceIndex() != Claim.HEADLINE)
        .toList();
  }

  /** A predicate that is true once: for the first item that the other one accepts. */
  private static <T> java.util.function.Predicate<T> first(
      java.util.function.Predicate<T> accepts) {
    boolean[] found = new boolean[1];
    return item -> {
      boolean hit = !found[0] && accepts.test(item);
      found[0] |= hit;
      return hit;
    };
  }

  EvaluationReport report() {
    EvaluationReport report = new EvaluationReport();
    add(report, "quantity", quantities);
    add(report, "office", offices);
    add(report, "attribution", attributions);
    add(report, "attribution_source", sources);
    return report;
  }

  private static void add(EvaluationReport report, String name, MatchCounts counts) {
    report.add(name + "_precision", counts.precision());
    report.add(name + "_recall", counts.recall());
    report.add(name + "_f1", counts.f1());
  }
}
