package org.newsconcord.jobs.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.jobs.run.JobDescription;
import org.newsconcord.jobs.run.KeptRows;
import org.newsconcord.similarity.LongSet;
import org.newsconcord.text.StableHash;
import scala.Tuple2;

/**
 * Pairs of stories that may be about one event: they share two of their strongest terms in one
 * stretch of time, or two rare terms at any distance. Undated stories meet all others.
 *
 * <p>A term that too many stories of its time have proposes by itself nothing. Stories that have it
 * meet by the pairs it forms with the other strongest of their terms, so that an event of hundreds
 * of stories stays whole; pairs of terms that too many stories have are counted.
 */
final class StoryPairs {
  static final String FIRST = "first";
  static final String SECOND = "second";

  private static final String TERM = "term";
  private static final String BUCKET = "bucket";
  private static final String DATED = "dated";

  /** Whether a story is from the stretch before, of which it meets the stories there, too. */
  private static final String AFTER = "after";

  private static final String OTHER_TERM = "other_term";
  private static final String STORIES = "stories";
  private static final String FREQUENT = "frequent";

  /** Of so many strongest terms frequent ones form pairs. */
  private static final int STRONGEST = 8;

  /** A pair of terms may be in so many times the stories of a term. */
  private static final int PAIRED = 5;

  /** Bucket of the terms by which undated stories meet all others. */
  private static final long UNDATED = Long.MAX_VALUE;

  /** Bucket of the rare terms, by which stories meet at any distance in time. */
  private static final long EVER = Long.MIN_VALUE;

  private static final StructType POSTINGS =
      new StructType()
          .add(TERM, DataTypes.LongType)
          .add(BUCKET, DataTypes.LongType)
          .add(StoryVector.STORY, DataTypes.StringType)
          .add(DATED, DataTypes.BooleanType)
          .add(AFTER, DataTypes.BooleanType);
  private static final StructType PAIRS =
      new StructType()
          .add(FIRST, DataTypes.StringType)
          .add(SECOND, DataTypes.StringType)
          .add(TERM, DataTypes.LongType);

  private StoryPairs() {}

  /**
   * Columns first, second: each pair once, the lower id first. A row without second stands for a
   * pair of terms that is too frequent in its time to propose pairs.
   */
  static Dataset<Row> proposed(Dataset<Row> vectors, GroupOptions options, KeptRows kept) {
    int window = options.windowDays();
    int max = options.maxTermStories();
    Dataset<Row> undated = vectors.where(col(StoryVector.DAY).isNull());
    boolean someUndated =
        !JobDescription.during(undated, "look for undated stories", undated::isEmpty);
    Dataset<Row> postings =
        kept.keep(
            vectors.flatMap(
                (FlatMapFunction<Row, Row>) v -> postings(v, window, someUndated),
                Encoders.row(POSTINGS)));
    Dataset<Row> frequent =
        kept.keep(
            postings
                .groupBy(TERM, BUCKET)
                .agg(count(lit(1)).as(STORIES))
                .where(col(STORIES).gt(max))
                .select(TERM, BUCKET));
    LongSet tooFrequent = places(frequent);
    Dataset<Row> met = met(postings, max, tooFrequent);
    if (tooFrequent.size() > 0) {
      met = met.union(met(pairPostings(postings, frequent, vectors), max * PAIRED, null));
    }
    return met.groupBy(FIRST, SECOND)
        .agg(min(TERM).as(TERM), max(TERM).as(OTHER_TERM))
        .where(col(TERM).lt(col(OTHER_TERM)).or(col(SECOND).isNull()))
        .select(FIRST, SECOND);
  }

  /** Where terms are too frequent, as hashes of term and bucket. */
  private static LongSet places(Dataset<Row> frequent) {
    return new LongSet(
        JobDescription.during(frequent, "collect frequent terms", frequent::collectAsList).stream()
            .mapToLong(row -> StableHash.mix(row.getLong(0), row.getLong(1)))
            .toArray());
  }

  /**
   * Columns of {@link #PAIRS}: the stories that meet by a term, or by a pair of terms.
   *
   * @param tooFrequent see {@link #places}; null for pairs of terms
   */
  private static Dataset<Row> met(Dataset<Row> postings, int max, LongSet tooFrequent) {
    return postings
        .groupBy(TERM, BUCKET)
        .as(Encoders.tuple(Encoders.LONG(), Encoders.LONG()), Encoders.row(POSTINGS))
        .flatMapGroups(
            (FlatMapGroupsFunction<Tuple2<Long, Long>, Row, Row>)
                (key, rows) -> pairs(key._1, key._2, rows, max, tooFrequent),
            Encoders.row(PAIRS));
  }

