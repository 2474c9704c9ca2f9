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
 * @param semanticBand which model decided the uncertain pairs, or why none did
 */
public record AlignResult(
    long slots,
    long slotClaims,
    long relations,
    long cappedSlots,
    long unalignedClaims,
    String semanticBand)
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

  @Override
  public Map<String, String> notes() {
    return Map.of("semantic band", semanticBand);
  }
}
