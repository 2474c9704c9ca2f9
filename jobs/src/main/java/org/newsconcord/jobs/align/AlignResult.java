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
 * @param unalignedClaims claims beyond the cap of their event, each left in a slot of its own
 */
public record AlignResult(
    long slots, long slotClaims, long relations, long cappedSlots, long unalignedClaims)
    implements StageResult {
  @Override
  public Map<String, Long> counters() {
    return Map.of(
        "slots", slots,
        "slot claims", slotClaims,
        "relations", relations,
        "capped slots", cappedSlots,
        "unaligned claims", unalignedClaims);
  }
}
