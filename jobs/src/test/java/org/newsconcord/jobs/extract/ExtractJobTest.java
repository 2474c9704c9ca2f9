package org.newsconcord.jobs.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.Column;

@ExtendWith(SparkExtension.class)
class ExtractJobTest {
  @TempDir Path folder;
  private final SparkSession spark;

  ExtractJobTest(SparkSession spark) {
    this.spark = spark;
  }

  static Row article(String id, String headline, String body) {
    List<Object> values = new ArrayList<>();
    for (Column column : ArticlesTable.TABLE.columns()) {
      values.add(
          switch (column.name()) {
            case ArticlesTable.ARTICLE_ID -> id;
            case ArticlesTable.OUTLET -> "example.com";
            case ArticlesTable.HEADLINE -> headline;
            case ArticlesTable.BODY -> body;
            case ArticlesTable.PUBLISHED_AT -> Timestamp.valueOf("2024-10-28 12:00:00");
            case ArticlesTable.PUBLISHED_DATE -> Date.valueOf("2024-10-28");
            case ArticlesTable.BODY_CHARS, ArticlesTable.WORD_COUNT -> body.length();
            case ArticlesTable.INPUT_RECORD -> 1L;
            case ArticlesTable.BODY_SHA256, ArticlesTable.INPUT_FILE -> "x";
            default -> null;
          });
    }
    return RowFactory.create(values.toArray());
  }

  private List<String> claims(List<Row> articles, int partitions) {
    RunFolder run = OutputFolder.at(spark, folder.resolve("p" + partitions).toString()).newRun();
    Dataset<Row> rows = spark.createDataFrame(articles, ArticlesTable.TABLE.schema());
    run.write(ArticlesTable.TABLE, rows.repartition(partitions));
    ExtractResult result = new ExtractJob(spark, run, ExtractOptions.defaults()).run();
    Dataset<Row> claims = run.read(ClaimsTable.TABLE);
    assertEquals(articles.size(), result.articles());
    assertEquals(claims.count(), result.claims());
    return claims.orderBy(ClaimsTable.CLAIM_ID).toJSON().collectAsList();
  }

  @Test
  void sameClaimsForAnyPartitioning() {
    List<Row> articles =
        List.of(
            article("a1", "Mayor denies plan", "The bridge is safe, Mayor Anna Holt said."),
            article("a2", null, "Officials said that the dam would hold."),
            article("a3", "", ""));
    List<String> one = claims(articles, 1);
    assertEquals(one, claims(articles, 3));
    assertTrue(
        one.stream().anyMatch(c -> c.contains("\"source_text\":\"Officials\"")), one.toString());
  }

  @Test
  void everyClaimSpanLiesInItsSentence() {
    String body = "“We will rebuild,” Mayor Anna Holt said on Monday. She added that work starts.";
    RunFolder run = OutputFolder.at(spark, folder.resolve("spans").toString()).newRun();
    run.write(
        ArticlesTable.TABLE,
        spark.createDataFrame(List.of(article("a", null, body)), ArticlesTable.TABLE.schema()));
    new ExtractJob(spark, run, ExtractOptions.defaults()).run();
    List<Row> claims = run.read(ClaimsTable.TABLE).collectAsList();
    assertTrue(claims.size() >= 2, claims.toString());
    for (Row claim : claims) {
      int begin = claim.getAs(ClaimsTable.SENTENCE_BEGIN);
      int end = claim.getAs(ClaimsTable.SENTENCE_END);
      assertEquals(body.substring(begin, end), claim.getAs(ClaimsTable.SENTENCE));
    }
  }
}
