package org.newsconcord.jobs.evaluate.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.jobs.evaluate.EvaluationReport;
import org.newsconcord.language.LanguagePack;

class AttributionEvaluationTest {
  private static final ClaimExtractor EXTRACTOR = ClaimExtractor.standard();

  private static String[] labels(String text) {
    return text.split(" ", -1);
  }

  private static EvaluationReport score(String gold, String predicted) {
    AttributionEvaluation evaluation = AttributionEvaluation.empty(LanguagePack.english());
    evaluation.addLabels(labels(gold), labels(predicted));
    return evaluation.report();
  }

  @Test
  void perfectIsOneAndEmptyIsNothing() {
    String gold = "B-source B-cue B-content I-content O";
    for (String part : List.of("source_f1", "cue_f1", "content_f1", "content_begin_f1")) {
      assertEquals(0, BigDecimal.ONE.compareTo(score(gold, gold).get(part)), part);
      assertEquals(0, BigDecimal.ZERO.compareTo(score(gold, "O O O O O").get(part)), part);
    }
  }

  @Test
  void spanWithAnotherEndIsNoExactMatchButTheSameBegin() {
    EvaluationReport report =
        score(
            "B-source B-cue B-content I-content O", "B-source B-cue B-content I-content I-content");
    assertEquals(0, BigDecimal.ZERO.compareTo(report.get("content_f1")));
    assertEquals(0, BigDecimal.ONE.compareTo(report.get("content_begin_f1")));
    assertEquals(0, BigDecimal.ONE.compareTo(report.get("source_f1")));
  }

  @Test
  void adjacentSpansOfOnePartAreTwo() {
    EvaluationReport report =
        score("B-content I-content B-content I-content", "B-content I-content I-content I-content");
    assertEquals(0, BigDecimal.ZERO.compareTo(report.get("content_f1")));
  }

  @Test
  void claimsLabelledByThemselvesArePerfect() throws Exception {
    String body = "Mayor Anna Holt said on Monday that 12 boats sank.";
    List<Claim> claims = EXTRACTOR.extract(ArticleText.of(body));
    JsonNode gold =
        new ObjectMapper()
            .readTree(
                """
                {"quantities": [{"begin": 36, "end": 38, "low": 12, "high": 12, "hedge": "exact"}],
                 "offices": [{"person": {"begin": 6, "end": 15}, "role": {"begin": 0, "end": 5}}],
                 "attributions": [{"source": {"begin": 0, "end": 15}, "cue": {"begin": 16, "end": 20},
                   "content": {"begin": 36, "end": 49}}]}
                """);
    ClaimsEvaluation evaluation = new ClaimsEvaluation(EXTRACTOR);
    evaluation.add(gold, claims);
    EvaluationReport report = evaluation.report();
    for (String part : List.of("quantity_f1", "office_f1", "attribution_f1")) {
      assertEquals(0, BigDecimal.ONE.compareTo(report.get(part)), part + " " + claims);
    }
    ClaimsEvaluation nothing = new ClaimsEvaluation(EXTRACTOR);
    nothing.add(gold, List.of());
    assertEquals(0, BigDecimal.ZERO.compareTo(nothing.report().get("office_recall")));
  }

  @Test
  void polnearStaysAboveItsFloor() {
    Path data = Path.of("../../shared/data/polnear/cofenet-valid.jsonl.gz");
    Assumptions.assumeTrue(Files.exists(data), "PolNeAR is not here");
    EvaluationReport report = AttributionEvaluation.of(data, LanguagePack.english());
    assertTrue(report.get("source_f1").doubleValue() >= 0.72, report.json());
    assertTrue(report.get("cue_f1").doubleValue() >= 0.68, report.json());
    assertTrue(report.get("content_f1").doubleValue() >= 0.57, report.json());
  }
}
