package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.newsconcord.jobs.language.LanguageOptions;
import org.newsconcord.jobs.run.KeptRows;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.Stage;
import org.newsconcord.jobs.run.StageState;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.EventMembersTable;
import org.newsconcord.language.LanguagePack;

/**
 * Groups stories into events: articles and story_members in, event_members out.
 *
 * <p>Weighted terms of each story, pairs proposed by shared strong or rare terms, similarity of the
 * pairs, and average linkage inside connected sets. The event's id comes from its earliest article.
 */
public final class GroupJob {
  /** Likelihoods below count as none. */
  static final double LEAST_SIMILARITY = 0.05;

  /** Likelihood of the representative with itself. */
  private static final double OWN = 1;

  /** Likelihood where the pair was never compared. */
  private static final double NONE = 0;

  /** What is kept of sets that were divided. */
  private static final String SPLITS = "splits";

  private static final long STORIES_OF_FILE = 5_000;

  private static final String PLACED = "placed";

  private final RunFolder run;
  private final GroupOptions options;
  private final LanguagePack language;
  private final Optional<RunFolder> base;

  /** A job on this run. */
  public GroupJob(RunFolder run, GroupOptions options, LanguagePack language) {
    this(run, options, language, Optional.empty());
  }

  /** A job that takes over what the run has kept that this one adds to. */
  GroupJob(RunFolder run, GroupOptions options, LanguagePack language, Optional<RunFolder> base) {
    this.base = Objects.requireNonNull(base);
    this.language = Objects.requireNonNull(language);
    this.run = Objects.requireNonNull(run);
    this.options = Objects.requireNonNull(options);
  }

  /** The stage {@code group} with these options. */
  public static Stage stage(GroupOptions options, LanguageOptions language) {
    return new Stage(
        "group",
        List.of(ArticlesTable.TABLE),
        List.of(EventMembersTable.TABLE),
        List.of(options, language),
        (spark, run) ->
            new GroupJob(
                    run,
                    options,
                    language.pack(),
                    run.baseMadeAlike(stage(options, language), EventMembersTable.TABLE))
                .run());
  }

  /** Runs. */
  public GroupResult run() {
    options.validate();
    try (KeptRows kept = new KeptRows()) {
      return run(kept);
    }
  }

  private GroupResult run(KeptRows kept) {
    ComparedStories stories =
        new ComparedStories(run, options, language, kept, base.filter(b -> run.keepsState()));
    StoryLikeness likeness = StoryLikeness.standard();
    SegmentPairs.Compared compared = stories.compared(likeness, LEAST_SIMILARITY);
    Optional<RunFolder> alike =
        base.filter(b -> run.keepsState() && b.state(StoryTerms.STAGE).has(SPLITS));
    SegmentEdges edges =
        SegmentEdges.of(run, alike, kept, stories, likeness, compared, LEAST_SIMILARITY);
    Optional<StoryClusters.Changed> changed =
        edges
            .changed()
            .map(
                pairs ->
                    StoryClusters.changed(
                        run,
                        kept,
                        edges.all(),
                        pairs,
                        edges.renamed().orElseThrow().union(moved(stories, alike.orElseThrow())),
                        options.eventSimilarity(),
                        options.maxStories()));
    Dataset<Row> clusters =
        changed
            .map(StoryClusters.Changed::clusters)
            .orElseGet(
                () ->
                    kept.keep(
                        StoryClusters.of(
                            run, edges.all(), options.eventSimilarity(), options.maxStories())));
    Optional<Dataset<Row>> touched = changed.map(StoryClusters.Changed::stories);
    Dataset<Row> pairs =
        some(some(edges.all(), ComparedPairs.FIRST, touched), ComparedPairs.SECOND, touched);
    Dataset<Row> made = members(stories, compared.words(), clusters, pairs, touched);
    Dataset<Row> members =
        touched
            .map(t -> replaced(alike.orElseThrow(), t, made))
            .orElseGet(() -> run.write(EventMembersTable.TABLE, byTime(made, stories.count())));
    Row found =
        first(
            "count events", members.agg(count(lit(1)), countDistinct(EventMembersTable.EVENT_ID)));
    Row counted = first("count pairs", compared.counts());
    Row splits =
        first(
            "count splits",
            splits(clusters, alike, changed.map(StoryClusters.Changed::connected))
                .agg(coalesce(sum(StoryClusters.SPLITS), lit(0L))));
    return new GroupResult(
        found.getLong(0),
        stories.count(),
        found.getLong(1),
        counted.getLong(0),
        counted.getLong(1),
        splits.getLong(0),
        compared.segments(),
        compared.known());
  }

