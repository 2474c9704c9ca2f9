package org.newsconcord.jobs.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimCandidate;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.action.ActionClaims;
import org.newsconcord.claims.attribution.StatementClaims;
import org.newsconcord.claims.measured.QuantityClaims;
import org.newsconcord.jobs.fit.TreeBooster;
import org.newsconcord.text.StableHash;

/** A kind of claims that a model accepts: where its candidates come from, what a label names. */
public enum SignedClaims {
  /** Acts: labels name predicate, subject, object, polarity and modality. */
  ACTS(
      "acts",
      "an ACTION claim",
      List.of("predicate", "subject", "object", "polarity", "modality")) {
    @Override
    List<ClaimCandidate> candidates(ArticleText article) {
      return ClaimExtractor.standard().acts(article);
    }

    @Override
    List<String> features() {
      return ActionClaims.features();
    }

    @Override
    Stream<Object> values(Claim c) {
      return Stream.of(c.predicate(), c.subjectText(), c.objectText(), c.polarity(), c.modality());
    }
  },
  /** Quantities: labels name unit, measured thing, subject, polarity and modality. */
  QUANTITIES(
      "quantities",
      "a QUANTITY claim",
      List.of("unit", "thing", "subject", "polarity", "modality")) {
    @Override
    List<ClaimCandidate> candidates(ArticleText article) {
      return ClaimExtractor.standard().quantities(article);
    }

    @Override
    List<String> features() {
      return QuantityClaims.features();
    }

    @Override
    Stream<Object> values(Claim c) {
      return Stream.of(
          c.quantity().unit(), c.measuredThing(), c.subjectText(), c.polarity(), c.modality());
    }
  },
  /** Statements: labels name the key of the source, polarity and a number made of the content. */
  STATEMENTS("statements", "a STATEMENT claim", List.of("source", "polarity", "content")) {
    @Override
    List<ClaimCandidate> candidates(ArticleText article) {
      return ClaimExtractor.standard().statements(article);
    }

    @Override
    List<String> features() {
      return StatementClaims.features();
    }

    @Override
    Stream<Object> values(Claim c) {
      String content = Objects.toString(c.objectKey(), "");
      String number = Long.toHexString(StableHash.of(content));
      return Stream.of(Objects.toString(c.attribution().sourceKey(), ""), c.polarity(), number);
    }

    @Override
    TreeBooster booster() {
      return new TreeBooster(120, 3, 0.06, 3, 3, 0.5, 3);
    }

    @Override
    double weight(String label) {
      return label.equals("W") || label.equals("E") ? WRONG : 1;
    }
  };

  /** A statement that nobody would sign counts so many times one that is partly right. */
  private static final double WRONG = 2;

  private final String plural;
  private final String claim;
  private final List<String> fields;

  SignedClaims(String plural, String claim, List<String> fields) {
    this.plural = plural;
    this.claim = claim;
    this.fields = fields;
  }

  String plural() {
    return plural;
  }

  String claim() {
    return claim;
  }

  /** What a label names, but for its article and label: the begin and the fields of the reading. */
  String key(JsonNode row) {
    return row.path("begin").asText()
        + "\t"
        + fields.stream()
            .map(field -> row.path(field).isNull() ? "" : row.path(field).asText())
            .collect(Collectors.joining("\t"));
  }

  String key(Claim read) {
    return read.begin()
        + "\t"
        + values(read).map(value -> Objects.toString(value, "")).collect(Collectors.joining("\t"));
  }

  /** How the model is fitted. */
  TreeBooster booster() {
    return new TreeBooster(120, 3, 0.06, 3, 3);
  }

  /** How much a label counts; 1 unless the kind says more. */
  double weight(String label) {
    return 1;
  }

  abstract List<ClaimCandidate> candidates(ArticleText article);

  abstract List<String> features();

  abstract Stream<Object> values(Claim claim);
}
