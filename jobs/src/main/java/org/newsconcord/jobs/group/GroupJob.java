package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

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
    Dataset<Row> edges =
        kept.keep(
            ComparedPairs.edges(compared.pairs(), compared.nearest(), likeness, LEAST_SIMILARITY));
    Dataset<Row> clusters =
        kept.keep(StoryClusters.of(run, edges, options.eventSimilarity(), options.maxStories()));
    Dataset<Row> members =
        run.write(EventMembersTable.TABLE, members(stories, compared.words(), clusters, edges));
    Row found =
        first(
            "count events", members.agg(count(lit(1)), countDistinct(EventMembersTable.EVENT_ID)));
    Row pairs = first("count pairs", compared.counts());
    Row splits = first("count splits", clusters.agg(coalesce(sum(StoryClusters.SPLITS), lit(0L))));
    return new GroupResult(
        found.getLong(0),
        stories.count(),
        found.getLong(1),
        pairs.getLong(0),
        pairs.getLong(1),
        splits.getLong(0),
        compared.segments(),
        compared.known());
  }

  private Row first(String what, Dataset<Row> rows) {
    return run.describe(what, rows::head);
  }

  private static Dataset<Row> members(
      ComparedStories stories, Dataset<Row> words, Dataset<Row> clusters, Dataset<Row> edges) {
    Dataset<Row> clusterOfStory =
        stories
            .earliest()
            .join(clusters, new String[] {StoryVector.STORY}, "left")
            .select(
                col(StoryVector.STORY),
                coalesce(col(StoryClusters.CLUSTER), col(StoryVector.STORY))
                    .as(StoryClusters.CLUSTER),
                col(ArticlesTable.ARTICLE_ID),
                col(ArticlesTable.PUBLISHED_AT))
            .join(words, new String[] {StoryVector.STORY}, "left");
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
    return scored
        .join(stories.articles(), new String[] {StoryVector.STORY})
        .withColumn(EventMembersTable.STORY_ID, col(StoryVector.STORY));
  }
}
