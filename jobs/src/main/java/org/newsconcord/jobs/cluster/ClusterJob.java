package org.newsconcord.jobs.cluster;

import static org.apache.spark.sql.functions.col;
import static org.newsconcord.jobs.cluster.Fields.A;
import static org.newsconcord.jobs.cluster.Fields.B;
import static org.newsconcord.jobs.cluster.Fields.WORDS;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.newsconcord.jobs.graph.ConnectedComponents;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.Stage;
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

  /** The stage {@code cluster} with these options. */
  public static Stage stage(ClusterOptions options) {
    return new Stage(
        "cluster",
        List.of(ArticlesTable.TABLE),
        List.of(StoryMembersTable.TABLE, CopyLinksTable.TABLE),
        options,
        (spark, run) -> new ClusterJob(spark, run, options).run());
  }

  /** Clusters the articles. */
  public ClusterResult run() {
    Dataset<Row> articles = run.read(ArticlesTable.TABLE);
    Dataset<Row> units = store("units", ArticleUnits.of(articles));
    int buckets = buckets(units);
    Dataset<Row> marked =
        TemplateText.mark(ArticleUnits.bodies(units, articles), buckets, options.templateRule());
    Dataset<Row> texts = store("texts", TextKeys.of(marked, options));
    Dataset<Row> members =
        store("members", ArticleUnits.withoutTemplateUnits(units, texts, options.minGrams));
    Dataset<Row> pairs = store("pairs", CandidatePairs.of(texts, buckets, options));
    Dataset<Row> links =
        store("links", VerifiedLinks.of(pairs.where(col(A).notEqual(col(B))), texts, options));
    Dataset<Row> stories = stories(links, members, pairs);
    Versions versions = Versions.of(run);
    Dataset<Row> storyMembers =
        run.write(StoryMembersTable.TABLE, versions.marked(StoryMemberRows.of(members, stories)));
    run.write(CopyLinksTable.TABLE, versions.without(CopyLinkRows.of(links, members)));
    counters.putAll(ClusterCounters.of(members, pairs, storyMembers, options));
    counters.put("copy_links", run.rows(CopyLinksTable.TABLE));
    return new ClusterResult(counters);
  }

  private Dataset<Row> stories(Dataset<Row> links, Dataset<Row> members, Dataset<Row> pairs) {
    Dataset<Row> edges =
        links.where(StoryUnits.containment().geq(options.joinContainment)).select(A, B);
    ConnectedComponents.Result components =
        new ConnectedComponents(run, scratch("components"), options.driverLinks).of(edges);
    counters.put("component_rounds", (long) components.rounds());
    Dataset<Row> nodes = store("nodes", StoryUnits.nodes(components.nodes(), members, pairs));
    // Each reading has columns of its own, so that a join of two readings cannot confuse them.
    return StoryUnits.of(links, nodes, stored("nodes", nodes), stored("nodes", nodes), options);
  }

  /** Enough buckets for the words of this corpus; results do not depend on the number. */
  private int buckets(Dataset<Row> units) {
    Row row = units.agg(functions.sum(WORDS)).first();
    long words = row.isNullAt(0) ? 0 : row.getLong(0);
    long cores = spark.sparkContext().defaultParallelism();
    return (int) Math.min(MOST_BUCKETS, Math.max(cores * 2, words / WORDS_PER_BUCKET + 1));
  }

  private Dataset<Row> store(String name, Dataset<Row> rows) {
    return run.materialise(scratch(name), rows);
  }

  private Dataset<Row> stored(String name, Dataset<Row> rows) {
    return run.materialised(scratch(name), rows.schema());
  }

  private static String scratch(String name) {
    return "cluster-" + name;
  }
}
