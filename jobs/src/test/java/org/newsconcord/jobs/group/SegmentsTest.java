package org.newsconcord.jobs.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SegmentsTest {
  @Test
  void stretchesShareASegmentUntilItHasEnoughStories() {
    Segments segments = new Segments(Map.of(-3L, 3L, 2L, 4L, 3L, 9L, 8L, 2L), 5);

    assertEquals(3, segments.count());
    assertEquals(0, segments.of(-3));
    assertEquals(0, segments.of(2));
    assertEquals(1, segments.of(3));
    assertEquals(2, segments.of(8));
    assertEquals(7, segments.stories(0));
    assertEquals(0, segments.stories(-1));
    assertEquals(18, segments.all());
    assertFalse(segments.someUndated());
  }

  @Test
  void laterDaysMoveNoSegmentAndUndatedStoriesComeFirst() {
    Map<Long, Long> stories = new HashMap<>(Map.of(Segments.UNDATED, 2L, 4L, 4L, 5L, 1L));
    Segments before = new Segments(stories, 5);
    stories.put(5L, 30L);
    stories.put(6L, 30L);
    Segments after = new Segments(stories, 5);

    assertTrue(after.someUndated());
    before.byStretch().forEach((stretch, segment) -> assertEquals(segment, after.of(stretch)));
    assertEquals(0, after.of(Segments.UNDATED));
    assertEquals(2, after.of(6));
  }

  @Test
  void aDayBeforeTheEpochIsInTheStretchBefore() {
    assertEquals(-1, Segments.stretch(-1L, 14));
    assertEquals(0, Segments.stretch(13L, 14));
    assertEquals(Segments.UNDATED, Segments.stretch(null, 14));
  }
}
