package org.newsconcord.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** What the user names for a stage to read, on any Hadoop file system. Stateless. */
public final class InputFolder {
  private InputFolder() {}

  /** Whether there is a file or folder at this path. */
  public static boolean exists(SparkSession spark, String path) {
    Path file = new Path(path);
    try {
      return file.getFileSystem(spark.sessionState().newHadoopConf()).exists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
