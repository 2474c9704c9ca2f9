package org.newsconcord.sql;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.ClaimType;

/** Functions that extract claims from a text. */
final class ClaimFunctions {
  private static final String TEXT = "text - the text of an article, string";

  private ClaimFunctions() {}

  static List<NewsFunction> all() {
    return List.of(claims(), offices(), attributions());
  }

  private static NewsFunction claims() {
    return FunctionDraft.named(
            "news_claims",
            createArrayType(ClaimRow.CLAIM),
            "news_claims(body[, headline[, published_at]]) - Checkable assertions of an article: array"
                + " of structs with the columns of the table claims. Offsets count UTF-16 units of"
                + " the body, or of the headline where sentence_index is -1. published_at resolves"
                + " relative dates.")
        .argument("body - the text of an article, string")
        .argument("headline - its headline, string; may be null")
        .argument("published_at - when it was published, timestamp; may be null")
        .example(
            "SELECT filter(news_claims('NATO Secretary-General Mark Rutte spoke.'), c -> c.type ="
                + " 'OFFICE')[0].subject_text",
            "Mark Rutte")
        .of(body -> claimRows(body, null, null))
        .of(StringType, (String body, String h) -> claimRows(body, h, null))
        .of(
            StringType,
            TimestampType,
            (String body, String h, Object at) -> claimRows(body, h, ClaimRow.instant(at)))
        .build();
  }

  private static NewsFunction offices() {
    return FunctionDraft.named(
            "news_offices",
            createArrayType(ClaimRow.OFFICE),
            "news_offices(text) - Who holds which office according to a text: array of (begin, end,"
                + " holder, holder_key, office, office_key, polarity, confidence). Offsets count"
                + " UTF-16 units; confidence is 0 to 1.")
        .argument(TEXT)
        .example(
            "SELECT news_offices('NATO Secretary-General Mark Rutte spoke.')[0].holder",
            "Mark Rutte")
        .of(text -> ClaimRow.offices(ofType(text, ClaimType.OFFICE)))
        .build();
  }

  private static NewsFunction attributions() {
    return FunctionDraft.named(
            "news_attributions",
            createArrayType(ClaimRow.ATTRIBUTION),
            "news_attributions(text) - Who says what in a text: array of (begin, end, source,"
                + " source_key, cue, cue_class, content, attribution, polarity, confidence)."
                + " attribution is QUOTED, INDIRECT or MIXED. Offsets count UTF-16 units;"
                + " confidence is 0 to 1.")
        .argument(TEXT)
        .example("SELECT news_attributions('Rutte said talks had failed.')[0].source", "Rutte")
        .example("SELECT news_attributions('Rutte said talks had failed.')[0].cue", "said")
        .of(text -> ClaimRow.attributions(ofType(text, ClaimType.STATEMENT)))
        .build();
  }

  static List<Claim> ofType(String text, ClaimType type) {
    return extract(new ArticleText(null, text, null)).stream()
        .filter(claim -> claim.type() == type)
        .toList();
  }

  private static List<Row> claimRows(String body, String headline, Instant publishedAt) {
    ArticleText article = new ArticleText(headline, body, publishedAt);
    return ClaimRow.claims(extract(article), article);
  }

  private static List<Claim> extract(ArticleText article) {
    return ClaimExtractor.standard().extract(article);
  }
}
