package org.newsconcord.jobs.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SegmentsTest {
  @Test
  void stretchesShareASegmentUntilItHasEnoughStories() {
    Segments segments = new Segments(Map.of(-41L, 3L, 28L, 4L, 42L, 5L, 55L, 4L, 112L, 2L), 14, 5);

    assertEquals(3, segments.count());
    assertEquals(0, segments.of(-41L));
    assertEquals(0, segments.of(41L));
    assertEquals(1, segments.of(42L));
    assertEquals(2, segments.of(112L));
    assertEquals(7, segments.stories(0));
    assertEquals(0, segments.stories(-1));
    assertEquals(18, segments.all());
    assertFalse(segments.someUndated());
  }

  @Test
  void theFirstSegmentIsOneMomentAndLaterDaysAreMoments() {
    Segments segments = new Segments(Map.of(1L, 3L, 2L, 4L, 14L, 9L, 20L, 2L, 300L, 1L), 14, 5);

    assertEquals(Segments.FIRST, segments.moment(2L));
    assertEquals(20, segments.moment(20L));
    assertEquals(0, segments.ofMoment(Segments.FIRST));
    assertEquals(1, segments.ofMoment(20));
    assertEquals(Map.of(Segments.FIRST, 7L), segments.moments(0));
    assertEquals(Map.of(14L, 9L, 20L, 2L), segments.moments(1));
    assertEquals(Set.of(Segments.FIRST, 14L), segments.upTo(14));
    assertEquals(Set.of(14L, 20L, 300L), segments.upTo(300));
    assertEquals(14, segments.secondBegins());
    assertEquals(300, segments.lastDay());
  }

  @Test
  void laterDaysMoveNoSegmentAndUndatedStoriesComeFirst() {
    Map<Long, Long> stories = new HashMap<>();
    stories.put(null, 2L);
    stories.put(56L, 4L);
    stories.put(70L, 1L);
    Segments before = new Segments(stories, 14, 5);
    stories.put(71L, 30L);
    stories.put(84L, 30L);
    Segments after = new Segments(stories, 14, 5);

    assertTrue(after.someUndated());
    for (Long day : stories.keySet()) {
      assertTrue(day != null && day > 70 || before.of(day) == after.of(day));
    }
    assertEquals(0, after.of(null));
    assertEquals(2, after.of(84L));
    assertEquals(Set.of(Segments.FIRST, 70L, 71L, 84L), after.upTo(84));
  }

  @Test
  void aDayBeforeTheEpochIsInTheStretchBefore() {
    Segments segments = new Segments(Map.of(), 14, 5);

    assertEquals(-1, segments.stretch(-1L));
    assertEquals(0, segments.stretch(13L));
    assertEquals(Segments.UNDATED, segments.stretch(null));
  }
}
