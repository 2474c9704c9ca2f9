package org.newsconcord.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EndOfProcessTest {
  private static StackTraceElement[] frame(String type) {
    return new StackTraceElement[] {new StackTraceElement(type, "m", "F", 1)};
  }

  @Test
  void tellsTheEndBySparkFromAnyOther() {
    Thread thread = Thread.currentThread();
    assertTrue(
        EndOfProcess.isEndedBySpark(
            Map.of(thread, frame("org.apache.spark.util.SparkUncaughtExceptionHandler"))));
    assertFalse(EndOfProcess.isEndedBySpark(Map.of(thread, frame("java.lang.Runtime"))));
  }

  @Test
  void namesTheStage() {
    assertEquals(
        "newsconcord: Spark ended the process in stage align: memory ran out, or one of its threads"
            + " died. Give more with --driver-memory.",
        EndOfProcess.sentence("align"));
  }
}
