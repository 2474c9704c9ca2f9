package org.newsconcord.jobs.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.newsconcord.consensus.consistency.Consistency;
import org.newsconcord.consensus.consistency.OutletPosterior;
import org.newsconcord.consensus.tally.OutletTally;
import org.newsconcord.consensus.tally.OutletVerdict.Kind;
import org.newsconcord.outlets.ConfusableNames;

/** The rows of {@code outlet_scores} and {@code outlet_types}. */
final class OutletRows {
  private static final List<Kind> COMPARED =
      List.of(Kind.AGREE, Kind.COMPATIBLE, Kind.UPDATE, Kind.CONFLICT, Kind.TWO_SIDED, Kind.STALE);
  private final OutletScores scores;
  private final Map<String, SortedSet<String>> confusable;

  OutletRows(OutletScores scores) {
    this.scores = scores;
    this.confusable = ConfusableNames.among(scores.outlets().names());
  }

  /** One row for each outlet, scored or not. */
  List<Row> rows(Map<String, Volumes.OutletVolume> volumes) {
    List<Row> rows = new ArrayList<>();
    for (int outlet = 0; outlet < scores.outlets().size(); outlet++) {
      String name = scores.outlets().name(outlet);
      rows.add(row(outlet, name, volumes.getOrDefault(name, Volumes.OutletVolume.NONE)));
    }
    return rows;
  }

  private Row row(int outlet, String name, Volumes.OutletVolume volume) {
    OutletTally tally = scores.tally(outlet);
    OutletPosterior posterior = scores.model().of(outlet);
    Consistency consistency = posterior == null ? null : posterior.consistency();
    Integer tier = scores.tiers().get(outlet);
    long compared = COMPARED.stream().mapToLong(tally::of).sum();
    return RowFactory.create(
        name,
        volume.articles(),
        volume.stories(),
        volume.originalStories(),
        volume.reprints(),
        volume.originality(),
        volume.claims(),
        compared,
        posterior == null ? 0.0 : posterior.effectiveItems(),
        consistency == null ? null : consistency.value(),
        consistency == null ? null : consistency.low(),
        consistency == null ? null : consistency.high(),
        tier,
        share(tally.of(Kind.AGREE), compared),
        share(tally.of(Kind.COMPATIBLE), compared),
        share(tally.of(Kind.UPDATE), compared),
        share(tally.of(Kind.CONFLICT), compared),
        share(tally.of(Kind.TWO_SIDED), compared),
        share(tally.of(Kind.STALE), compared),
        share(tally.of(Kind.UNIQUE), tally.filled()),
        scores.bloc(outlet),
        confusable.containsKey(name) ? String.join(", ", confusable.get(name)) : null,
        tier == null ? "INSUFFICIENT" : "RANKED");
  }

  /** One row for each outlet and type that it was compared on. */
  List<Row> typeRows() {
    List<Row> rows = new ArrayList<>();
    for (int outlet = 0; outlet < scores.outlets().size(); outlet++) {
      for (int type = 0; type < scores.attributes().size(); type++) {
        addTypeRow(rows, outlet, type);
      }
    }
    return rows;
  }

  private void addTypeRow(List<Row> rows, int outlet, int type) {
    OutletTally tally = scores.tally(outlet);
    long compared = COMPARED.stream().mapToLong(kind -> tally.of(type, kind)).sum();
    if (compared > 0) {
      OutletPosterior posterior = scores.model().of(outlet, type);
      Consistency consistency = posterior == null ? null : posterior.consistency(type);
      rows.add(
          RowFactory.create(
              scores.outlets().name(outlet),
              scores.attributes().name(type),
              compared,
              tally.of(type, Kind.AGREE),
              tally.of(type, Kind.COMPATIBLE),
              tally.of(type, Kind.UPDATE),
              tally.of(type, Kind.CONFLICT),
              tally.of(type, Kind.TWO_SIDED),
              tally.of(type, Kind.STALE),
              posterior == null ? null : posterior.effectiveItems(),
              consistency == null ? null : consistency.value(),
              consistency == null ? null : consistency.low(),
              consistency == null ? null : consistency.high()));
    }
  }

  private static Double share(long count, long all) {
    return all == 0 ? null : (double) count / all;
  }
}
