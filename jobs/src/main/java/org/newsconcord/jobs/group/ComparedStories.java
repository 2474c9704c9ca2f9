package org.newsconcord.jobs.group;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.jobs.run.KeptRows;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.language.LanguagePack;

/** The stories of a run, and the pairs of them that may be about one event. */
final class ComparedStories {
  private final GroupOptions options;
  private final Dataset<Row> articles;
  private final Dataset<Row> earliest;
  private final long count;
  private final boolean someUndated;
  private final SegmentPairs pairs;

  ComparedStories(
      RunFolder run,
      GroupOptions options,
      LanguagePack language,
      KeptRows kept,
      Optional<RunFolder> base) {
    this.options = options;
    Stories stories = new Stories(run);
    this.articles = run.materialise("group-articles", stories.articles());
    this.earliest = run.materialise("group-earliest", Stories.earliest(articles));
    Segments segments = segments(run);
    this.someUndated = segments.someUndated();
    this.count = segments.all();
    StoryTerms terms = new StoryTerms(run, base, kept, options, language, segments);
    this.pairs =
        new SegmentPairs(run, base, kept, options, segments, terms, terms.readings(earliest));
  }

  private Segments segments(RunFolder run) {
    Map<Long, Long> stories = new HashMap<>();
    Dataset<Row> days = earliest.groupBy(StoryVector.DAY).count();
    for (Row day : run.describe("count stories by day", days::collectAsList)) {
      Long own = day.isNullAt(0) ? null : day.getLong(0);
      stories.merge(Segments.stretch(own, options.windowDays()), day.getLong(1), Long::sum);
    }
    return new Segments(stories, options.segmentStories());
  }

  /** Articles with their story, see {@link Stories#articles}. */
  Dataset<Row> articles() {
    return articles;
  }

  /** The earliest article of each story, see {@link Stories#earliest}. */
  Dataset<Row> earliest() {
    return earliest;
  }

  long count() {
    return count;
  }

  /** Whether a story has no day: it meets those of all segments. */
  boolean someUndated() {
    return someUndated;
  }

  /** The pairs that may be likely enough, see {@link SegmentPairs#compared}. */
  SegmentPairs.Compared compared(StoryLikeness likeness, double least) {
    return pairs.compared(likeness, least);
  }

  /** All pairs that were compared, with columns of {@link ComparedPairs#FEATURED}. */
  Dataset<Row> pairsWithFeatures() {
    return pairs.features();
  }
}
