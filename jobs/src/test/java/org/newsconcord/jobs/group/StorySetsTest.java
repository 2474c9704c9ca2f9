package org.newsconcord.jobs.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import org.newsconcord.jobs.publish.OutputFolder;

@ExtendWith(SparkExtension.class)
class StorySetsTest {
  private static final StructType EDGES =
      new StructType()
          .add(StoryPairs.FIRST, DataTypes.StringType)
          .add(StoryPairs.SECOND, DataTypes.StringType)
          .add(StoryPairs.SIMILARITY, DataTypes.DoubleType);

  @Test
  void aSetThatIsTooLargeIsDividedAtItsWeakPairs(SparkSession spark, @TempDir Path out) {
    List<Row> edges =
        List.of(
            RowFactory.create("a", "b", 0.9),
            RowFactory.create("b", "c", 0.5),
            RowFactory.create("c", "d", 0.9),
            RowFactory.create("e", "f", 0.5),
            RowFactory.create("g", "h", 0.3));
    StorySets sets =
        new StorySets(
            OutputFolder.at(spark, out.toString()).newRun(),
            spark.createDataFrame(edges, EDGES),
            2);
    Map<String, String> found = new TreeMap<>();
    for (Row row : sets.divide(0.4).collectAsList()) {
      found.put(row.getAs(StorySets.STORY), row.getAs(StorySets.SET));
    }
    assertEquals(Map.of("a", "a", "b", "a", "c", "c", "d", "c", "e", "e", "f", "e"), found);
    assertTrue(sets.splits() > 0);
  }
}
