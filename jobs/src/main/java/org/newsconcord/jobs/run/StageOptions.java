package org.newsconcord.jobs.run;

import java.util.List;
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

  /**
   * A hash of what the options name and do not hold: word lists, models. Where it differs, an
   * earlier result is not used again.
   */
  default String content(SparkSession spark) {
    return "";
  }

  /** A hash of what the stage reads that is no table of the run, such as its input files. */
  default String input(SparkSession spark, RunFolder run) {
    return "";
  }

  /**
   * The packages, as folders, whose code decides what the stage writes; where no options of a stage
   * name any, it is all of them.
   */
  default List<String> code() {
    return List.of();
  }
}
