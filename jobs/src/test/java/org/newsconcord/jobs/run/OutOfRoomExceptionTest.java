package org.newsconcord.jobs.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disk and memory that run out are told in one sentence, with stage and place. */
class OutOfRoomExceptionTest {
  @Test
  void aFullDiskIsToldWithStageAndPlace(@TempDir Path scratch) {
    RuntimeException failure =
        new IllegalStateException(
            "Job aborted due to stage failure: Task 0 failed 1 times",
            new IOException("No space left on device"));

    String said =
        OutOfRoomException.of("extract", failure, List.of("hdfs://a/out", scratch.toString()))
            .orElseThrow()
            .getMessage();

    assertTrue(
        said.matches(
            "No space left on device in stage extract: "
                + scratch
                + " has [0-9,]+ MB left. Make room there, or name another place."),
        said);
  }

  @Test
  void wordsOfAnExecutorAreEnough() {
    RuntimeException failure =
        new IllegalStateException(
            "Lost task 1.0 in stage 3.0: java.io.IOException: No space left on device\n\tat x");

    assertEquals(
        "No space left on device in stage align: make room for hdfs://a/out and hdfs://a/tmp.",
        OutOfRoomException.of("align", failure, List.of("hdfs://a/out", "hdfs://a/tmp"))
            .orElseThrow()
            .getMessage());
  }

  @Test
  void memoryThatRanOutIsToldWithItsStage() {
    String expected =
        "Memory ran out in stage group. Give more with --driver-memory or --executor-memory.";
    assertEquals(
        expected,
        OutOfRoomException.of("group", new OutOfMemoryError("Java heap space"), List.of())
            .orElseThrow()
            .getMessage());
    assertEquals(
        expected,
        OutOfRoomException.of(
                "group",
                new IllegalStateException("Executor 1 died: java.lang.OutOfMemoryError: Java heap"),
                List.of())
            .orElseThrow()
            .getMessage());
  }

  @Test
  void otherFailuresStayAsTheyAre() {
    assertTrue(
        OutOfRoomException.of("group", new IllegalStateException("no such column"), List.of())
            .isEmpty());
  }
}
