package org.newsconcord.jobs.run;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;

/**
 * How Spark divides rows between the steps of a stage, by the size of what the stage reads. Spark's
 * own default of 200 parts is many for a small run and few for a large one; and adaptive execution,
 * which joins small parts, starts a job for every step, as every table that is sent to all
 * executors does. What the user sets stays as it is. Results do not depend on any of it.
 */
final class ShuffleSize {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final String ADAPTIVE = "spark.sql.adaptive.enabled";
  private static final String SENT_TO_ALL = "spark.sql.autoBroadcastJoinThreshold";

  /** Bytes of Parquet for one part. */
  private static final long PER_PART = 8L << 20;

  /** Up to here a stage is small: few parts, none of which is worth joining with another. */
  private static final long SMALL = 32L << 20;

  /** Up to here sorting both sides of a join costs less than a job that sends one of them. */
  private static final long TINY = 2L << 20;

  private static final String NONE = "-1";
  private static final int FEWEST = 2;
  private static final int PARTS_PER_CORE = 2;

  private ShuffleSize() {}

  /** Does work that reads so many bytes. */
  static <T> T during(SparkSession spark, long bytes, Supplier<T> work) {
    Map<String, String> settings = new HashMap<>();
    settings.put(
        PARTITIONS, String.valueOf(parts(bytes, spark.sparkContext().defaultParallelism())));
    if (bytes <= SMALL) {
      settings.put(ADAPTIVE, "false");
    }
    if (bytes <= TINY) {
      settings.put(SENT_TO_ALL, NONE);
    }
    settings.keySet().removeIf(spark.sparkContext().getConf()::contains);
    RuntimeConfig conf = spark.conf();
    Map<String, String> before = new HashMap<>();
    settings.keySet().forEach(key -> before.put(key, conf.get(key)));
    try {
      settings.forEach(conf::set);
      return work.get();
    } finally {
      before.forEach(conf::set);
    }
  }

  /** Parts for so many bytes of Parquet on so many cores. */
  static long parts(long bytes, int cores) {
    long least = bytes <= SMALL ? FEWEST : (long) PARTS_PER_CORE * cores;
    return Math.max(least, (bytes + PER_PART - 1) / PER_PART);
  }
}
