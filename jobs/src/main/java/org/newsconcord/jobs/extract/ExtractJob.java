package org.newsconcord.jobs.extract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.newsconcord.jobs.language.LanguageOptions;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.Stage;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.ClaimsTable;
import org.newsconcord.language.LanguagePack;

/** Reads the articles of a run and writes their claims, in one pass. */
public final class ExtractJob {
  private final RunFolder run;
  private final ExtractOptions options;
  private final LanguagePack language;

  /** Prepares the stage for English by the lists of the jar. */
  public ExtractJob(SparkSession spark, RunFolder run, ExtractOptions options) {
    this(spark, run, options, LanguagePack.english());
  }

  /** Prepares the stage. */
  public ExtractJob(
      SparkSession spark, RunFolder run, ExtractOptions options, LanguagePack language) {
    this.language = Objects.requireNonNull(language);
    Objects.requireNonNull(spark);
    this.run = Objects.requireNonNull(run);
    this.options = Objects.requireNonNull(options);
  }

  /** The stage {@code extract} with these options. */
  public static Stage stage(ExtractOptions options, LanguageOptions language) {
    return new Stage(
        "extract",
        List.of(ArticlesTable.TABLE),
        List.of(ClaimsTable.TABLE),
        List.of(options, language),
        (spark, run) -> new ExtractJob(spark, run, options, language.pack()).run());
  }

  /** Extracts, writes the table {@code claims} and counts. */
  public ExtractResult run() {
    Dataset<Row> articles = run.read(ArticlesTable.TABLE);
    Dataset<Row> claims = run.write(ClaimsTable.TABLE, claims(articles, options, language));
    Map<String, Long> byType = run.describe("count claims by type", () -> countByType(claims));
    long total = byType.values().stream().mapToLong(Long::longValue).sum();
    long silent = run.describe("count articles with claims", () -> silent(articles, claims));
    return new ExtractResult(
        run.rows(ArticlesTable.TABLE), total, byType, silent, unread(articles));
  }

  private static long silent(Dataset<Row> articles, Dataset<Row> claims) {
    Dataset<Row> ids = claims.select(ArticlesTable.ARTICLE_ID).distinct();
    return articles.count() - ids.count();
  }

  /** Articles in languages that nobody reads, by language. */
  private Map<String, Long> unread(Dataset<Row> articles) {
    Map<String, Long> counts = new TreeMap<>();
    articles
        .where(functions.not(isRead(options)))
        .groupBy(ArticlesTable.LANGUAGE)
        .count()
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  /** Whether claims are read from an article: it is in one of the languages, or in none known. */
  private static Column isRead(ExtractOptions options) {
    Column language = functions.col(ArticlesTable.LANGUAGE);
    return language.isNull().or(language.isin(options.languages().toArray()));
  }

  /**
   * The claims of these articles, as rows of the table {@code claims}; nothing is written. Articles
   * in languages that are not read have none.
   */
  public static Dataset<Row> claims(
      Dataset<Row> articles, ExtractOptions options, LanguagePack language) {
    boolean told = List.of(articles.columns()).contains(ArticlesTable.LANGUAGE);
    Dataset<Row> read = told ? articles.where(isRead(options)) : articles;
    Dataset<Row> texts =
        read.select(
            ArticlesTable.ARTICLE_ID,
            ArticlesTable.OUTLET,
            ArticlesTable.PUBLISHED_AT,
            ArticlesTable.PUBLISHED_DATE,
            ArticlesTable.HEADLINE,
            ArticlesTable.BODY);
    String pipeline = options.nlpPipeline();
    return (pipeline == null ? texts : NlpPipeline.load(pipeline).annotate(texts))
        .mapPartitions(new ArticleClaims(language), Encoders.row(ClaimsTable.TABLE.schema()));
  }

  private static Map<String, Long> countByType(Dataset<Row> claims) {
    Map<String, Long> counts = new TreeMap<>();
    for (Row row : claims.groupBy(ClaimsTable.TYPE).count().collectAsList()) {
      counts.put(row.getString(0), row.getLong(1));
    }
    return counts;
  }
}
