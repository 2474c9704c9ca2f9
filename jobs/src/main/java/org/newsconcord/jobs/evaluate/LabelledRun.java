package org.newsconcord.jobs.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.align.AlignJob;
import org.newsconcord.jobs.align.AlignOptions;
import org.newsconcord.jobs.cluster.ClusterJob;
import org.newsconcord.jobs.cluster.ClusterOptions;
import org.newsconcord.jobs.extract.ExtractJob;
import org.newsconcord.jobs.extract.ExtractOptions;
import org.newsconcord.jobs.group.GroupJob;
import org.newsconcord.jobs.group.GroupOptions;
import org.newsconcord.jobs.ingest.IngestJob;
import org.newsconcord.jobs.ingest.IngestOptions;
import org.newsconcord.jobs.language.LanguageOptions;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageObserver;
import org.newsconcord.jobs.run.StageRunner;
import org.newsconcord.jobs.table.ArticlesTable;

/**
 * A run of the product's own stages over labelled articles, in a temporary folder that is removed
 * on closing. The stages never see the labels.
 */
public final class LabelledRun implements AutoCloseable {
  private static final List<String> FIELDS =
      List.of(
          ArticlesTable.ARTICLE_ID,
          ArticlesTable.OUTLET,
          ArticlesTable.URL,
          ArticlesTable.HEADLINE,
          ArticlesTable.BYLINE,
          ArticlesTable.PUBLISHED_AT,
          ArticlesTable.BODY);

  private static final List<String> EVENT_FIELDS = List.of("event", "incident_id", "pair");
  private static final String EVENT = "labelled_event";

  private final SparkSession spark;
  private final String data;
  private final Path folder;
  private final RunFolder run;
  private final LanguageOptions language = LanguageOptions.defaults();

  private LabelledRun(SparkSession spark, String data, Path folder) {
    this.spark = spark;
    this.data = data;
    this.folder = folder;
    this.run = OutputFolder.at(spark, folder.toString()).newRun();
  }

  /**
   * Opens a run over a file of articles.
   *
   * @throws UsageException when there is no such file
   */
  public static LabelledRun over(SparkSession spark, String data) {
    if (!Files.isReadable(Path.of(data))) {
      throw new UsageException("No readable file " + data + ". Name a JSONL file of articles.");
    }
    try {
      return new LabelledRun(spark, data, Files.createTempDirectory("newsconcord-evaluate"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public RunFolder run() {
    return run;
  }

  SparkSession spark() {
    return spark;
  }

  /** Articles and stories. */
  public void cluster() {
    stages()
        .run(
            List.of(
                IngestJob.stage(IngestOptions.defaults(withoutLabels(labels()))),
                ClusterJob.stage(ClusterOptions.defaults())));
  }

  /** Articles, stories and events. */
  public void group(GroupOptions options) {
    cluster();
    stages().run(List.of(GroupJob.stage(options, language)));
  }

  /** Claims, slots and relations, after {@link #group}. */
  public void align(AlignOptions options) {
    stages()
        .run(
            List.of(
                ExtractJob.stage(ExtractOptions.defaults(), language),
                AlignJob.stage(options, language)));
  }

  /** The claims of these articles, without stories and events. */
  public void extract(Collection<String> articleIds) {
    Column wanted = col(ArticlesTable.ARTICLE_ID).isin(articleIds.toArray());
    stages()
        .run(
            List.of(
                IngestJob.stage(IngestOptions.defaults(withoutLabels(labels().where(wanted)))),
                ExtractJob.stage(ExtractOptions.defaults(), language)));
  }

  private StageRunner stages() {
    return new StageRunner(spark, run, StageObserver.NONE);
  }

  /** The articles without their labels; an article without an outlet is its own outlet. */
  private String withoutLabels(Dataset<Row> articles) {
    List<String> present = Arrays.asList(articles.columns());
    Column[] columns =
        FIELDS.stream()
            .map(f -> present.contains(f) ? col(f) : lit(null).cast("string").as(f))
            .toArray(Column[]::new);
    String path = folder.resolve("articles").toString();
    articles
        .select(columns)
        .withColumn(
            ArticlesTable.OUTLET,
            functions.coalesce(col(ArticlesTable.OUTLET), col(ArticlesTable.ARTICLE_ID)))
        .write()
        .json(path);
    return path;
  }

  /** The labels as they stand beside the articles in the file. */
  public Dataset<Row> labels() {
    return spark.read().json(data);
  }

  /**
   * The event of each article, by article_id: the first of the fields event, incident_id and pair.
   *
   * @throws UsageException when the articles have none of these
   */
  public Map<String, String> events() {
    Dataset<Row> labels = labels();
    String field =
        EVENT_FIELDS.stream()
            .filter(Arrays.asList(labels.columns())::contains)
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException(
                        "The articles carry no label. Give one of the fields "
                            + EVENT_FIELDS
                            + "."));
    Map<String, String> events = new HashMap<>();
    run.read(ArticlesTable.TABLE)
        .select(ArticlesTable.ARTICLE_ID, ArticlesTable.SOURCE_ID)
        .join(
            labels.select(
                col(ArticlesTable.ARTICLE_ID).as(ArticlesTable.SOURCE_ID), col(field).as(EVENT)),
            ArticlesTable.SOURCE_ID)
        .select(ArticlesTable.ARTICLE_ID, EVENT)
        .collectAsList()
        .forEach(row -> events.put(row.getString(0), row.getString(1)));
    return events;
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
