package org.newsconcord.jobs.align;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.newsconcord.claims.Claim;
import org.newsconcord.compare.Observation;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.sql.ClaimRow;

/**
 * A claim in its slot.
 *
 * @param claimId its id
 * @param articleId its article
 * @param outlet who published it
 * @param originId its independent voice
 * @param publishedAt when; null when unknown
 * @param sentence the sentence around it
 * @param claim the claim
 * @param version which text of its address the article is, if the address has several
 */
record SlotClaim(
    String claimId,
    String articleId,
    String outlet,
    String originId,
    Instant publishedAt,
    String sentence,
    Claim claim,
    Optional<ArticleVersion> version) {

  /** A claim of an article that is the only text of its address. */
  SlotClaim(
      String claimId,
      String articleId,
      String outlet,
      String originId,
      Instant publishedAt,
      String sentence,
      Claim claim) {
    this(claimId, articleId, outlet, originId, publishedAt, sentence, claim, Optional.empty());
  }

  /** Earliest first, undated last, ties by id. */
  static final Comparator<SlotClaim> ORDER =
      Comparator.comparing(SlotClaim::publishedAt, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(SlotClaim::claimId);

  static SlotClaim of(Row row) {
    return new SlotClaim(
        row.getAs(ClaimsTable.CLAIM_ID),
        row.getAs(ClaimsTable.ARTICLE_ID),
        row.getAs(ClaimsTable.OUTLET),
        row.getAs(SlotClaimsTable.ORIGIN_ID),
        ClaimRow.instant(row.getAs(ClaimsTable.PUBLISHED_AT)),
        row.getAs(ClaimsTable.SENTENCE),
        ClaimRow.claim(row),
        ArticleVersion.of(row));
  }

  static List<SlotClaim> all(Iterator<Row> rows) {
    List<SlotClaim> claims = new ArrayList<>();
    rows.forEachRemaining(row -> claims.add(of(row)));
    return claims;
  }

  /** The same claim of another origin. */
  SlotClaim from(String origin) {
    return origin.equals(originId)
        ? this
        : new SlotClaim(claimId, articleId, outlet, origin, publishedAt, sentence, claim, version);
  }

  SlotCandidate candidate() {
    return new SlotCandidate(claim, articleId, outlet, publishedAt, sentence);
  }

  Observation observation() {
    return new Observation(claim, outlet, publishedAt, sentence);
  }
}
