package org.newsconcord.jobs;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.table.Table;
import org.newsconcord.jobs.table.Tables;

/** Fills the tables that a test does not care about, so that a run can be published. */
public final class EmptyTables {
  private EmptyTables() {}

  /** Writes every table that the run lacks, without rows. */
  public static void fill(SparkSession spark, RunFolder run) {
    for (Table table : Tables.ALL) {
      if (!run.has(table)) {
        run.write(table, spark.createDataFrame(List.of(), table.schema()));
      }
    }
  }
}
