package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.newsconcord.jobs.run.KeptRows;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.Stage;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.EventMembersTable;

/**
 * Groups stories into events: articles and story_members in, event_members out.
 *
 * <p>Weighted terms of each story, pairs proposed by shared strong or rare terms, similarity of the
 * pairs, and average linkage inside connected sets. The event's id comes from its earliest article.
 */
public final class GroupJob {
  private static final double LEAST_SIMILARITY = 0.05;
  private static final int BROADCAST_STORIES = 60_000;

  /**
   * Stories, none of which uses the term, that every corpus is taken to be part of: the frequencies
   * of five articles about one event say nothing about how rare their words are. Measured on
   * corpora of 5 to 469 articles; larger ones hardly notice.
   */
  private static final double BACKGROUND_STORIES = 1000;

  /** A rare term is also in at most this share of the stories. */
  private static final double RARE_SHARE = 0.01;

  private static final String TERM = "term";
  private static final String FREQUENCY = "frequency";
  private static final String NAMES = "names";
  private static final String TITLED = "titled";

  private final SparkSession spark;
  private final RunFolder run;
  private final GroupOptions options;

  /** A job on this run. */
  public GroupJob(SparkSession spark, RunFolder run, GroupOptions options) {
    this.spark = Objects.requireNonNull(spark);
    this.run = Objects.requireNonNull(run);
    this.options = Objects.requireNonNull(options);
  }

  /** The stage {@code group} with these options. */
  public static Stage stage(GroupOptions options) {
    return new Stage(
        "group",
        List.of(ArticlesTable.TABLE),
        List.of(EventMembersTable.TABLE),
        options,
        (spark, run) -> new GroupJob(spark, run, options).run());
  }

  /** Runs. */
  public GroupResult run() {
    options.validate();
    try (KeptRows kept = new KeptRows()) {
      return run(kept);
    }
  }

  private GroupResult run(KeptRows kept) {
    Stories stories = new Stories(run, kept, options);
    Dataset<Row> articles = run.materialise("group-articles", stories.articles());
    Dataset<Row> earliest = run.materialise("group-earliest", Stories.earliest(articles));
    long storyCount = earliest.count();
    Dataset<Row> terms = kept.keep(stories.terms(earliest));
    Dataset<Row> vectors = kept.keep(vectors(terms, storyCount));
    Dataset<Row> proposed = kept.keep(StoryPairs.proposed(vectors, options));
    Dataset<Row> candidates = proposed.where(col(StoryPairs.SECOND).isNotNull());
    Dataset<Row> edges = kept.keep(edges(candidates, vectors, storyCount));
    Dataset<Row> clusters =
        kept.keep(StoryClusters.of(run, edges, options.eventSimilarity(), options.maxStories()));
    Dataset<Row> members =
        run.write(EventMembersTable.TABLE, members(articles, earliest, vectors, clusters, edges));
    Row found = members.agg(count(lit(1)), countDistinct(EventMembersTable.EVENT_ID)).head();
    Row pairs = proposed.agg(count(lit(1)), count(StoryPairs.SECOND)).head();
    Row splits = clusters.agg(coalesce(sum(StoryClusters.SPLITS), lit(0L))).head();
    return new GroupResult(
        found.getLong(0),
        storyCount,
        found.getLong(1),
        pairs.getLong(1),
        pairs.getLong(0) - pairs.getLong(1),
        splits.getLong(0));
  }

  private Dataset<Row> edges(Dataset<Row> candidates, Dataset<Row> vectors, long stories) {
    StoryLikeness likeness = new StoryLikeness(options.windowDays());
    if (stories > BROADCAST_STORIES) {
      return StoryPairs.edges(candidates, vectors, likeness, LEAST_SIMILARITY);
    }
    HashMap<String, StoryProfile> profiles = new HashMap<>();
    vectors
        .select(StoryVector.STORY, StoryVector.PROFILE)
        .collectAsList()
        .forEach(row -> profiles.put(row.getString(0), StoryProfile.of(row.<byte[]>getAs(1))));
    return StoryPairs.edges(
        candidates,
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(profiles),
        likeness,
        LEAST_SIMILARITY);
  }

  private Dataset<Row> vectors(Dataset<Row> terms, long stories) {
    Broadcast<TermFrequencies> frequencies =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(frequencies(terms));
    long rare = Math.min(options.rareArticles(), (long) (stories * RARE_SHARE));
    return terms.map(
        (MapFunction<Row, Row>) row -> vector(row, frequencies.value(), stories, rare),
        Encoders.row(StoryVector.SCHEMA));
  }