  private Row first(String what, Dataset<Row> rows) {
    return run.describe(what, rows::head);
  }

  /** A hash of a story and one of its articles. */
  private static Column placed(Column story, String article) {
    return xxhash64(story, col(article)).as(PLACED);
  }

  /** The stories that have lost or won an article. */
  private Dataset<Row> moved(ComparedStories stories, RunFolder from) {
    Dataset<Row> now =
        stories
            .articles()
            .select(
                col(StoryVector.STORY), placed(col(StoryVector.STORY), ArticlesTable.ARTICLE_ID));
    Dataset<Row> before =
        from.read(EventMembersTable.TABLE)
            .select(
                col(EventMembersTable.STORY_ID).as(StoryVector.STORY),
                placed(col(EventMembersTable.STORY_ID), EventMembersTable.ARTICLE_ID));
    Dataset<Row> others =
        run.materialise(
            "group-moved", SegmentEdges.others(now.select(PLACED), before.select(PLACED)));
    return now.union(before)
        .join(StageState.few(others), new String[] {PLACED}, "left_semi")
        .select(StoryVector.STORY);
  }

  /** The rows of the base, those of touched stories replaced. */
  private Dataset<Row> replaced(RunFolder from, Dataset<Row> touched, Dataset<Row> made) {
    return run.replace(
        EventMembersTable.TABLE, from, touched.toDF(EventMembersTable.STORY_ID), made);
  }

  /**
   * Rows of one month in one file, where a later run replaces some: it touches few of the files.
   */
  private Dataset<Row> byTime(Dataset<Row> made, long stories) {
    int files = Math.toIntExact(stories / STORIES_OF_FILE + 1);
    return run.keepsState()
        ? made.repartition(files, date_trunc("month", col(EventMembersTable.PUBLISHED_AT)))
        : made;
  }

  /** The rows of stories that are touched; all where that is not known. */
  private static Dataset<Row> some(
      Dataset<Row> rows, String story, Optional<Dataset<Row>> touched) {
    return touched
        .map(t -> rows.join(StageState.few(t.toDF(story)), new String[] {story}, "left_semi"))
        .orElse(rows);
  }

  /** How often the set of each story was divided, where it was; kept for the next run. */
  private Dataset<Row> splits(
      Dataset<Row> clusters, Optional<RunFolder> alike, Optional<Dataset<Row>> connected) {
    Dataset<Row> now =
        clusters
            .where(col(StoryClusters.SPLITS).gt(0))
            .select(StoryVector.STORY, StoryClusters.SPLITS);
    if (!run.keepsState()) {
      return now;
    }
    Dataset<Row> all =
        connected
            .map(
                t ->
                    alike
                        .orElseThrow()
                        .state(StoryTerms.STAGE)
                        .read(SPLITS, now.schema())
                        .join(t, new String[] {StoryVector.STORY}, "left_anti")
                        .union(now))
            .orElse(now);
    return run.state(StoryTerms.STAGE).keep(SPLITS, all.coalesce(1));
  }

  private static Dataset<Row> members(
      ComparedStories stories,
      Dataset<Row> words,
      Dataset<Row> clusters,
      Dataset<Row> edges,
      Optional<Dataset<Row>> touched) {
    Dataset<Row> clusterOfStory =
        some(stories.earliest(), StoryVector.STORY, touched)
            .join(
                clusters.where(col(StoryClusters.CLUSTER).isNotNull()),
                new String[] {StoryVector.STORY},
                "left")
            .select(
                col(StoryVector.STORY),
                coalesce(col(StoryClusters.CLUSTER), col(StoryVector.STORY))
                    .as(StoryClusters.CLUSTER),
                col(ArticlesTable.ARTICLE_ID),
                col(ArticlesTable.PUBLISHED_AT))
            .join(
                some(words, StoryVector.STORY, touched), new String[] {StoryVector.STORY}, "left");
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
            .withColumn(ComparedPairs.FIRST, functions.least(story, representative))
            .withColumn(ComparedPairs.SECOND, functions.greatest(story, representative))
            .join(edges, new String[] {ComparedPairs.FIRST, ComparedPairs.SECOND}, "left")
            .withColumn(
                EventMembersTable.SIMILARITY,
                functions
                    .when(story.equalTo(representative), lit(OWN))
                    .otherwise(coalesce(col(ComparedPairs.SIMILARITY), lit(NONE))));
    Dataset<Row> rows =
        scored
            .join(
                some(stories.articles(), StoryVector.STORY, touched),
                new String[] {StoryVector.STORY})
            .withColumn(EventMembersTable.STORY_ID, col(StoryVector.STORY));
    return StageState.columns(rows, EventMembersTable.TABLE.schema());
  }
}
