package org.newsconcord.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Spark's pages show of a run: every job says what it is for. */
@ExtendWith(SparkExtension.class)
class JobDescriptionsTest {
  private static final String GROUP = "spark.jobGroup.id";
  private static final String DESCRIPTION = "spark.job.description";

  @Test
  void everyJobOfARunHasADescriptionOfItsOwn(SparkSession spark) throws TimeoutException {
    Jobs jobs = new Jobs();
    spark.sparkContext().addSparkListener(jobs);
    try {
      SeedRun.publish(spark);
      spark.sparkContext().listenerBus().waitUntilEmpty();
    } finally {
      spark.sparkContext().removeSparkListener(jobs);
    }
    assertTrue(jobs.count() > 20, "jobs: " + jobs.count());
    assertEquals(Set.of(), jobs.withoutDescription());
  }

  /** Notes the jobs that begin. */
  private static final class Jobs extends SparkListener {
    private final ConcurrentLinkedQueue<String> described = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> others = new ConcurrentLinkedQueue<>();

    @Override
    public void onJobStart(SparkListenerJobStart start) {
      Properties properties = start.properties();
      String stage = properties.getProperty(GROUP);
      String description = properties.getProperty(DESCRIPTION);
      boolean own = stage != null && description != null && description.startsWith(stage + ": ");
      (own ? described : others)
          .add(stage + ", " + description + ", at " + start.stageInfos().last().name());
    }

    int count() {
      return described.size() + others.size();
    }

    Set<String> withoutDescription() {
      return new TreeSet<>(others);
    }
  }
}
