package org.newsconcord.jobs.group;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Segments of time: stretches of days that follow each other, until they have so many stories
 * together. Undated stories come before all others. Where segments begin hangs on the stories
 * before them alone, so that later days move none.
 *
 * <p>The moment of a story is what it is judged by: all that is known up to it, and nothing of
 * later ones. It is the day of the story; the first segment is one moment, since nothing is known
 * before it.
 *
 * <p>Worked example: with at least 5 stories, stretches of 3, 4, 9 and 2 stories give the segments
 * (3, 4), (9) and (2).
 */
final class Segments implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The stretch of undated stories. */
  static final long UNDATED = Long.MIN_VALUE;

  /** The moment of the first segment. */
  static final long FIRST = Long.MIN_VALUE;

  private final int window;
  private final long lastDay;
  private final TreeMap<Long, Integer> ofStretch = new TreeMap<>();
  private final List<TreeMap<Long, Long>> moments = new ArrayList<>();

  /**
   * Segments of stories.
   *
   * @param stories number of stories by day; the key is null of undated ones
   * @param window days of a stretch
   * @param least stories of a segment that is full
   */
  Segments(Map<Long, Long> stories, int window, long least) {
    this.window = window;
    this.lastDay =
        stories.keySet().stream()
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .max()
            .orElse(FIRST);
    TreeMap<Long, Map<Long, Long>> stretches = new TreeMap<>();
    stories.forEach(
        (day, count) ->
            stretches
                .computeIfAbsent(stretch(day), s -> new TreeMap<>())
                .put(Objects.requireNonNullElse(day, FIRST), count));
    long held = least;
    for (Map.Entry<Long, Map<Long, Long>> stretch : stretches.entrySet()) {
      if (held >= least) {
        moments.add(new TreeMap<>());
        held = 0;
      }
      int segment = moments.size() - 1;
      ofStretch.put(stretch.getKey(), segment);
      for (Map.Entry<Long, Long> day : stretch.getValue().entrySet()) {
        held += day.getValue();
        moments.get(segment).merge(segment == 0 ? FIRST : day.getKey(), day.getValue(), Long::sum);
      }
    }
  }

  /** The stretch of a day; null for undated. */
  long stretch(Long day) {
    return day == null ? UNDATED : Math.floorDiv(day, (long) window);
  }

  /** The segment of a day; null for undated. */
  int of(Long day) {
    return ofStretch.floorEntry(stretch(day)).getValue();
  }

  /** The moment of a day; null for undated. */
  long moment(Long day) {
    return of(day) == 0 ? FIRST : day;
  }

  /** The segment of a moment. */
  int ofMoment(long moment) {
    return moment == FIRST ? 0 : of(moment);
  }

  /** The moments of a segment with their numbers of stories; none of one that is not there. */
  NavigableMap<Long, Long> moments(int segment) {
    return segment < 0 || segment >= moments.size() ? new TreeMap<>() : moments.get(segment);
  }

  /** The moments up to this one, of its segment and the one before; all if some are undated. */
  Set<Long> upTo(long moment) {
    int last = ofMoment(moment);
    Set<Long> known = new TreeSet<>(moments(last).headMap(moment, true).keySet());
    for (int segment = someUndated() ? 0 : last - 1; segment < last; segment++) {
      known.addAll(moments(segment).keySet());
    }
    return known;
  }

  /** Stories of a segment; 0 of one that is not there. */
  long stories(int segment) {
    return moments(segment).values().stream().mapToLong(Long::longValue).sum();
  }

  /** All stories. */
  long all() {
    long all = 0;
    for (int segment = 0; segment < count(); segment++) {
      all += stories(segment);
    }
    return all;
  }

  /** Number of segments. */
  int count() {
    return moments.size();
  }

  /** Stories without a day, which are in the first segment. */
  boolean someUndated() {
    return ofStretch.containsKey(UNDATED);
  }

  /** The last day with stories; that of undated ones where there are no others. */
  long lastDay() {
    return lastDay;
  }

  /** The first day that is no longer in the first segment; nothing where it is the last one. */
  long secondBegins() {
    return count() < 2 ? Long.MAX_VALUE : moments.get(1).firstKey();
  }
}
