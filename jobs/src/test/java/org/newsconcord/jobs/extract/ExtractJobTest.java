package org.newsconcord.jobs.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.jobs.table.Column;
import picocli.CommandLine;

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
  void articlesInOtherLanguagesAreKeptAndCounted() {
    String body = "The mayor said on Monday that 40 people were hurt in the fire.";
    List<Row> articles =
        List.of(article("a1", null, body), article("a2", null, body), article("a3", null, body));
    RunFolder run = OutputFolder.at(spark, folder.toString()).newRun();
    run.write(
        ArticlesTable.TABLE,
        spark
            .createDataFrame(articles, ArticlesTable.TABLE.schema())
            .withColumn(
                ArticlesTable.LANGUAGE,
                functions.expr("element_at(map('a1', 'en', 'a2', 'de'), article_id)")));
    ExtractResult result = new ExtractJob(spark, run, ExtractOptions.defaults()).run();
    assertEquals(3, result.articles());
    assertEquals(1, result.withoutClaims());
    assertEquals(Map.of("de", 1L), result.unread());
    assertEquals(1L, result.counters().get("articles_not_read_in_de"));
    assertEquals(
        List.of("a1", "a3"),
        run.read(ClaimsTable.TABLE)
            .select(ClaimsTable.ARTICLE_ID)
            .distinct()
            .sort(ClaimsTable.ARTICLE_ID)
            .map((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
            .collectAsList());
  }

  @Test
  void aLanguageWithoutPackIsRefused() {
    ExtractOptions options = ExtractOptions.defaults();
    new CommandLine(options).parseArgs("--languages", "en,de");
    UsageException refused = assertThrows(UsageException.class, options::validate);
    assertTrue(refused.getMessage().contains("--languages de"), refused.getMessage());
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

  @Test
  void whatExtractionCutsIsCounted() {
    RunFolder run = OutputFolder.at(spark, folder.resolve("cut").toString()).newRun();
    List<Row> articles =
        List.of(
            article("a1", null, "12 people were killed in Paris. ".repeat(20_000)),
            article("a2", null, "Officials said that the dam would hold."));
    run.write(ArticlesTable.TABLE, spark.createDataFrame(articles, ArticlesTable.TABLE.schema()));
    ExtractResult result = new ExtractJob(spark, run, ExtractOptions.defaults()).run();
    assertEquals(1, result.cutArticles());
    assertEquals(1L, result.counters().get("cut_articles"));
    assertTrue(result.claims() <= 10_010, "claims " + result.claims());
  }
}
