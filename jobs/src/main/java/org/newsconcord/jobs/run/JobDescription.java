package org.newsconcord.jobs.run;

import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * What Spark's pages say of jobs: the stage and what it does, such as {@code extract: write
 * claims}. Stateless.
 */
final class JobDescription {
  private static final String GROUP = "spark.jobGroup.id";
  private static final String DESCRIPTION = "spark.job.description";

  private JobDescription() {}

  /** Describes the jobs that the action starts in this thread. */
  static <T> T during(SparkSession spark, String what, Supplier<T> action) {
    SparkContext context = spark.sparkContext();
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
