package org.newsconcord.jobs.run;

import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/**
 * What Spark's pages say of jobs: the stage and what it does, such as {@code extract: write
 * claims}. Stateless.
 */
public final class JobDescription {
  private static final String GROUP = "spark.jobGroup.id";
  private static final String DESCRIPTION = "spark.job.description";

  private JobDescription() {}

  /**
   * Describes the jobs that an action on rows starts in this thread.
   *
   * @param what what it does, such as {@code count articles}
   */
  public static <T> T during(Dataset<?> rows, String what, Supplier<T> action) {
    return during(rows.sparkSession(), what, action);
  }

  /** Describes the jobs that the action starts in this thread. */
  public static <T> T during(SparkSession spark, String what, Supplier<T> action) {
    return during(spark.sparkContext(), what, action);
  }

  /** Describes the jobs that the action starts in this thread. */
  public static <T> T during(SparkContext context, String what, Supplier<T> action) {
    String before = context.getLocalProperty(DESCRIPTION);
    String stage = context.getLocalProperty(GROUP);
    context.setLocalProperty(DESCRIPTION, stage == null ? what : stage + ": " + what);
    try {
      return action.get();
    } finally {
      context.setLocalProperty(DESCRIPTION, before);
    }
  }
}
