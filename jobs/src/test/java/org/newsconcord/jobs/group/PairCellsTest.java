package org.newsconcord.jobs.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;

@ExtendWith(SparkExtension.class)
class PairCellsTest {
  private static final int STORIES = 30;
  private static final StructType PAIRS =
      new StructType()
          .add(StoryPairs.FIRST, DataTypes.StringType)
          .add(StoryPairs.SECOND, DataTypes.StringType);
  private static final StructType FOUND = PAIRS.add("sum", DataTypes.DoubleType);

  @Test
  void everyPairIsComparedByItsOwnProfiles(SparkSession spark, @TempDir Path folder) {
    List<Row> stories = new ArrayList<>();
    Map<String, StoryProfile> profiles = new HashMap<>();
    for (int i = 0; i < STORIES; i++) {
      Row story = story(i, i % 10 == 9 ? null : (long) (i < 12 ? 100 : 100 + i));
      stories.add(story);
      profiles.put(story.getString(0), StoryProfile.of(story.<byte[]>getAs(2)));
    }
    List<Row> pairs = new ArrayList<>();
    Map<String, Double> expected = new TreeMap<>();
    profiles.forEach(
        (first, a) ->
            profiles.forEach(
                (second, b) -> {
                  if (first.compareTo(second) < 0) {
                    pairs.add(RowFactory.create(first, second));
                    expected.put(first + second, sum(StoryLikeness.features(a, b)));
                  }
                }));
    Map<String, Double> found = new TreeMap<>();
    PairCells.compared(
            OutputFolder.at(spark, folder.toString()).newRun(),
            spark.createDataFrame(pairs, PAIRS),
            spark.createDataFrame(stories, StoryVector.SCHEMA),
            4,
            (first, second, features) -> RowFactory.create(first, second, sum(features)),
            FOUND)
        .collectAsList()
        .forEach(row -> found.put(row.getString(0) + row.getString(1), row.getDouble(2)));

    assertEquals(expected, found);
  }

  @Test
  void neighbouringDaysShareABlockAndAFullDayIsCut() {
    Map<Long, Long> stories = new HashMap<>(Map.of(1L, 40L, 2L, 50L, 3L, 30L, 9L, 350L, 10L, 20L));
    stories.put(null, 10L);
    PairCells.Blocks blocks = new PairCells.Blocks(stories, 100);
    Set<Long> ofFullDay = new HashSet<>();
    for (int i = 0; i < 350; i++) {
      ofFullDay.add(blocks.of(9L, "story" + i));
    }

    assertEquals(blocks.of(1L, "a"), blocks.of(2L, "b"));
    assertNotEquals(blocks.of(2L, "a"), blocks.of(3L, "b"));
    assertEquals(4, ofFullDay.size());
    assertTrue(!ofFullDay.contains(blocks.of(10L, "a")));
    assertEquals(blocks.of(10L, "a"), blocks.of(null, "b"));
    assertEquals(7, blocks.count());
  }

  private static double sum(double[] features) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += (i + 1) * features[i];
    }
    return sum;
  }

  private static Row story(int number, Long day) {
    Random random = new Random(number);
    List<StoryProfile.Weighted> terms = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      long id = random.nextInt(60);
      terms.add(
          new StoryProfile.Weighted(
              id,
              random.nextDouble(),
              random.nextDouble(),
              5,
              id < 9,
              id % 3 == 0,
              false,
              "t" + id));
    }
    LeadFacts facts = new LeadFacts(new long[] {number % 3}, new long[0], new long[] {number % 2});
    return StoryVector.row("s" + number, day, terms, facts);
  }
}
