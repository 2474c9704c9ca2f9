package org.newsconcord.jobs.group;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A story as a row: its profile, the terms that propose pairs, and words for a label. */
final class StoryVector {
  static final String STORY = "story";
  static final String DAY = "day";
  static final String PROFILE = "profile";
  static final String PROPOSING = "proposing";
  static final String RARE = "rare";
  static final String WORDS = "words";
  static final StructType SCHEMA =
      new StructType()
          .add(STORY, DataTypes.StringType, false)
          .add(DAY, DataTypes.LongType, true)
          .add(PROFILE, DataTypes.BinaryType, false)
          .add(PROPOSING, DataTypes.createArrayType(DataTypes.LongType, false), false)
          .add(RARE, DataTypes.createArrayType(DataTypes.LongType, false), false)
          .add(WORDS, DataTypes.createArrayType(DataTypes.StringType, false), false);

  /** Strongest terms that propose pairs. */
  private static final int PROPOSED_BY = 30;

  private static final int LABEL_WORDS = 8;

  private StoryVector() {}

  /** The row of a story. */
  static Row row(String story, Long day, List<StoryProfile.Weighted> terms, LeadFacts facts) {
    List<StoryProfile.Weighted> kept = StoryProfile.strongest(terms);
    return RowFactory.create(
        story,
        day,
        StoryProfile.of(day, kept, facts).toBytes(),
        kept.stream().limit(PROPOSED_BY).map(StoryProfile.Weighted::id).toArray(),
        kept.stream().filter(StoryProfile.Weighted::rare).map(StoryProfile.Weighted::id).toArray(),
        kept.stream().limit(LABEL_WORDS).map(StoryProfile.Weighted::surface).toArray());
  }
}
