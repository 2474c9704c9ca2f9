package org.newsconcord.jobs.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.fusion.PairJudge;
import org.newsconcord.consensus.fusion.PairTally;

/** The rows of {@code outlet_pairs}. */
final class PairRows {
  private final NameIndex outlets;
  private final FeedGroups feeds;

  PairRows(NameIndex outlets, FeedGroups feeds) {
    this.outlets = outlets;
    this.feeds = feeds;
  }

  /**
   * One row for each pair that fills common slots or reprints one another.
   *
   * @param reprints how many articles of the second outlet carry text of the first, by pair of
   *     outlet indexes
   */
  List<Row> rows(Map<Long, PairTally> tallies, Map<Reprint, Long> reprints) {
    Set<Long> keys = new TreeSet<>(tallies.keySet());
    reprints.keySet().forEach(r -> keys.add(PairJudge.key(r.from(), r.by())));
    List<Row> rows = new ArrayList<>();
    for (long key : keys) {
      int first = PairJudge.first(key);
      int second = PairJudge.second(key);
      rows.add(
          row(
              first,
              second,
              tallies.getOrDefault(key, PairTally.counting()),
              reprints.getOrDefault(new Reprint(second, first), 0L),
              reprints.getOrDefault(new Reprint(first, second), 0L)));
    }
    return rows;
  }

  /**
   * Text of one outlet carried by another.
   *
   * @param from index of the outlet whose text it is
   * @param by index of the outlet that carries it
   */
  record Reprint(int from, int by) {}

  private Row row(int first, int second, PairTally tally, long firstOfSecond, long secondOfFirst) {
    PairTally.Undefined undefined = tally.undefined();
    return RowFactory.create(
        outlets.name(first),
        outlets.name(second),
        tally.items(),
        tally.agree(),
        tally.conflict(),
        tally.items() == 0 ? null : (double) tally.agree() / tally.items(),
        orNull(tally.expected()),
        orNull(tally.kappa()),
        orNull(tally.kappaLow()),
        orNull(tally.kappaHigh()),
        undefined == null ? null : undefined.name(),
        firstOfSecond,
        secondOfFirst,
        feeds.of(first) == feeds.of(second));
  }

  private static Double orNull(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
