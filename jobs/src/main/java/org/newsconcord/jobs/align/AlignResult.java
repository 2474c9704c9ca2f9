package org.newsconcord.jobs.align;

import java.util.Map;
import org.newsconcord.jobs.StageResult;

/**
 * What alignment counted.
 *
 * @param slots slots
 * @param slotClaims claims in slots
 * @param relations compared pairs
 * @param cappedSlots slots of which not every claim was compared
 */
public record AlignResult(long slots, long slotClaims, long relations, long cappedSlots)
    implements StageResult {
  @Override
  public Map<String, Long> counters() {
    return Map.of(
        "slots", slots,
        "slot claims", slotClaims,
        "relations", relations,
        "capped slots", cappedSlots);
  }
}
