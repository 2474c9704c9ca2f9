package org.newsconcord.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.util.ShutdownHookManager;
import org.newsconcord.jobs.UsageException;

/**
 * A file or folder that an option names, at a local path: what lies on another Hadoop file system
 * is fetched first, and removed at the end of the process. Usable before Spark is up.
 */
public final class LocalCopy {
  private static final String SPARK_HADOOP = "spark.hadoop.";

  private LocalCopy() {}

  /**
   * The local path of this file or folder.
   *
   * @param name local path, {@code file:} address, or address on another file system
   * @throws UsageException when it cannot be fetched
   */
  public static Path of(String name) {
    org.apache.hadoop.fs.Path path =
        name.contains(":/") ? new org.apache.hadoop.fs.Path(name) : null;
    if (path == null || path.toUri().getScheme() == null) {
      return Path.of(name);
    }
    if ("file".equals(path.toUri().getScheme())) {
      return Path.of(path.toUri().getPath());
    }
    try {
      return fetched(path);
    } catch (IOException e) {
      throw new UsageException("Cannot read " + name + ": " + e.getMessage());
    }
  }

  private static Path fetched(org.apache.hadoop.fs.Path path) throws IOException {
    FileSystem fileSystem = path.getFileSystem(configuration(System.getProperties()));
    Path folder = Files.createTempDirectory("newsconcord-");
    ShutdownHookManager.get().addShutdownHook(() -> FileUtil.fullyDelete(folder.toFile()), 1);
    Path copy = folder.resolve(path.getName());
    if (!FileUtil.copy(fileSystem, path, copy.toFile(), false, fileSystem.getConf())) {
      throw new IOException("it could not be copied");
    }
    return copy;
  }

  /** Hadoop's configuration with what spark-submit hands on for it. */
  private static Configuration configuration(Properties system) {
    Configuration configuration = new Configuration();
    for (String key : system.stringPropertyNames()) {
      if (key.startsWith(SPARK_HADOOP)) {
        configuration.set(key.substring(SPARK_HADOOP.length()), system.getProperty(key));
      }
    }
    return configuration;
  }
}
