package org.newsconcord.jobs.run;

import org.apache.spark.sql.SparkSession;
import org.newsconcord.jobs.UsageException;

/** The options of a stage. */
public interface StageOptions {
  /**
   * Refuses impossible values; needs no Spark.
   *
   * @throws UsageException for the first such value
   */
  void validate();

  /**
   * Refuses values that name what is not there, such as the folder of a model; before the first job
   * of the first stage.
   *
   * @throws UsageException for the first such value
   */
  default void requireResources(SparkSession spark) {}
}
