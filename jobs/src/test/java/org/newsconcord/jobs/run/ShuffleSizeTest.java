package org.newsconcord.jobs.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsconcord.jobs.SparkExtension;

@ExtendWith(SparkExtension.class)
class ShuffleSizeTest {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final String ADAPTIVE = "spark.sql.adaptive.enabled";

  private final SparkSession spark;

  ShuffleSizeTest(SparkSession spark) {
    this.spark = spark;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2, 2",
    "8388608, 64, 2",
    "33554432, 2, 4",
    "33554433, 64, 128",
    "157286400000, 200, 18750"
  })
  void partsFollowTheBytes(long bytes, int cores, long parts) {
    assertEquals(parts, ShuffleSize.parts(bytes, cores));
  }

  @Test
  void settingsOfTheUserStayAndOthersComeBackEvenAfterAFailure() {
    boolean chosen = spark.sparkContext().getConf().contains(ADAPTIVE);
    String adaptive = spark.conf().get(ADAPTIVE);
    String partitions = spark.conf().get(PARTITIONS);
    String during = ShuffleSize.during(spark, 1, () -> spark.conf().get(ADAPTIVE));
    assertEquals(chosen ? adaptive : "false", during);
    assertEquals(
        partitions,
        ShuffleSize.during(spark, 1, () -> spark.conf().get(PARTITIONS)),
        "the session of the tests sets it");
    assertThrows(
        IllegalStateException.class,
        () ->
            ShuffleSize.during(
                spark,
                1,
                () -> {
                  throw new IllegalStateException("a stage failed");
                }));
    assertEquals(adaptive, spark.conf().get(ADAPTIVE));
    assertEquals(partitions, spark.conf().get(PARTITIONS));
  }
}
