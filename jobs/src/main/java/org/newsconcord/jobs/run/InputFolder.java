package org.newsconcord.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.ContentId;
import org.newsconcord.jobs.UsageException;

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

  /** A hash over the names, sizes and modification times of the files in a folder and below it. */
  public static String fingerprint(SparkSession spark, String path) {
    Path folder = new Path(path);
    StringBuilder list = new StringBuilder();
    try {
      RemoteIterator<LocatedFileStatus> files =
          folder.getFileSystem(spark.sessionState().newHadoopConf()).listFiles(folder, true);
      List<String> lines = new ArrayList<>();
      while (files.hasNext()) {
        LocatedFileStatus file = files.next();
        lines.add(file.getPath() + " " + file.getLen() + " " + file.getModificationTime());
      }
      lines.stream().sorted().forEach(line -> list.append(line).append('\n'));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
    return ContentId.ofText(list.toString());
  }

  /**
   * The text of a small file in UTF-8.
   *
   * @throws org.newsconcord.jobs.UsageException when there is no such file
   */
  public static String text(SparkSession spark, String path) {
    if (!exists(spark, path)) {
      throw new UsageException("There is no file " + path + ".");
    }
    Path file = new Path(path);
    return Storage.of(spark, file).read(file);
  }
}
