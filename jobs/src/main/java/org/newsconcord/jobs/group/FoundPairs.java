package org.newsconcord.jobs.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The rows of a task, as pairs are found, moment after moment. How close the nearest of a story is
 * becomes a row where it is closer than that of all moments before.
 */
final class FoundPairs {
  private final Map<Long, Long> units;
  private final StoryLikeness likeness;
  private final double least;
  private final List<Row> pairs = new ArrayList<>();

  /** Kinds of rows lie apart, so that readers of one kind skip the others. */
  private final List<Row> others = new ArrayList<>();

  private final Map<String, Double> nearest = new HashMap<>();
  private final Map<String, Double> ofMoment = new TreeMap<>();
  private final Map<Long, Long> counts = new HashMap<>();
  private long moment = Segments.FIRST;

  /**
   * Rows without pairs that cannot be as likely as given.
   *
   * @param units the unit of each moment
   */
  FoundPairs(Map<Long, Long> units, StoryLikeness likeness, double least) {
    this.units = units;
    this.likeness = likeness;
    this.least = least;
  }

  /** The rows, with columns of {@link SegmentUnits#UNITS}. */
  Iterator<Row> of(List<PairUnit.Member> members, int most, boolean across, LongPredicate wanted) {
    Map<Long, Long> capped = new PairUnit(members, most, across, wanted, this::add).find();
    endMoment();
    for (PairUnit.Member member : members) {
      if (member.own() && !across && wanted.test(member.moment())) {
        add(member.moment(), member.story(), null, null, null, member.words());
      }
    }
    capped.forEach(
        (moment, terms) ->
            add(moment, null, null, counts.getOrDefault(moment, 0L), (double) terms, null));
    pairs.addAll(others);
    return pairs.iterator();
  }

  private void add(PairUnit.Member first, PairUnit.Member second) {
    long later = Math.max(first.moment(), second.moment());
    if (later != moment) {
      endMoment();
      moment = later;
    }
    double[] features = StoryLikeness.features(first.profile(), second.profile());
    double closeness = StoryLikeness.closeness(features);
    ofMoment.merge(first.story(), closeness, Math::max);
    ofMoment.merge(second.story(), closeness, Math::max);
    counts.merge(moment, 1L, Long::sum);
    double sum = likeness.sum(features);
    if (likeness.atMost(sum) >= least) {
      add(moment, first.story(), second.story(), closeness, sum, null);
    }
  }

  private void endMoment() {
    ofMoment.forEach(
        (story, closeness) -> {
          Double before = nearest.get(story);
          if (before == null || before < closeness) {
            nearest.put(story, closeness);
            add(moment, story, null, closeness, null, null);
          }
        });
    ofMoment.clear();
  }

  private void add(
      long of, String first, String second, Number closeness, Double sum, String words) {
    Double close = closeness == null ? null : closeness.doubleValue();
    List<Row> rows = second == null ? others : pairs;
    rows.add(RowFactory.create(units.get(of), of, first, second, close, sum, words));
  }
}
