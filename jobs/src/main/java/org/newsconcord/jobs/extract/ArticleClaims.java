package org.newsconcord.jobs.extract;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.newsconcord.claims.ArticleText;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimBounds;
import org.newsconcord.claims.ClaimExtractor;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Extraction;
import org.newsconcord.claims.TextHints;
import org.newsconcord.jobs.MemoryRanOutException;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.outlets.SelfCitation;
import org.newsconcord.sql.ClaimRow;

/**
 * Claims of the articles of a partition, one article in memory at a time. Input columns:
 * article_id, outlet, published_at, published_date, headline, body, input_file, input_record;
 * behind them, if a pipeline of Spark NLP went over the articles, its entity chunks and its
 * part-of-speech tags.
 */
final class ArticleClaims implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1;
  private static final int ARTICLE_COLUMNS = 4;
  private static final int FILE = 6;
  private static final int RECORD = 7;
  private static final int ENTITIES = 8;
  private static final int TAGS = 9;
  private final LanguagePack language;
  private final ClaimBounds bounds;
  private final CutArticles cut;

  /**
   * Claims of texts of a language.
   *
   * @param bounds what of one article is read and kept
   * @param cut is told of articles that reach beyond the bounds
   */
  ArticleClaims(LanguagePack language, ClaimBounds bounds, CutArticles cut) {
    this.language = language;
    this.bounds = bounds;
    this.cut = cut;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    return new ClaimIterator(articles, ClaimExtractor.of(language), bounds, cut);
  }

  /** Reads an article when the claims of the one before are used up. */
  private static final class ClaimIterator implements Iterator<Row> {
    private final Iterator<Row> articles;
    private final ClaimExtractor extractor;
    private final ClaimBounds bounds;
    private final CutArticles cut;
    private final ClaimIds ids = new ClaimIds();
    private Iterator<Row> claims = Collections.emptyIterator();

    ClaimIterator(
        Iterator<Row> articles, ClaimExtractor extractor, ClaimBounds bounds, CutArticles cut) {
      this.articles = articles;
      this.extractor = extractor;
      this.bounds = bounds;
      this.cut = cut;
    }

    @Override
    public boolean hasNext() {
      while (!claims.hasNext() && articles.hasNext()) {
        claims = named(articles.next());
      }
      return claims.hasNext();
    }

    @Override
    public Row next() {
      return hasNext() ? claims.next() : Collections.<Row>emptyIterator().next();
    }

    private Iterator<Row> named(Row row) {
      return MemoryRanOutException.namedFor(
          "extract", row.getString(FILE), row.getLong(RECORD), () -> rows(row));
    }

    private Iterator<Row> rows(Row row) {
      Timestamp publishedAt = row.getTimestamp(2);
      ArticleText article =
          new ArticleText(
              row.getString(4),
              row.getString(5),
              publishedAt == null ? null : publishedAt.toInstant());
      List<Row> rows = new ArrayList<>();
      ids.begin(row.getString(0));
      for (Claim claim : claims(article, row)) {
        String id = isSelfCitation(claim, row) ? null : ids.next(claim);
        if (id != null) {
          rows.add(claimRow(id, row, ClaimRow.values(claim, article)));
        }
      }
      return rows.iterator();
    }

    /** "told CNN" in an article of CNN names no origin. */
    private static boolean isSelfCitation(Claim claim, Row row) {
      return claim.type() == ClaimType.CITATION
          && SelfCitation.is(row.getString(1), claim.objectText(), claim.objectKey());
    }

    /** The id, the first four columns of the article, and the columns of the claim. */
    private static Row claimRow(String id, Row article, Object[] claim) {
      Object[] values = new Object[1 + ARTICLE_COLUMNS + claim.length];
      values[0] = id;
      for (int c = 0; c < ARTICLE_COLUMNS; c++) {
        values[1 + c] = article.get(c);
      }
      System.arraycopy(claim, 0, values, 1 + ARTICLE_COLUMNS, claim.length);
      return RowFactory.create(values);
    }

    private List<Claim> claims(ArticleText article, Row row) {
      Extraction extraction = extraction(article, row);
      if (extraction.isCut()) {
        cut.add(new CutArticles.Cut(row.getString(0), extraction.cutClaims()));
      }
      return extraction.claims();
    }

    private Extraction extraction(ArticleText article, Row row) {
      if (row.size() == ENTITIES) {
        return extractor.extraction(article, TextHints.NONE, TextHints.NONE, bounds);
      }
      PipelineHints hints = new PipelineHints(article, row.getList(ENTITIES), row.getList(TAGS));
      return extractor.extraction(article, hints.ofHeadline(), hints.ofBody(), bounds);
    }
  }
}
