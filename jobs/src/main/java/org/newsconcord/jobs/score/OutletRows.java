package org.newsconcord.jobs.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.newsconcord.consensus.BetaPrior;
import org.newsconcord.consensus.Blocs;
import org.newsconcord.consensus.Consistency;
import org.newsconcord.consensus.OutletTally;
import org.newsconcord.consensus.OutletVerdict.Kind;

/** The rows of {@code outlet_scores}. */
final class OutletRows {
  private final NameIndex outlets;
  private final BetaPrior prior;
  private final Blocs blocs;
  private final double rankMinItems;

  OutletRows(NameIndex outlets, BetaPrior prior, Blocs blocs, double rankMinItems) {
    this.outlets = outlets;
    this.prior = prior;
    this.blocs = blocs;
    this.rankMinItems = rankMinItems;
  }

  /** One row for each outlet, scored or not. */
  List<Row> rows(Map<Integer, OutletTally> tallies, Map<String, OutletVolume> volumes) {
    double intraclass = Consistency.intraclass(tallies.values());
    Map<Integer, Consistency> scores = new TreeMap<>();
    for (int outlet = 0; outlet < outlets.size(); outlet++) {
      OutletTally tally = tallies.getOrDefault(outlet, new OutletTally());
      scores.put(outlet, Consistency.of(tally, prior, intraclass));
    }
    Map<Integer, Integer> ranks = ranks(scores);
    List<Row> rows = new ArrayList<>();
    scores.forEach(
        (outlet, score) ->
            rows.add(
                row(
                    outlet,
                    tallies.getOrDefault(outlet, new OutletTally()),
                    volumes.getOrDefault(outlets.name(outlet), OutletVolume.NONE),
                    score,
                    ranks.get(outlet))));
    return rows;
  }

  /** Rank 1 is the most consistent; equal scores have equal ranks. */
  private Map<Integer, Integer> ranks(Map<Integer, Consistency> scores) {
    Map<Integer, Integer> ranks = new HashMap<>();
    List<Map.Entry<Integer, Consistency>> ranked =
        scores.entrySet().stream()
            .filter(entry -> entry.getValue().effectiveItems() >= Math.max(rankMinItems, 1e-9))
            .toList();
    for (Map.Entry<Integer, Consistency> entry : ranked) {
      long better =
          ranked.stream().filter(o -> o.getValue().value() > entry.getValue().value()).count();
      ranks.put(entry.getKey(), (int) better + 1);
    }
    return ranks;
  }

  private Row row(
      int outlet, OutletTally tally, OutletVolume volume, Consistency score, Integer rank) {
    long compared = compared(tally);
    return RowFactory.create(
        outlets.name(outlet),
        volume.articles(),
        volume.stories(),
        volume.originalStories(),
        volume.reprints(),
        volume.originality(),
        volume.claims(),
        compared,
        score.effectiveItems(),
        orNull(score.value()),
        orNull(score.low()),
        orNull(score.high()),
        rank,
        share(tally.of(Kind.AGREE), compared),
        share(tally.of(Kind.COMPATIBLE), compared),
        share(tally.of(Kind.UPDATE), compared),
        share(tally.of(Kind.CONFLICT), compared),
        share(tally.of(Kind.STALE), compared),
        share(tally.of(Kind.UNIQUE), tally.filled()),
        blocs.of(outlet) == Blocs.NONE ? null : "b" + blocs.of(outlet),
        rank == null ? "INSUFFICIENT" : "RANKED");
  }

  private static long compared(OutletTally tally) {
    return tally.of(Kind.AGREE)
        + tally.of(Kind.COMPATIBLE)
        + tally.of(Kind.UPDATE)
        + tally.of(Kind.CONFLICT)
        + tally.of(Kind.STALE);
  }

  private static Double share(long count, long all) {
    return all == 0 ? null : (double) count / all;
  }

  private static Double orNull(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
