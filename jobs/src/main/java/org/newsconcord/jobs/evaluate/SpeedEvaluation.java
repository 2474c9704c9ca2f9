package org.newsconcord.jobs.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.sum;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.newsconcord.jobs.SparkNlp;
import org.newsconcord.jobs.extract.ExtractJob;
import org.newsconcord.jobs.extract.ExtractOptions;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.language.LanguagePack;

/**
 * The whole extraction and Spark NLP's sentences and tokens over the same articles, side by side in
 * one process and one task, so that each has one core. Articles lie in memory before the clock
 * starts and results are thrown away. Each warms up on some articles for the same CPU time.
 *
 * <p>Wall time is what a user waits; CPU time is that of the whole process and suffers less from
 * neighbours on the machine.
 */
public final class SpeedEvaluation {
  private static final int WARM_UP_ARTICLES = 400;
  private static final double WARM_UP_SECONDS = 60;
  private static final double NANOS = 1e9;
  private static final double KILO = 1e3;

  private final SparkSession spark;
  private final String data;
  private final int articles;
  private final ExtractOptions options;
  private final LanguagePack language;

  private record Cost(double wall, double cpu) {}

  /** Prepares a measurement over the first articles of a file of JSON lines. */
  public SpeedEvaluation(
      SparkSession spark,
      String data,
      int articles,
      ExtractOptions options,
      LanguagePack language) {
    this.language = Objects.requireNonNull(language);
    this.spark = Objects.requireNonNull(spark);
    this.data = Objects.requireNonNull(data);
    this.articles = articles;
    this.options = Objects.requireNonNull(options);
  }

  /** Measures extraction, and Spark NLP beside it when it is there. */
  public EvaluationReport run() {
    Dataset<Row> texts = inMemory(ArticleRecords.read(spark, data).limit(articles).coalesce(1));
    Dataset<Row> some = inMemory(texts.limit(WARM_UP_ARTICLES).coalesce(1));
    long read = texts.count();
    double kilobytes = texts.agg(sum(length(col(ArticlesTable.BODY)))).head().getLong(0) / KILO;
    warmUp(ExtractJob.claims(some, options, language));
    Cost our = cost(ExtractJob.claims(texts, options, language));
    EvaluationReport report = new EvaluationReport();
    report.add("articles", read);
    report.add("kilobytes", kilobytes);
    add(report, "extraction", our, read, kilobytes);
    if (SparkNlp.isThere()) {
      warmUp(SparkNlpTokens.of(some));
      Cost their = cost(SparkNlpTokens.of(texts));
      add(report, "spark_nlp", their, read, kilobytes);
      report.add("times_as_fast", their.wall / our.wall);
      report.add("times_as_fast_cpu", their.cpu / our.cpu);
    }
    return report;
  }

  private static void add(
      EvaluationReport report, String name, Cost cost, long articles, double kilobytes) {
    report.add(name + "_articles_per_second", articles / cost.wall);
    report.add(name + "_kb_per_second", kilobytes / cost.wall);
    report.add(name + "_kb_per_cpu_second", kilobytes / cost.cpu);
  }

  private static Dataset<Row> inMemory(Dataset<Row> rows) {
    Dataset<Row> kept = rows.persist(StorageLevel.MEMORY_ONLY());
    kept.count();
    return kept;
  }

  private static void warmUp(Dataset<Row> work) {
    double spent = 0;
    while (spent < WARM_UP_SECONDS) {
      spent += cost(work).cpu;
    }
  }

  private static Cost cost(Dataset<Row> work) {
    long wall = System.nanoTime();
    long cpu = processor().getProcessCpuTime();
    work.write().format("noop").mode("overwrite").save();
    return new Cost(
        (System.nanoTime() - wall) / NANOS, (processor().getProcessCpuTime() - cpu) / NANOS);
  }

  private static OperatingSystemMXBean processor() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }
}
