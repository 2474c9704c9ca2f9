package org.newsconcord.jobs.group;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A story as a row: its profile, the terms that propose pairs, and words for a label. Weights of
 * terms hang on how many stories have them, of its segment up to its moment and of the one before.
 */
final class StoryVector {
  static final String STORY = "story";
  static final String DAY = "day";
  static final String SEGMENT = "segment";
  static final String PROFILE = "profile";
  static final String PROPOSING = "proposing";
  static final String WORDS = "words";
  static final StructType SCHEMA =
      new StructType()
          .add(STORY, DataTypes.StringType, false)
          .add(DAY, DataTypes.LongType, true)
          .add(SEGMENT, DataTypes.IntegerType, false)
          .add(PROFILE, DataTypes.BinaryType, false)
          .add(PROPOSING, DataTypes.BinaryType, false)
          .add(WORDS, DataTypes.StringType, false);

  /** What stands between words. */
  static final String BREAK = "\n";

  /**
   * Stories, none of which uses the term, that every corpus is taken to be part of: the frequencies
   * of five articles about one event say nothing about how rare their words are. Measured on
   * corpora of 5 to 469 articles; larger ones hardly notice.
   */
  private static final double BACKGROUND_STORIES = 1000;

  /** What a term counts at least that all stories have. */
  private static final double SMOOTHING = 0.5;

  /** A rare term is also in at most this share of the stories. */
  private static final double RARE_SHARE = 0.01;

  /** Strongest terms that propose pairs. */
  private static final int PROPOSED_BY = 30;

  private static final int LABEL_WORDS = 8;

  private StoryVector() {}

  /**
   * The row of a story.
   *
   * @param story columns of {@link StoryTerms#lists}
   * @param common in how many stories of its segment up to its moment, and of the one before, terms
   *     are
   * @param mostRare stories in which a rare term is at most
   */
  static Row row(Row story, int segment, TermCounts common, int mostRare) {
    TermList terms = terms(story);
    String[] surfaces = story.<String>getAs(StoryTerms.SURFACES).split(BREAK, -1);
    long rare = Math.min(mostRare, (long) (common.stories() * RARE_SHARE));
    List<StoryProfile.Weighted> weighted = new ArrayList<>(terms.terms.length);
    for (int i = 0; i < terms.terms.length; i++) {
      weighted.add(weighted(terms, i, surfaces[i], common, rare));
    }
    return row(story.getAs(STORY), story.getAs(DAY), segment, weighted, terms.facts);
  }

  /** The terms of a row of {@link StoryTerms#lists}. */
  static TermList terms(Row story) {
    return TermList.of(story.<byte[]>getAs(StoryTerms.TERMS));
  }

  /** The terms that {@link #PROPOSING} holds. */
  static long[] proposing(byte[] stored) {
    long[] terms = new long[stored.length / Long.BYTES];
    ByteBuffer.wrap(stored).asLongBuffer().get(terms);
    return terms;
  }

  /** The row of a story with these terms. */
  static Row row(
      String story,
      Long day,
      int segment,
      List<StoryProfile.Weighted> terms,
      LeadReader.Facts facts) {
    List<StoryProfile.Weighted> kept = StoryProfile.strongest(terms);
    int proposing = Math.min(PROPOSED_BY, kept.size());
    ByteBuffer ids = ByteBuffer.allocate(proposing * Long.BYTES);
    kept.stream().limit(proposing).forEach(term -> ids.putLong(term.id()));
    return RowFactory.create(
        story,
        day,
        segment,
        StoryProfile.of(day, kept, facts).toBytes(),
        ids.array(),
        kept.stream()
            .limit(LABEL_WORDS)
            .map(StoryProfile.Weighted::surface)
            .collect(Collectors.joining(BREAK)));
  }

  private static StoryProfile.Weighted weighted(
      TermList story, int i, String surface, TermCounts common, long rare) {
    long term = story.terms[i];
    int frequency = common.of(term);
    double inverse = Math.log((common.stories() + BACKGROUND_STORIES) / (frequency + SMOOTHING));
    EventTerms.Kind own = story.kind(i);
    EventTerms.Kind kind =
        own == EventTerms.Kind.TITLED && common.isName(term) ? EventTerms.Kind.NAME : own;
    return new StoryProfile.Weighted(
        term,
        strength(story.counts[i]) * kind.weight() * inverse,
        strength(story.leadCounts[i]) * kind.weight() * inverse,
        inverse,
        isRare(frequency, kind, rare),
        kind.isName(),
        kind == EventTerms.Kind.NUMBER,
        surface);
  }

  /**
   * A name that only two stories have is rare in any corpus. What no other story has yet is rare,
   * too: a later one may have it.
   */
  private static boolean isRare(int frequency, EventTerms.Kind kind, long rare) {
    return frequency <= rare || (frequency <= 2 && kind.isName());
  }

  private static double strength(int count) {
    return count == 0 ? 0 : 1 + Math.log(count);
  }
}
