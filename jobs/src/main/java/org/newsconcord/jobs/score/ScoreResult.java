package org.newsconcord.jobs.score;

import java.util.Map;
import java.util.TreeMap;
import org.newsconcord.jobs.StageResult;

/**
 * What scoring did.
 *
 * @param slots slots that were fitted
 * @param outlets outlets that have a row
 * @param ranked of these, ranked
 * @param pairs pairs of outlets that have a row
 * @param sameFeedPairs pairs that look fed by one source
 * @param blocs groups of outlets that stand against one another
 * @param rounds rounds of the consensus model
 * @param unconverged 1 when the model stopped before it converged, else 0
 * @param unpairedSlots slots with too many outlets for the pair matrix
 */
public record ScoreResult(
    long slots,
    long outlets,
    long ranked,
    long pairs,
    long sameFeedPairs,
    long blocs,
    long rounds,
    long unconverged,
    long unpairedSlots)
    implements StageResult {
  @Override
  public Map<String, Long> counters() {
    Map<String, Long> counters = new TreeMap<>();
    counters.put("slots", slots);
    counters.put("outlets", outlets);
    counters.put("ranked", ranked);
    counters.put("pairs", pairs);
    counters.put("same_feed_pairs", sameFeedPairs);
    counters.put("blocs", blocs);
    counters.put("rounds", rounds);
    counters.put("unconverged", unconverged);
    counters.put("unpaired_slots", unpairedSlots);
    return counters;
  }
}
