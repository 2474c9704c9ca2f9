package org.newsconcord.jobs.extract;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimAttribution;
import org.newsconcord.claims.Quantity;
import org.newsconcord.claims.TimeSpan;
import scala.collection.mutable.WrappedArray;

/** Turns claims into rows of the table {@code claims}, in the order of its columns. Stateless. */
final class ClaimRows {
  private ClaimRows() {}

  /** Where a claim comes from. */
  record Origin(String articleId, String outlet, Timestamp publishedAt, Date publishedDate) {}

  static Row row(String id, Origin origin, ArticleText article, Claim claim) {
    String text = claim.sentenceIndex() == Claim.HEADLINE ? article.headline() : article.body();
    Quantity quantity = claim.quantity();
    TimeSpan time = claim.time();
    ClaimAttribution attribution = claim.attribution();
    return RowFactory.create(
        id,
        origin.articleId(),
        origin.outlet(),
        origin.publishedAt(),
        origin.publishedDate(),
        claim.type().name(),
        claim.ruleId(),
        claim.sentenceIndex(),
        claim.begin(),
        claim.end(),
        claim.sentenceBegin(),
        claim.sentenceEnd(),
        text.substring(claim.sentenceBegin(), claim.sentenceEnd()),
        claim.subjectText(),
        claim.subjectKey(),
        claim.predicate(),
        claim.predicateClass(),
        claim.objectText(),
        claim.objectKey(),
        quantity == null ? null : quantity.low(),
        quantity == null ? null : quantity.high(),
        quantity == null ? null : quantity.point(),
        quantity == null ? null : quantity.unit(),
        quantity == null ? null : name(quantity.hedge()),
        quantity == null ? null : name(quantity.trend()),
        time == null ? null : timestamp(time.begin()),
        time == null ? null : timestamp(time.end()),
        time == null ? null : time.grain(),
        time == null ? null : time.text(),
        claim.placeText(),
        claim.placeKey(),
        claim.polarity(),
        claim.modality().name(),
        claim.conditionText(),
        attribution.kind().name(),
        attribution.sourceText(),
        attribution.sourceKey(),
        attribution.sourceRole(),
        attribution.cue(),
        name(attribution.cueClass()),
        claim.confidence(),
        evidence(claim));
  }

  private static WrappedArray<Row> evidence(Claim claim) {
    return WrappedArray.make(
        claim.evidence().stream()
            .map(span -> RowFactory.create(span.field(), span.begin(), span.end()))
            .toArray(Row[]::new));
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static Timestamp timestamp(Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
