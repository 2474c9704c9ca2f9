package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.newsconcord.jobs.run.KeptRows;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.ArticlesTable;
import org.newsconcord.jobs.table.StoryMembersTable;
import org.newsconcord.language.LanguagePack;

/**
 * The stories of a run, each with the article that its text is read from, its earliest, and the
 * pairs of stories that may be about one event.
 */
final class ComparedStories {
  private static final String EARLIEST = "earliest";

  private final GroupOptions options;
  private final Dataset<Row> articles;
  private final Dataset<Row> earliest;
  private final Segments segments;
  private final SegmentPairs pairs;

  ComparedStories(
      RunFolder run,
      GroupOptions options,
      LanguagePack language,
      KeptRows kept,
      Optional<RunFolder> base) {
    this.options = options;
    this.articles = run.materialise("group-articles", articles(run));
    this.earliest = run.materialise("group-earliest", earliest(articles));
    this.segments = segments(run);
    StoryTerms terms = new StoryTerms(run, base, kept, options, language, segments);
    this.pairs =
        new SegmentPairs(run, base, kept, options, segments, terms, terms.readings(earliest));
  }

  private Segments segments(RunFolder run) {
    Map<Long, Long> stories = new HashMap<>();
    Dataset<Row> days = earliest.groupBy(StoryVector.DAY).count();
    for (Row day : run.describe("count stories by day", days::collectAsList)) {
      stories.put(day.isNullAt(0) ? null : day.getLong(0), day.getLong(1));
    }
    return new Segments(stories, options.windowDays(), options.segmentStories());
  }

  /** Articles with their story, see {@link #articles(RunFolder)}. */
  Dataset<Row> articles() {
    return articles;
  }

  /** The earliest article of each story, see {@link #earliest(Dataset)}. */
  Dataset<Row> earliest() {
    return earliest;
  }

  long count() {
    return segments.all();
  }

  /** Where their stretches of time are. */
  Segments segments() {
    return segments;
  }

  /** The pairs that may be likely enough, see {@link SegmentPairs#compared}. */
  SegmentPairs.Compared compared(StoryLikeness likeness, double least) {
    return pairs.compared(likeness, least);
  }

  /** All pairs that were compared, with columns of {@link ComparedPairs#FEATURED}. */
  Dataset<Row> pairsWithFeatures() {
    return pairs.features();
  }

  /** Articles with their story; an article that no story has is its own. */
  private static Dataset<Row> articles(RunFolder run) {
    if (run.has(StoryMembersTable.TABLE)
        && run.rows(StoryMembersTable.TABLE) == run.rows(ArticlesTable.TABLE)) {
      return run.read(StoryMembersTable.TABLE)
          .select(
              col(StoryMembersTable.ARTICLE_ID).as(ArticlesTable.ARTICLE_ID),
              col(StoryMembersTable.OUTLET).as(ArticlesTable.OUTLET),
              col(StoryMembersTable.PUBLISHED_AT).as(ArticlesTable.PUBLISHED_AT),
              day(col(StoryMembersTable.PUBLISHED_AT).cast("date")).as(StoryVector.DAY),
              col(StoryMembersTable.STORY_ID).as(StoryVector.STORY));
    }
    Dataset<Row> articles =
        run.read(ArticlesTable.TABLE)
            .select(
                col(ArticlesTable.ARTICLE_ID),
                col(ArticlesTable.OUTLET),
                col(ArticlesTable.PUBLISHED_AT),
                day().as(StoryVector.DAY));
    if (!run.has(StoryMembersTable.TABLE)) {
      return articles.withColumn(StoryVector.STORY, col(ArticlesTable.ARTICLE_ID));
    }
    Dataset<Row> members =
        run.read(StoryMembersTable.TABLE)
            .groupBy(StoryMembersTable.ARTICLE_ID)
            .agg(functions.min(StoryMembersTable.STORY_ID).as(StoryVector.STORY));
    return articles
        .join(members, new String[] {ArticlesTable.ARTICLE_ID}, "left")
        .withColumn(
            StoryVector.STORY, coalesce(col(StoryVector.STORY), col(ArticlesTable.ARTICLE_ID)));
  }

  /** Days from 1970 to publication. */
  static Column day() {
    return day(col(ArticlesTable.PUBLISHED_DATE));
  }

  private static Column day(Column date) {
    return functions.datediff(date, functions.lit("1970-01-01").cast("date")).cast("long");
  }

  /** One row for each story: its earliest article, undated ones last, and when that appeared. */
  private static Dataset<Row> earliest(Dataset<Row> articles) {
    Column time = col(ArticlesTable.PUBLISHED_AT);
    return articles
        .groupBy(StoryVector.STORY)
        .agg(
            functions
                .min(
                    functions.struct(
                        time.isNull(), time, col(ArticlesTable.ARTICLE_ID), col(StoryVector.DAY)))
                .as(EARLIEST))
        .select(
            col(StoryVector.STORY),
            col(EARLIEST).getField(ArticlesTable.ARTICLE_ID).as(ArticlesTable.ARTICLE_ID),
            col(EARLIEST).getField(ArticlesTable.PUBLISHED_AT).as(ArticlesTable.PUBLISHED_AT),
            col(EARLIEST).getField(StoryVector.DAY).as(StoryVector.DAY));
  }
}
