package org.newsconcord.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MemoryRanOutExceptionTest {
  @Test
  void namesStageFileAndRecord() {
    MemoryRanOutException e =
        assertThrows(
            MemoryRanOutException.class,
            () ->
                MemoryRanOutException.namedFor(
                    "extract",
                    "day/a.jsonl",
                    7,
                    () -> {
                      throw new OutOfMemoryError("Java heap space");
                    }));
    assertTrue(
        e.getMessage().startsWith("Memory ran out in stage extract over record 7 of day/a.jsonl."));
    assertEquals(5, MemoryRanOutException.namedFor("extract", "f", 1, () -> 5));
  }
}
