package org.newsconcord.jobs.extract;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/**
 * Reads the articles of a run and writes their claims, in one pass. A run that adds to another
 * takes over the claims of the articles that both have, if they were extracted alike.
 */
public final class ExtractJob {
  private final RunFolder run;
  private final ExtractOptions options;
  private final LanguagePack language;
  private final CutArticles cut = new CutArticles();

  /** Prepares the stage for English by the lists of the jar. */
  public ExtractJob(SparkSession spark, RunFolder run, ExtractOptions options) {
    this(spark, run, options, LanguagePack.english());
  }

  /** Prepares the stage. */
  public ExtractJob(
      SparkSession spark, RunFolder run, ExtractOptions options, LanguagePack language) {
    this.language = Objects.requireNonNull(language);
    spark.sparkContext().register(cut, "cut articles");
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
        (spark, run) ->
            new ExtractJob(spark, run, options, language.pack())
                .run(run.baseMadeAlike(stage(options, language), ClaimsTable.TABLE)));
  }

  /** Extracts, writes the table {@code claims} and counts. */
  public ExtractResult run() {
    return run(Optional.empty());
  }

  private ExtractResult run(Optional<RunFolder> base) {
    Dataset<Row> claims =
        base.map(this::added)
            .orElseGet(
                () ->
                    run.write(
                        ClaimsTable.TABLE,
                        claims(run.read(ArticlesTable.TABLE), options, language, cut)));
    Map<String, Long> byType = run.describe("count claims by type", () -> countByType(claims));
    long total = byType.values().stream().mapToLong(Long::longValue).sum();
    Dataset<Row> articles = run.read(ArticlesTable.TABLE);
    long silent = run.describe("count articles with claims", () -> silent(claims));
    return new ExtractResult(
        run.rows(ArticlesTable.TABLE),
        total,
        byType,
        silent,
        unread(articles),
        base.map(this::known).orElse(0L),
        cut.articles(),
        cut.cutClaims());
  }

  /** The claims of the base that are still wanted, and those of the articles that it has not. */
  private Dataset<Row> added(RunFolder base) {
    Optional<Dataset<Row>> fresh = run.added(ArticlesTable.TABLE);
    if (fresh.isPresent()) {
      return run.append(ClaimsTable.TABLE, base, claims(fresh.get(), options, language, cut));
    }
    Dataset<Row> articles = run.read(ArticlesTable.TABLE);
    Dataset<Row> before = base.read(ArticlesTable.TABLE).select(ArticlesTable.ARTICLE_ID);
    String[] id = {ArticlesTable.ARTICLE_ID};
    Dataset<Row> added = claims(articles.join(before, id, "left_anti"), options, language, cut);
    Dataset<Row> ids = articles.select(ArticlesTable.ARTICLE_ID);
    if (run.describe(
        "look for articles that left", () -> before.join(ids, id, "left_anti").isEmpty())) {
      return run.append(ClaimsTable.TABLE, base, added);
    }
    Dataset<Row> kept =
        base.read(ClaimsTable.TABLE)
            .join(ids, id, "left_semi")
            .select(
                ClaimsTable.TABLE.columns().stream()
                    .map(c -> col(c.name()))
                    .toArray(Column[]::new));
    return run.write(ClaimsTable.TABLE, kept.union(added));
  }

  private long known(RunFolder base) {
    if (run.added(ArticlesTable.TABLE).isPresent()) {
      return base.rows(ArticlesTable.TABLE);
    }
    Dataset<Row> known =
        run.read(ArticlesTable.TABLE)
            .join(
                base.read(ArticlesTable.TABLE).select(ArticlesTable.ARTICLE_ID),
                new String[] {ArticlesTable.ARTICLE_ID},
                "left_semi");
    return run.describe("count known articles", known::count);
  }

  private long silent(Dataset<Row> claims) {
    Dataset<Row> ids = claims.select(ArticlesTable.ARTICLE_ID).distinct();
    return run.rows(ArticlesTable.TABLE) - ids.count();
  }

  /** Articles in languages that nobody reads, by language. */
  private Map<String, Long> unread(Dataset<Row> articles) {
    Map<String, Long> counts = new TreeMap<>();
    Dataset<Row> languages =
        articles.where(functions.not(isRead(options))).groupBy(ArticlesTable.LANGUAGE).count();
    run.describe("count articles that nobody reads", languages::collectAsList)
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
    CutArticles cut = new CutArticles();
    articles.sparkSession().sparkContext().register(cut, "cut articles");
    return claims(articles, options, language, cut);
  }

  private static Dataset<Row> claims(
      Dataset<Row> articles, ExtractOptions options, LanguagePack language, CutArticles cut) {
    boolean told = List.of(articles.columns()).contains(ArticlesTable.LANGUAGE);
    Dataset<Row> read = told ? articles.where(isRead(options)) : articles;
    Dataset<Row> texts =
        read.select(
            ArticlesTable.ARTICLE_ID,
            ArticlesTable.OUTLET,
            ArticlesTable.PUBLISHED_AT,
            ArticlesTable.PUBLISHED_DATE,
            ArticlesTable.HEADLINE,
            ArticlesTable.BODY,
            ArticlesTable.INPUT_FILE,
            ArticlesTable.INPUT_RECORD);
    String pipeline = options.nlpPipeline();
    return (pipeline == null ? texts : NlpPipeline.load(pipeline).annotate(texts))
        .mapPartitions(
            new ArticleClaims(language, options.bounds(), cut),
            Encoders.row(ClaimsTable.TABLE.schema()));
  }

  private static Map<String, Long> countByType(Dataset<Row> claims) {
    Map<String, Long> counts = new TreeMap<>();
    for (Row row : claims.groupBy(ClaimsTable.TYPE).count().collectAsList()) {
      counts.put(row.getString(0), row.getLong(1));
    }
    return counts;
  }
}