  /** Terms that one story has are most of all terms, and need no count. */
  private static TermFrequencies frequencies(Dataset<Row> terms) {
    return new TermFrequencies(
        terms
            .select(functions.arrays_zip(col(Stories.TERMS), col(Stories.KINDS)).as(TERM))
            .select(functions.explode(col(TERM)).as(TERM))
            .select(TERM + ".*")
            .groupBy(Stories.TERMS)
            .agg(
                count(lit(1)).as(FREQUENCY),
                stories(EventTerms.Kind.NAME).as(NAMES),
                stories(EventTerms.Kind.TITLED).as(TITLED))
            .where(col(FREQUENCY).gt(1))
            .select(
                col(Stories.TERMS),
                col(FREQUENCY),
                col(NAMES).multiply(2).gt(col(FREQUENCY).minus(col(TITLED))).as(NAMES))
            .orderBy(Stories.TERMS)
            .collectAsList());
  }

  private static Column stories(EventTerms.Kind kind) {
    return functions.count(functions.when(col(Stories.KINDS).equalTo(kind.ordinal()), lit(1)));
  }

  private static Row vector(Row row, TermFrequencies frequencies, long stories, long rareArticles) {
    List<Long> terms = row.getList(row.fieldIndex(Stories.TERMS));
    List<Integer> counts = row.getList(row.fieldIndex(Stories.COUNTS));
    List<Integer> leadCounts = row.getList(row.fieldIndex(Stories.LEAD_COUNTS));
    List<Integer> kinds = row.getList(row.fieldIndex(Stories.KINDS));
    String[] surfaces = row.<String>getAs(Stories.SURFACES).split("\n", -1);
    List<StoryProfile.Weighted> weighted = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      long term = terms.get(i);
      int frequency = frequencies.of(term);
      double inverse = Math.log((stories + BACKGROUND_STORIES) / (frequency + 0.5));
      EventTerms.Kind own = EventTerms.Kind.of(kinds.get(i));
      EventTerms.Kind kind =
          own == EventTerms.Kind.TITLED && frequencies.isName(term) ? EventTerms.Kind.NAME : own;
      weighted.add(
          new StoryProfile.Weighted(
              term,
              strength(counts.get(i)) * kind.weight() * inverse,
              strength(leadCounts.get(i)) * kind.weight() * inverse,
              inverse,
              isRare(frequency, kind, rareArticles),
              kind.isName(),
              surfaces[i]));
    }
    return StoryVector.row(row.getAs(Stories.STORY), row.getAs(Stories.DAY), weighted, facts(row));
  }

  /** A name that only two stories have is rare in any corpus. */
  private static boolean isRare(int frequency, EventTerms.Kind kind, long rareArticles) {
    return frequency > 1 && (frequency <= rareArticles || (frequency == 2 && kind.isName()));
  }

  private static double strength(int count) {
    return count == 0 ? 0 : 1 + Math.log(count);
  }

  private static LeadFacts facts(Row row) {
    return new LeadFacts(
        numbers(row, Stories.AGES), numbers(row, Stories.DAYS), numbers(row, Stories.REGIONS));
  }

  private static long[] numbers(Row row, String column) {
    return row.<Long>getList(row.fieldIndex(column)).stream().mapToLong(v -> v).toArray();
  }

  private static Dataset<Row> members(
      Dataset<Row> articles,
      Dataset<Row> earliest,
      Dataset<Row> vectors,
      Dataset<Row> clusters,
      Dataset<Row> edges) {
    Dataset<Row> clusterOfStory =
        earliest
            .join(clusters, new String[] {StoryVector.STORY}, "left")
            .select(
                col(StoryVector.STORY),
                coalesce(col(StoryClusters.CLUSTER), col(StoryVector.STORY))
                    .as(StoryClusters.CLUSTER),
                col(ArticlesTable.ARTICLE_ID),
                col(ArticlesTable.PUBLISHED_AT))
            .join(
                vectors.select(StoryVector.STORY, StoryVector.WORDS),
                new String[] {StoryVector.STORY},
                "left");
    Dataset<Row> events =
        clusterOfStory
            .groupBy(StoryClusters.CLUSTER)
            .as(Encoders.STRING(), Encoders.row(clusterOfStory.schema()))
            .flatMapGroups(
                (FlatMapGroupsFunction<String, Row, Row>) (cluster, rows) -> Event.rows(rows),
                Encoders.row(Event.SCHEMA));
    Column story = col(StoryVector.STORY);
    Column representative = col(Event.REPRESENTATIVE);
    Dataset<Row> scored =
        events
            .withColumn(StoryPairs.FIRST, functions.least(story, representative))
            .withColumn(StoryPairs.SECOND, functions.greatest(story, representative))
            .join(edges, new String[] {StoryPairs.FIRST, StoryPairs.SECOND}, "left")
            .withColumn(
                EventMembersTable.SIMILARITY,
                functions
                    .when(story.equalTo(representative), lit(1.0))
                    .otherwise(coalesce(col(StoryPairs.SIMILARITY), lit(0.0))));
    return scored
        .join(articles, new String[] {StoryVector.STORY})
        .withColumn(EventMembersTable.STORY_ID, col(StoryVector.STORY));
  }
}
