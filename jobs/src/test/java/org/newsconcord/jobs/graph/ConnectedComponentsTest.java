package org.newsconcord.jobs.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.newsconcord.jobs.SparkExtension;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;

@ExtendWith(SparkExtension.class)
class ConnectedComponentsTest {
  private static final long ALL_ON_DRIVER = Long.MAX_VALUE;
  private static final long NONE_ON_DRIVER = -1;
  private final SparkSession spark;
  private final RunFolder run;

  ConnectedComponentsTest(SparkSession spark, @TempDir Path folder) {
    this.spark = spark;
    this.run = OutputFolder.at(spark, folder.toString()).newRun();
  }

  private ConnectedComponents.Result components(
      DataType type, List<Row> edges, int partitions, long driverEdges) {
    StructType schema = new StructType().add("from", type).add("to", type);
    Dataset<Row> rows = spark.createDataFrame(edges, schema).repartition(partitions);
    return new ConnectedComponents(run, "test", driverEdges).of(rows);
  }

  private static Map<Object, Object> byNode(ConnectedComponents.Result result) {
    Map<Object, Object> components = new TreeMap<>();
    for (Row row : result.nodes().collectAsList()) {
      assertEquals(null, components.put(row.get(0), row.get(1)), "twice: " + row);
    }
    return components;
  }

  @Test
  void everyNodeGetsTheSmallestOfItsComponent() {
    List<Row> edges =
        List.of(
            RowFactory.create("e", "c"),
            RowFactory.create("c", "h"),
            RowFactory.create("h", "c"),
            RowFactory.create("g", "f"),
            RowFactory.create("b", "b"));
    Map<Object, Object> expected =
        new TreeMap<>(Map.of("c", "c", "e", "c", "h", "c", "f", "f", "g", "f"));
    for (long driverEdges : new long[] {ALL_ON_DRIVER, NONE_ON_DRIVER}) {
      ConnectedComponents.Result result = components(DataTypes.StringType, edges, 2, driverEdges);
      assertEquals(expected, byNode(result));
      assertEquals(4, result.edges());
    }
  }

  @Test
  void noEdgesGiveNoComponents() {
    for (long driverEdges : new long[] {ALL_ON_DRIVER, NONE_ON_DRIVER}) {
      assertEquals(Map.of(), byNode(components(DataTypes.LongType, List.of(), 1, driverEdges)));
    }
  }

  /** A long chain, a star, a clique and loose edges: what contraction finds hard and easy. */
  @Test
  void contractionInSparkEqualsTheDriver() {
    Random random = new Random(5);
    List<Long> nodes = new ArrayList<>();
    for (long i = 0; i < 1_000; i++) {
      nodes.add(i * 7_919 - 3_000_000);
    }
    Collections.shuffle(nodes, random);
    List<Row> edges = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      edges.add(RowFactory.create(nodes.get(i), nodes.get(i + 1)));
      edges.add(RowFactory.create(nodes.get(301), nodes.get(302 + i)));
    }
    for (int i = 0; i < 100; i++) {
      edges.add(
          RowFactory.create(
              nodes.get(610 + random.nextInt(20)), nodes.get(610 + random.nextInt(20))));
      edges.add(
          RowFactory.create(
              nodes.get(650 + random.nextInt(350)), nodes.get(650 + random.nextInt(350))));
    }
    Map<Object, Object> expected = byNode(components(DataTypes.LongType, edges, 1, ALL_ON_DRIVER));
    Collections.shuffle(edges, random);
    ConnectedComponents.Result contracted =
        components(DataTypes.LongType, edges, 3, NONE_ON_DRIVER);
    assertEquals(expected, byNode(contracted));
    assertTrue(
        contracted.rounds() > 2 && contracted.rounds() < 12, "rounds " + contracted.rounds());
  }
}