  /** Postings of the pairs that frequent terms form with the strongest others of a story. */
  private static Dataset<Row> pairPostings(
      Dataset<Row> postings, Dataset<Row> frequent, Dataset<Row> vectors) {
    return postings
        .join(frequent, new String[] {TERM, BUCKET})
        .groupBy(StoryVector.STORY, BUCKET)
        .agg(max(DATED).as(DATED), collect_set(TERM).as(FREQUENT))
        .join(
            vectors.select(StoryVector.STORY, StoryVector.PROPOSING),
            new String[] {StoryVector.STORY})
        .flatMap((FlatMapFunction<Row, Row>) StoryPairs::pairPostings, Encoders.row(POSTINGS));
  }

  private static Iterator<Row> pairPostings(Row story) {
    Set<Long> frequent = new HashSet<>(story.<Long>getList(story.fieldIndex(FREQUENT)));
    List<Long> terms = story.<Long>getList(story.fieldIndex(StoryVector.PROPOSING));
    List<Long> strongest = terms.subList(0, Math.min(STRONGEST, terms.size()));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < strongest.size(); i++) {
      for (int j = i + 1; j < strongest.size(); j++) {
        long a = strongest.get(i);
        long b = strongest.get(j);
        if (frequent.contains(a) || frequent.contains(b)) {
          rows.add(
              RowFactory.create(
                  StableHash.mix(Math.min(a, b), Math.max(a, b)),
                  story.getAs(BUCKET),
                  story.getAs(StoryVector.STORY),
                  story.getAs(DATED),
                  false));
        }
      }
    }
    return rows.iterator();
  }

  private static Iterator<Row> postings(Row vector, int window, boolean someUndated) {
    String story = vector.getAs(StoryVector.STORY);
    Long day = vector.getAs(StoryVector.DAY);
    List<Row> rows = new ArrayList<>();
    for (long term : vector.<Long>getList(vector.fieldIndex(StoryVector.PROPOSING))) {
      if (day != null) {
        long bucket = Math.floorDiv(day, (long) window);
        rows.add(RowFactory.create(term, bucket, story, true, false));
        rows.add(RowFactory.create(term, bucket + 1, story, true, true));
      }
      if (someUndated) {
        rows.add(RowFactory.create(term, UNDATED, story, day != null, false));
      }
    }
    for (long term : vector.<Long>getList(vector.fieldIndex(StoryVector.RARE))) {
      rows.add(RowFactory.create(term, EVER, story, false, false));
    }
    return rows.iterator();
  }

  private static Iterator<Row> pairs(
      long term, long bucket, Iterator<Row> rows, int max, LongSet tooFrequent) {
    boolean byPairs = tooFrequent == null;
    // Stories of one stretch have met in it, unless the term is too frequent there.
    boolean metBefore = !byPairs && !tooFrequent.contains(StableHash.mix(term, bucket - 1));
    List<String> stories = new ArrayList<>();
    List<Boolean> dated = new ArrayList<>();
    List<Boolean> after = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (stories.size() <= max) {
        stories.add(row.getAs(StoryVector.STORY));
        dated.add(row.getAs(DATED));
        after.add(row.getAs(AFTER));
      }
    }
    if (stories.size() > max) {
      Row capped = RowFactory.create(term + " " + bucket, null, term);
      return byPairs ? List.of(capped).iterator() : Collections.emptyIterator();
    }
    List<Row> pairs = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      for (int j = i + 1; j < stories.size(); j++) {
        boolean again = metBefore && after.get(i) && after.get(j);
        if (!again && (bucket != UNDATED || !dated.get(i) || !dated.get(j))) {
          boolean ordered = stories.get(i).compareTo(stories.get(j)) < 0;
          String first = stories.get(ordered ? i : j);
          String second = stories.get(ordered ? j : i);
          pairs.add(RowFactory.create(first, second, term));
          if (byPairs) {
            pairs.add(RowFactory.create(first, second, ~term));
          }
        }
      }
    }
    return pairs.iterator();
  }
}
