package org.newsconcord.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.run.OutputFolder;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.Table;
import org.newsconcord.jobs.table.Tables;

/**
 * Fills the tables that a test does not care about, so that a run can be published. They are
 * written once for each test JVM and shared.
 */
public final class EmptyTables {
  private static RunFolder written;

  private EmptyTables() {}

  /** Adds every table that the run lacks, without rows. */
  public static void fill(SparkSession spark, RunFolder run) {
    RunFolder empty = written(spark);
    for (Table table : Tables.ALL) {
      if (!run.has(table)) {
        run.share(table, empty);
      }
    }
  }

  private static synchronized RunFolder written(SparkSession spark) {
    if (written == null) {
      try {
        String folder = Files.createTempDirectory("newsconcord-empty").toString();
        written = OutputFolder.at(spark, folder).newRun();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      for (Table table : Tables.ALL) {
        written.write(table, spark.createDataFrame(List.of(), table.schema()));
      }
    }
    return written;
  }
}
