package org.newsconcord.jobs.report;

import static org.apache.spark.sql.functions.broadcast;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimsTable;

/** The claims that the page shows, with their articles, read in one pass over all claims. */
final class ShownClaims {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, Row> claims;

  private ShownClaims(Map<String, Row> claims) {
    this.claims = claims;
  }

  /** Reads the claims of these ids. */
  static ShownClaims read(SparkSession spark, RunFolder run, List<String> ids) {
    Dataset<Row> wanted = spark.createDataset(ids, Encoders.STRING()).toDF(ClaimsTable.CLAIM_ID);
    Dataset<Row> articles =
        run.read(ArticlesTable.TABLE)
            .select(ArticlesTable.ARTICLE_ID, ArticlesTable.HEADLINE, ArticlesTable.URL);
    Map<String, Row> claims = new HashMap<>();
    run.read(ClaimsTable.TABLE)
        .select(
            ClaimsTable.CLAIM_ID,
            ClaimsTable.ARTICLE_ID,
            ClaimsTable.OUTLET,
            ClaimsTable.PUBLISHED_AT,
            ClaimsTable.SENTENCE,
            ClaimsTable.SENTENCE_BEGIN,
            ClaimsTable.BEGIN,
            ClaimsTable.END,
            ClaimsTable.SOURCE_TEXT)
        .join(broadcast(wanted), ClaimsTable.CLAIM_ID)
        .join(articles, ClaimsTable.ARTICLE_ID)
        .collectAsList()
        .forEach(row -> claims.put(row.getAs(ClaimsTable.CLAIM_ID), row));
    return new ShownClaims(claims);
  }

  /** A claim for the page: article, sentence, begin, end, source. */
  ArrayNode node(String claimId, PageIndex index) {
    Row claim = claims.get(claimId);
    int sentenceBegin = claim.getAs(ClaimsTable.SENTENCE_BEGIN);
    Excerpt excerpt =
        Excerpt.of(
            claim.getAs(ClaimsTable.SENTENCE),
            claim.<Integer>getAs(ClaimsTable.BEGIN) - sentenceBegin,
            claim.<Integer>getAs(ClaimsTable.END) - sentenceBegin);
    ArrayNode node = NODES.arrayNode();
    node.add(index.article(claim)).add(index.sentence(excerpt.text()));
    node.add(excerpt.begin()).add(excerpt.end());
    node.add(claim.<String>getAs(ClaimsTable.SOURCE_TEXT));
    return node;
  }
}
