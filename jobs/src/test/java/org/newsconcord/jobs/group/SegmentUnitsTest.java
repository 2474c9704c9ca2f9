package org.newsconcord.jobs.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
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
import org.newsconcord.jobs.run.RunFolder;

@ExtendWith(SparkExtension.class)
class SegmentUnitsTest {
  private static final int STORIES = 40;
  private static final long[] NONE = {};
  private static final StructType LISTS =
      new StructType()
          .add(StoryVector.STORY, DataTypes.StringType)
          .add(StoryVector.DAY, DataTypes.LongType)
          .add(StoryTerms.TERMS, DataTypes.BinaryType)
          .add(StoryTerms.SURFACES, DataTypes.StringType);

  @Test
  void intoHoweverManyPartsASegmentIsCutTheSamePairsAreCompared(
      SparkSession spark, @TempDir Path folder) {
    RunFolder run = OutputFolder.at(spark, folder.toString()).newRun();
    Dataset<Row> lists = spark.createDataFrame(lists(), LISTS);
    Map<Long, Long> stories = new HashMap<>();
    lists().forEach(row -> stories.merge(row.<Long>getAs(1), 1L, Long::sum));
    Segments segments = new Segments(stories, 14, 12);

    Map<String, String> whole = pairs(run, segments, lists, 100);

    assertTrue(segments.count() > 2 && segments.someUndated());
    assertTrue(whole.size() > STORIES);
    assertEquals(whole, pairs(run, segments, lists, 9));
  }

  private static Map<String, String> pairs(
      RunFolder run, Segments segments, Dataset<Row> lists, long most) {
    Set<Long> moments = new TreeSet<>();
    for (int segment = 0; segment < segments.count(); segment++) {
      moments.addAll(segments.moments(segment).keySet());
    }
    Map<String, String> found = new TreeMap<>();
    new SegmentUnits(
            GroupOptions.defaults(), segments, moments, Set.of(0, 1, 2, 3), lists, run, most)
        .features()
        .collectAsList()
        .forEach(
            row -> {
              String again =
                  found.put(row.get(0) + " " + row.get(1), row.get(3) + " " + row.get(4));
              assertEquals(null, again, "each pair comes once");
            });
    return found;
  }

  /** Stories of four months, some undated, of eight of thirty words each. */
  private static List<Row> lists() {
    Random random = new Random(20);
    List<Row> lists = new ArrayList<>();
    for (int i = 0; i < STORIES; i++) {
      Map<String, EventTerms.Term> terms = new TreeMap<>();
      while (terms.size() < 8) {
        String word = "word" + random.nextInt(30);
        terms.put(word, new EventTerms.Term(1, 1, EventTerms.Kind.NAME, word));
      }
      Long day = i % 8 == 7 ? null : 20_000L + 3 * i;
      lists.add(
          RowFactory.create(
              "s" + i,
              day,
              TermList.of(terms, new LeadReader.Facts(NONE, NONE, NONE)).toBytes(),
              String.join("\n", terms.keySet())));
    }
    return lists;
  }
}
