package org.newsconcord.jobs.align;

import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newsconcord.compare.Verdict;
import org.newsconcord.jobs.table.ClaimRelationsTable;
import org.newsconcord.jobs.table.SlotClaimsTable;
import org.newsconcord.jobs.table.SlotsTable;

/** The slots of one event as rows: each with its claims and its compared pairs. */
final class SlotRows {
  static final String SLOT = "slot";
  static final String MEMBERS = "members";
  static final String PAIRS = "pairs";
  static final String CAPPED = "capped";
  static final String LEFT_ALONE = "alone";

  /** When the first article of the event was published, in seconds since 1970, if that is known. */
  static final String TIME = "time";

  static final StructType SCHEMA =
      new StructType()
          .add(SLOT, SlotsTable.TABLE.schema())
          .add(MEMBERS, DataTypes.createArrayType(SlotClaimsTable.TABLE.schema()))
          .add(PAIRS, DataTypes.createArrayType(ClaimRelationsTable.TABLE.schema()))
          .add(CAPPED, DataTypes.LongType)
          .add(LEFT_ALONE, DataTypes.LongType)
          .add(TIME, DataTypes.LongType);

  private SlotRows() {}

  /** The slots of an event whose claims have the origin that their sentence cites. */
  static Iterator<Row> of(
      String eventId, List<SlotClaim> voiced, EventSlots eventSlots, int maxCompared) {
    Long time = time(voiced);
    return eventSlots.of(eventId, voiced).stream()
        .map(slot -> row(eventId, slot, time, maxCompared))
        .iterator();
  }

  /** The slot of a claim and its copies that an event does not align. */
  static Row alone(String eventId, List<SlotClaim> copies, EventSlots eventSlots, int maxCompared) {
    List<SlotClaim> members = copies.stream().sorted(SlotClaim.ORDER).toList();
    return row(eventId, eventSlots.alone(eventId, members), time(members), maxCompared);
  }

  private static Long time(List<SlotClaim> claims) {
    return claims.stream()
        .map(SlotClaim::publishedAt)
        .filter(published -> published != null)
        .min(Comparator.naturalOrder())
        .map(Instant::getEpochSecond)
        .orElse(null);
  }

  private static Row row(String eventId, EventSlots.Slot members, Long time, int maxCompared) {
    AlignedSlot slot = new AlignedSlot(members.claims(), members.pairs(), maxCompared);
    List<AlignedSlot.Compared> pairs = slot.comparisons();
    return RowFactory.create(
        slotRow(members.id(), eventId, slot),
        memberRows(members.id(), slot, slot.sameQuestion(pairs)),
        pairs.stream().map(pair -> pairRow(members.id(), pair)).toArray(Row[]::new),
        slot.isCapped() ? 1L : 0L,
        members.aligned() ? 0L : (long) members.claims().size(),
        time);
  }

  private static Row slotRow(String slotId, String eventId, AlignedSlot slot) {
    return RowFactory.create(
        slotId,
        eventId,
        slot.claims().get(0).claim().type().name(),
        slot.label(),
        slot.common(c -> c.claim().subjectKey()),
        slot.common(c -> c.claim().predicateClass()),
        slot.common(c -> c.claim().quantity() == null ? null : c.claim().quantity().unit()),
        slot.outlets(),
        slot.origins(),
        slot.claims().size());
  }

  private static Row[] memberRows(
      String slotId, AlignedSlot slot, Map<String, Double> sameQuestion) {
    var weights = slot.weights();
    return slot.claims().stream()
        .map(
            c ->
                RowFactory.create(
                    slotId,
                    c.claimId(),
                    c.articleId(),
                    c.outlet(),
                    c.originId(),
                    slot.value(c).key(),
                    weights.get(c.claimId()),
                    sameQuestion.get(c.claimId())))
        .toArray(Row[]::new);
  }

  private static Row pairRow(String slotId, AlignedSlot.Compared pair) {
    Verdict verdict = pair.judgement().verdict();
    return RowFactory.create(
        slotId,
        pair.a().claimId(),
        pair.b().claimId(),
        pair.a().outlet(),
        pair.b().outlet(),
        pair.a().originId(),
        pair.b().originId(),
        verdict.relation().name(),
        pair.judgement().confidence(),
        pair.judgement().sameQuestion(),
        verdict.reason().name(),
        verdict.detail(),
        verdict.overlap(),
        switch (verdict.favoured()) {
          case FIRST -> pair.a().claimId();
          case SECOND -> pair.b().claimId();
          case NEITHER -> null;
        });
  }
}
