package org.newsconcord.jobs.cluster;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.newsconcord.jobs.cluster.Fields.A;
import static org.newsconcord.jobs.cluster.Fields.B;
import static org.newsconcord.jobs.cluster.Fields.COMPONENT;
import static org.newsconcord.jobs.cluster.Fields.KEY;
import static org.newsconcord.jobs.cluster.Fields.MICROS;
import static org.newsconcord.jobs.cluster.Fields.RANK;
import static org.newsconcord.jobs.cluster.Fields.SAMPLED;
import static org.newsconcord.jobs.cluster.Fields.WORDS;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.newsconcord.jobs.publish.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.CopyLinksTable;
import org.newsconcord.jobs.table.StoryMembersTable;

/**
 * Stage {@code cluster}: reads {@code articles}; writes {@code story_members}, one row per article,
 * and {@code copy_links}, one row per verified pair.
 */
public final class ClusterJob {
  /** Words of all texts per bucket of the hash space: what one task holds in memory at once. */
  private static final long WORDS_PER_BUCKET = 2_000_000;

  private static final int MOST_BUCKETS = 1 << 15;
  private final SparkSession spark;
  private final RunFolder run;
  private final ClusterOptions options;
  private final Map<String, Long> counters = new TreeMap<>();

  /**
   * A job on the articles of this run.
   *
   * @throws org.newsconcord.jobs.UsageException when an option has an impossible value
   */
  public ClusterJob(SparkSession spark, RunFolder run, ClusterOptions options) {
    options.validate();
    this.spark = spark;
    this.run = run;
    this.options = options;
  }

  /** Clusters the articles. */
  public ClusterResult run() {
    Dataset<Row> articles = run.read(ArticlesTable.TABLE);
    Dataset<Row> units =
        store("units", ArticleUnits.withUnits(store("facts", ArticleUnits.facts(articles))));
    Dataset<Row> texts = texts(articles, units);
    Dataset<Row> members =
        store("members", ArticleUnits.withoutTemplateUnits(units, texts, options.minGrams));
    Dataset<Row> pairs = store("pairs", CandidatePairs.of(texts, buckets(units), options));
    Dataset<Row> candidates = pairs.where(col(A).notEqual(col(B)));
    Dataset<Row> links = store("links", VerifiedLinks.of(candidates, texts, options));
    Dataset<Row> stories = stories(links, members, sampled(pairs));
    Dataset<Row> storyMembers =
        run.write(StoryMembersTable.TABLE, StoryMemberRows.of(members, stories));
    Dataset<Row> copyLinks = run.write(CopyLinksTable.TABLE, CopyLinkRows.of(links, members));
    count("articles", storyMembers);
    count("stories", storyMembers.select(StoryMembersTable.STORY_ID).distinct());
    count("candidate_pairs", candidates);
    count("copy_links", copyLinks);
    count("sampled_articles", sampled(pairs));
    return new ClusterResult(counters);
  }

  private Dataset<Row> texts(Dataset<Row> articles, Dataset<Row> members) {
    Dataset<Row> bodies = ArticleUnits.bodies(members, articles);
    Dataset<Row> marked = TemplateText.mark(bodies, buckets(members), options.templateRule());
    return store("texts", TextKeys.of(marked, options));
  }

  private Dataset<Row> stories(Dataset<Row> links, Dataset<Row> members, Dataset<Row> sampled) {
    Dataset<Row> edges =
        links.where(StoryUnits.containment().geq(options.joinContainment)).select(A, B);
    Dataset<Row> components = store("components", Components.onDriver(spark, edges));
    store(
        "nodes",
        components
            .join(members.select(KEY, RANK, MICROS), Columns.seq(KEY))
            .join(sampled, Columns.seq(KEY), "left")
            .select(
                col(KEY),
                col(COMPONENT),
                col(RANK),
                col(MICROS),
                coalesce(col(SAMPLED), lit(false)).as(SAMPLED)));
    // Each reading has columns of its own, so that a join of two readings cannot confuse them.
    Dataset<Row> clustered =
        StoryUnits.of(links, stored("nodes"), stored("nodes"), stored("nodes"), options);
    return store("stories", clustered);
  }

  private static Dataset<Row> sampled(Dataset<Row> pairs) {
    return pairs.where(col(A).equalTo(col(B))).select(col(A).as(KEY), lit(true).as(SAMPLED));
  }

  /** Enough buckets for the words of this corpus; results do not depend on the number. */
  private int buckets(Dataset<Row> members) {
    Row row = members.agg(functions.sum(WORDS)).first();
    long words = row.isNullAt(0) ? 0 : row.getLong(0);
    long cores = spark.sparkContext().defaultParallelism();
    return (int) Math.min(MOST_BUCKETS, Math.max(cores * 2, words / WORDS_PER_BUCKET + 1));
  }

  /** Materialises a step, so that later steps neither repeat it nor depend on how it was made. */
  private Dataset<Row> store(String name, Dataset<Row> rows) {
    String path = run.scratch("cluster-" + name);
    rows.write().mode("overwrite").parquet(path);
    return stored(name);
  }

  private Dataset<Row> stored(String name) {
    return spark.read().parquet(run.scratch("cluster-" + name));
  }

  private void count(String name, Dataset<Row> rows) {
    counters.put(name, rows.count());
  }
}
