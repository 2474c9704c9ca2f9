package org.newsconcord.jobs.cli;

import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.Version;

/** Builds the SparkSession of a command; the master comes from spark-submit, never from here. */
public final class SparkSessions {
  private static final int LOCAL_PARTITIONS_PER_CORE = 4;
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  private SparkSessions() {}

  /** Committers of S3A that place files without renaming them. */
  private static final List<String> PLACING = List.of("magic", "directory", "partitioned");

  /**
   * What is unsafe of the way in which tables reach an object store; empty when nothing is. A
   * committer that is named alone is silently not used: tables are then copied as folders.
   */
  static Optional<String> unsafeCommitter(String output, SparkConf settings) {
    String name = settings.get("spark.hadoop.fs.s3a.committer.name", "file");
    boolean bound =
        settings
                .get("spark.sql.sources.commitProtocolClass", "")
                .endsWith("PathOutputCommitProtocol")
            && settings
                .get("spark.sql.parquet.output.committer.class", "")
                .endsWith("BindingParquetOutputCommitter");
    return !output.startsWith("s3") || PLACING.contains(name) && bound
        ? Optional.empty()
        : Optional.of(
            "Tables reach "
                + output
                + " by copies that a crash can leave half done. Set spark.hadoop.fs.s3a.committer.name"
                + " with commitProtocolClass and the Parquet committer of spark-hadoop-cloud; see"
                + " jobs/docs/cluster.md.");
  }

  /**
   * Opens the session with what results depend on fixed: UTC, microsecond timestamps.
   *
   * @param conf further settings, {@code key=value}
   * @throws UsageException when this jar is for another Spark, Scala or Java, or a setting is wrong
   */
  public static SparkSession open(String command, List<String> conf) {
    Platform.here().check(new Version());
    SparkConf settings = new SparkConf();
    for (String pair : conf) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new UsageException("--conf " + pair + " has no value. Write --conf key=value.");
      }
      settings.set(pair.substring(0, equals), pair.substring(equals + 1));
    }
    if (!settings.contains("spark.master")) {
      throw new UsageException(
          "No Spark master. Start with jobs/bin/newsconcord or spark-submit --master.");
    }
    // spark-submit names the application after the main class where the user names none.
    if (settings.get("spark.app.name", Main.class.getName()).equals(Main.class.getName())) {
      settings.setAppName("newsconcord " + command);
    }
    settings.setIfMissing("spark.ui.showConsoleProgress", "false");
    settings.setIfMissing("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
    // HotSpot never compiles a method above this size; wide tables make larger ones.
    settings.setIfMissing("spark.sql.codegen.hugeMethodLimit", "8000");
    settings.set("spark.sql.session.timeZone", "UTC");
    settings.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    // Articles speak of years before 1582 too; these days are written as they are.
    settings.set("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED");
    settings.set("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED");
    if (settings.get("spark.master").startsWith("local")) {
      settings.setIfMissing("spark.ui.enabled", "false");
      // At home on a laptop: nobody from outside has business with the driver.
      settings.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      settings.setIfMissing("spark.driver.host", "127.0.0.1");
    }
    SparkSession spark = SparkSession.builder().config(settings).getOrCreate();
    if (spark.sparkContext().isLocal() && !settings.contains(PARTITIONS)) {
      // For this session only: stages choose by what they read, unless the user has chosen.
      spark
          .conf()
          .set(PARTITIONS, LOCAL_PARTITIONS_PER_CORE * Runtime.getRuntime().availableProcessors());
    }
    spark.sparkContext().setLogLevel("WARN");
    return spark;
  }
}
