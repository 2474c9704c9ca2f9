package org.newsconcord.jobs.cluster;

import static org.apache.spark.sql.functions.col;
import static org.newsconcord.jobs.cluster.Fields.A;
import static org.newsconcord.jobs.cluster.Fields.B;
import static org.newsconcord.jobs.cluster.Fields.WORDS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
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
import org.newsconcord.jobs.template.TemplateText;
import org.newsconcord.similarity.StoryText;
import org.newsconcord.sql.lane.SparkLane;

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
  private final Optional<RunFolder> base;
  private final Map<String, Long> counters = new TreeMap<>();

  /**
   * A job on the articles of this run.
   *
   * @throws org.newsconcord.jobs.UsageException when an option has an impossible value
   */
  public ClusterJob(SparkSession spark, RunFolder run, ClusterOptions options) {
    this(spark, run, options, Optional.empty());
  }

  /** A job that takes over what the run has kept that this one adds to. */
  ClusterJob(SparkSession spark, RunFolder run, ClusterOptions options, Optional<RunFolder> base) {
    options.validate();
    this.base = base;
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
        (spark, run) ->
            new ClusterJob(
                    spark, run, options, run.baseMadeAlike(stage(options), StoryMembersTable.TABLE))
                .run());
  }

  /** Clusters the articles. */
  public ClusterResult run() {
    Dataset<Row> articles = run.read(ArticlesTable.TABLE);
    Optional<RunFolder> alike = base.filter(b -> run.keepsState());
    KnownUnits known = KnownUnits.of(run, alike);
    Dataset<Row> units = known.all();
    Dataset<Row> printed = ArticleUnits.printed(units);
    Dataset<Row> bodies = ArticleUnits.bodies(articles);
    int buckets = buckets(units);
    Optional<KnownTexts> knownTexts =
        KnownTexts.of(
            JavaSparkContext.fromSparkContext(spark.sparkContext()),
            run,
            alike,
            known,
            buckets,
            options);
    knownTexts.ifPresent(k -> counters.put("known_texts", k.count()));
    Dataset<Row> texts =
        knownTexts.map(KnownTexts::texts).orElseGet(() -> texts(printed, bodies, buckets));
    Dataset<Row> members =
        store("members", ArticleUnits.withoutTemplateUnits(units, texts, options.minGrams));
    Dataset<Row> counted =
        knownTexts
            .map(k -> k.counted(texts))
            .orElseGet(
                () -> keep(KnownTexts.PAIRS, CandidatePairs.counted(texts, buckets, options)));
    CrowdedPairs few =
        CrowdedPairs.of(
            run, scratch("pairs"), CandidatePairs.enough(counted, options), texts, options);
    Dataset<Row> pairs = few.pairs();
    Dataset<Row> different = pairs.where(col(A).notEqual(col(B)));
    Dataset<Row> links =
        knownTexts
            .map(k -> k.links(different, texts))
            .orElseGet(
                () -> keep(KnownTexts.LINKS, VerifiedLinks.of(different, texts, bodies, options)));
    Dataset<Row> stories = stories(links, members, few);
    Versions versions = Versions.of(run);
    Dataset<Row> storyMembers =
        run.write(StoryMembersTable.TABLE, versions.marked(StoryMemberRows.of(members, stories)));
    Dataset<Row> linked = store("linked", CopyLinkRows.linked(links, members));
    run.write(
        CopyLinksTable.TABLE, versions.without(CopyLinkRows.of(links, linked, few.crowded())));
    counters.putAll(ClusterCounters.of(members, pairs, storyMembers, options));
    counters.putAll(few.counters());
    counters.put("copy_links", run.rows(CopyLinksTable.TABLE));
    return new ClusterResult(counters);
  }

  private Dataset<Row> texts(Dataset<Row> printed, Dataset<Row> bodies, int buckets) {
    Dataset<Row> read = printed.join(bodies, SparkLane.seq(Fields.KEY));
    Dataset<Row> template =
        TemplateText.of(
            read.select(TextKeys.columns(ArticlesTable.BODY)),
            text -> StoryText.of(text.getString(TextKeys.PRINTED.size())).set(),
            buckets,
            options.templateRule());
    Dataset<Row> texts =
        TextKeys.of(read.join(template, SparkLane.seq(Fields.KEY), "left"), options);
    return run.keepsState()
        ? run.state(KnownTexts.STAGE).keepReplaceable(KnownTexts.TEXTS, Fields.KEY, texts)
        : store(KnownTexts.TEXTS, texts);
  }

  /** Stores rows, for a later run too when there may be one that adds to this. */
  private Dataset<Row> keep(String name, Dataset<Row> rows) {
    return run.keepsState() ? run.state(KnownTexts.STAGE).keep(name, rows) : store(name, rows);
  }

  private Dataset<Row> stories(Dataset<Row> links, Dataset<Row> members, CrowdedPairs pairs) {
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
    Row row = run.describe("count words", () -> units.agg(functions.sum(WORDS)).first());
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
