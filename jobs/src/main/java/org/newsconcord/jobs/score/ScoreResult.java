package org.newsconcord.jobs.score;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newsconcord.consensus.fusion.Blocs;
import org.newsconcord.jobs.run.RunFolder;
import org.newsconcord.jobs.run.StageResult;
import org.newsconcord.jobs.table.OutletPairsTable;
import org.newsconcord.jobs.table.OutletScoresTable;

/**
 * What scoring did.
 *
 * @param slots slots that were fitted
 * @param outlets outlets that have a row
 * @param ranked of these, ranked
 * @param pairs pairs of outlets that have a row
 * @param sameFeedPairs pairs that look fed by one source
 * @param blocs groups of outlets that stand against one another
 * @param attributesWithBlocs attributes that outlets mean different things by
 * @param rounds rounds of the consensus model
 * @param unconverged 1 when the model stopped before it converged, else 0
 * @param unpairedSlots slots with too many outlets for the pair matrix
 * @param unmeasuredPairs pairs with enough slots, for whose intervals there was no room
 */
public record ScoreResult(
    long slots,
    long outlets,
    long ranked,
    long pairs,
    long sameFeedPairs,
    long blocs,
    long attributesWithBlocs,
    long rounds,
    long unconverged,
    long unpairedSlots,
    long unmeasuredPairs)
    implements StageResult {
  static ScoreResult of(
      ConsensusFit fit, long slots, List<Row> scores, RunFolder run, Blocs blocs) {
    int status = OutletScoresTable.TABLE.schema().fieldIndex(OutletScoresTable.STATUS);
    Dataset<Row> sameFeed = run.read(OutletPairsTable.TABLE).where(OutletPairsTable.SAME_FEED);
    return new ScoreResult(
        slots,
        scores.size(),
        scores.stream().filter(row -> row.getString(status).equals("RANKED")).count(),
        run.rows(OutletPairsTable.TABLE),
        run.describe("count pairs of one feed", sameFeed::count),
        blocs.count(),
        fit.attributesWithBlocs(),
        fit.model().rounds(),
        fit.model().converged() ? 0 : 1,
        fit.feedEvidence().skippedItems(),
        fit.pairs().unmeasured());
  }

  @Override
  public Map<String, Long> counters() {
    Map<String, Long> counters = new TreeMap<>();
    counters.put("slots", slots);
    counters.put("outlets", outlets);
    counters.put("ranked", ranked);
    counters.put("pairs", pairs);
    counters.put("same_feed_pairs", sameFeedPairs);
    counters.put("blocs", blocs);
    counters.put("attributes_with_blocs", attributesWithBlocs);
    counters.put("rounds", rounds);
    counters.put("unconverged", unconverged);
    counters.put("unpaired_slots", unpairedSlots);
    counters.put("unmeasured_pairs", unmeasuredPairs);
    return counters;
  }
}
