package org.newsconcord.jobs.group;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Segments of time: stretches of days that follow each other, until they have so many stories
 * together. Undated stories come before all others. Where segments begin hangs on the stories
 * before them alone, so that later days move none.
 *
 * <p>Worked example: with at least 5 stories, stretches of 3, 4, 9 and 2 stories give the segments
 * (3, 4), (9) and (2).
 */
final class Segments implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The stretch of undated stories. */
  static final long UNDATED = Long.MIN_VALUE;

  private final TreeMap<Long, Integer> ofStretch = new TreeMap<>();
  private final List<Long> sizes = new ArrayList<>();

  /**
   * Segments of stories.
   *
   * @param stories number of stories by stretch
   * @param least stories of a segment that is full
   */
  Segments(Map<Long, Long> stories, long least) {
    long held = least;
    for (Map.Entry<Long, Long> stretch : new TreeMap<>(stories).entrySet()) {
      if (held >= least) {
        sizes.add(0L);
        held = 0;
      }
      held += stretch.getValue();
      sizes.set(sizes.size() - 1, held);
      ofStretch.put(stretch.getKey(), sizes.size() - 1);
    }
  }

  /** The stretch of a day; null for undated. */
  static long stretch(Long day, int window) {
    return day == null ? UNDATED : Math.floorDiv(day, (long) window);
  }

  /** The segment of a stretch. */
  int of(long stretch) {
    return ofStretch.floorEntry(stretch).getValue();
  }

  /** Stories of a segment; 0 of one that is not there. */
  long stories(int segment) {
    return segment < 0 || segment >= sizes.size() ? 0 : sizes.get(segment);
  }

  /** All stories. */
  long all() {
    return sizes.stream().mapToLong(Long::longValue).sum();
  }

  /** Number of segments. */
  int count() {
    return sizes.size();
  }

  /** Stories without a day, which are in the first segment. */
  boolean someUndated() {
    return ofStretch.containsKey(UNDATED);
  }

  /** The segment of each stretch. */
  Map<Long, Integer> byStretch() {
    return Collections.unmodifiableMap(ofStretch);
  }
}
