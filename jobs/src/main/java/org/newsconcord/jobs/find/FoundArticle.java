package org.newsconcord.jobs.find;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.compare.question.ArticleClaims;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.sql.ClaimRow;

/**
 * An article with its claims, prepared for comparison.
 *
 * @param article article_id, headline, url
 * @param rows rows of its claims, citations left out, in the order of {@code claims}
 * @param claims the same for comparison
 */
record FoundArticle(Row article, List<Row> rows, ArticleClaims claims) {
  private static final Comparator<Row> BY_PLACE =
      Comparator.comparing((Row row) -> row.<Integer>getAs(ClaimsTable.SENTENCE_INDEX))
          .thenComparing(row -> row.<Integer>getAs(ClaimsTable.BEGIN))
          .thenComparing(row -> row.<String>getAs(ClaimsTable.CLAIM_ID));

  static FoundArticle of(Row article, List<Row> claims) {
    List<Row> rows = new ArrayList<>();
    List<SlotCandidate> candidates = new ArrayList<>();
    claims.stream()
        .sorted(BY_PLACE)
        .filter(row -> !ClaimType.CITATION.name().equals(row.getAs(ClaimsTable.TYPE)))
        .forEach(
            row -> {
              rows.add(row);
              candidates.add(candidate(row));
            });
    return new FoundArticle(
        article, rows, ArticleClaims.of(candidates, ClaimComparator.standard()));
  }

  private static SlotCandidate candidate(Row row) {
    return new SlotCandidate(
        ClaimRow.claim(row),
        row.getAs(ClaimsTable.ARTICLE_ID),
        row.getAs(ClaimsTable.OUTLET),
        ClaimRow.instant(row.getAs(ClaimsTable.PUBLISHED_AT)),
        row.getAs(ClaimsTable.SENTENCE));
  }

  String headline() {
    return article.getAs(ArticlesTable.HEADLINE);
  }

  /** When the article was published; null when unknown. */
  Instant publishedAt() {
    return rows.isEmpty() ? null : ClaimRow.instant(rows.get(0).getAs(ClaimsTable.PUBLISHED_AT));
  }

  String url() {
    return article.getAs(ArticlesTable.URL);
  }

  /** The independent voice of a claim: the origin in its slot, else the story of the article. */
  static String voice(Row row) {
    String origin = row.getAs(SlotClaimsTable.ORIGIN_ID);
    String story = row.getAs(StoryMembersTable.STORY_ID);
    return origin != null ? origin : story != null ? story : row.getAs(ClaimsTable.ARTICLE_ID);
  }
}
