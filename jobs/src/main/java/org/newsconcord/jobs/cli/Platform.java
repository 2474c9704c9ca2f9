package org.newsconcord.jobs.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.apache.spark.SparkConf;
import org.newsconcord.jobs.UsageException;
import org.newsconcord.jobs.run.Version;
import scala.Option;

/**
 * The Spark, Scala and Java that a command runs on.
 *
 * @param spark version of Spark, such as 3.5.9
 * @param scala version of Scala, such as 2.12.18
 * @param java release of Java, such as 17
 */
record Platform(String spark, String scala, String java) {
  /** What this process runs on. */
  static Platform here() {
    return new Platform(
        property(SparkConf.class, "/spark-version-info.properties", "version"),
        property(Option.class, "/library.properties", "version.number"),
        String.valueOf(Runtime.version().feature()));
  }

  /**
   * Makes sure that a build is for this platform.
   *
   * @throws UsageException when it is for another Spark, Scala or Java
   */
  void check(Version build) {
    if (!isRelease(spark, build.spark()) || !isRelease(scala, build.scala())) {
      throw new UsageException(
          "This jar is for Spark %s with Scala %s, but Spark %s with Scala %s runs it. Take the jar for your Spark."
              .formatted(build.spark(), build.scala(), spark, scala));
    }
    if (!build.java().contains(java)) {
      throw new UsageException(
          "Java %s runs this jar, which needs one of Java %s. Set JAVA_HOME to one of them."
              .formatted(java, String.join(", ", build.java())));
    }
  }

  private static boolean isRelease(String version, String line) {
    return version.equals(line) || version.startsWith(line + ".");
  }

  private static String property(Class<?> from, String resource, String key) {
    Properties properties = new Properties();
    try (InputStream in = from.getResourceAsStream(resource)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty(key);
  }
}
