package org.newsconcord.jobs.run;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows that a stage reads several times: computed once, at the first action, and kept as they are
 * on the disks of the executors until the stage closes them. Cheaper than writing a file of them,
 * and lost rows are computed again.
 */
public final class KeptRows implements AutoCloseable {
  private final List<Dataset<Row>> kept = new ArrayList<>();

  /** Keeps these rows; the result is to be read in their place. */
  public Dataset<Row> keep(Dataset<Row> rows) {
    Dataset<Row> same = rows.persist(StorageLevel.DISK_ONLY());
    kept.add(same);
    return same;
  }

  /** Lets all rows go. */
  @Override
  public void close() {
    kept.forEach(Dataset::unpersist);
    kept.clear();
  }
}
