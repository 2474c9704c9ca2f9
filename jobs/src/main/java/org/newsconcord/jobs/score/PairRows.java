package org.newsconcord.jobs.score;

import java.io.Serializable;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.newsconcord.consensus.feed.FeedGroups;
import org.newsconcord.consensus.fusion.PairJudge;
import org.newsconcord.consensus.fusion.PairTally;
import org.newsconcord.jobs.table.OutletPairsTable;

/** The rows of {@code outlet_pairs}. */
final class PairRows implements Serializable {
  private static final long serialVersionUID = 1L;
  private final NameIndex outlets;
  private final FeedGroups feeds;

  PairRows(NameIndex outlets, FeedGroups feeds) {
    this.outlets = outlets;
    this.feeds = feeds;
  }

  /**
   * Articles of one outlet that carry text of another, as {@link #rows} takes them: those of the
   * first outlet of the pair, those of the second.
   *
   * @param from index of the outlet whose text it is
   * @param by index of the outlet that carries it
   */
  static long[] reprints(int from, int by, long articles) {
    return from < by ? new long[] {0, articles} : new long[] {articles, 0};
  }

  /** One row for each pair that fills common slots or reprints one another. */
  Dataset<Row> rows(
      SparkSession spark,
      JavaPairRDD<Long, PairTally> tallies,
      JavaPairRDD<Long, long[]> reprints) {
    JavaRDD<Row> rows =
        tallies
            .cogroup(reprints)
            .map(
                pair -> {
                  PairTally tally = PairTally.counting();
                  for (PairTally found : pair._2()._1()) {
                    tally = found;
                  }
                  long[] both = new long[2];
                  for (long[] found : pair._2()._2()) {
                    both[0] += found[0];
                    both[1] += found[1];
                  }
                  return row(PairJudge.first(pair._1()), PairJudge.second(pair._1()), tally, both);
                });
    return spark.createDataFrame(rows, OutletPairsTable.TABLE.schema());
  }

  private Row row(int first, int second, PairTally tally, long[] reprints) {
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
        reprints[0],
        reprints[1],
        feeds.of(first) == feeds.of(second));
  }

  private static Double orNull(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
