package org.newsconcord.jobs.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.SlotAligner;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.jobs.ContentId;
import org.newsconcord.jobs.table.ClaimsTable;

/**
 * Puts the claims of one event into slots. A sentence that copies repeat is aligned once; claims
 * beyond the cap of their type, the latest ones, stay alone.
 */
final class EventSlots {
  private record Member(SlotClaim claim, Row row) {}

  private final int maxClaims;

  EventSlots(int maxClaims) {
    this.maxClaims = maxClaims;
  }

  /** Every row of the event with its slot id and whether it was left alone by the cap. */
  Iterator<Row> assign(String eventId, Iterator<Row> rows) {
    List<Member> members = new ArrayList<>();
    rows.forEachRemaining(row -> members.add(new Member(SlotClaim.of(row), row)));
    members.sort(Comparator.comparing(Member::claim, SlotClaim.ORDER));
    Map<String, List<Row>> bySentence = new LinkedHashMap<>();
    for (Member member : members) {
      if (member.claim.claim().type() != ClaimType.CITATION) {
        bySentence.computeIfAbsent(place(member.row), k -> new ArrayList<>()).add(member.row);
      }
    }
    List<Row> result = new ArrayList<>();
    List<List<Row>> aligned = new ArrayList<>();
    Map<String, Integer> taken = new LinkedHashMap<>();
    for (List<Row> copies : bySentence.values()) {
      String type = copies.get(0).getAs(ClaimsTable.TYPE);
      if (taken.merge(type, 1, Integer::sum) <= maxClaims) {
        aligned.add(copies);
      } else {
        add(copies, slotId(eventId, copies.get(0)), true, result);
      }
    }
    int[] slots = SlotAligner.slots(aligned.stream().map(c -> candidate(c.get(0))).toList());
    for (int i = 0; i < slots.length; i++) {
      add(aligned.get(i), slotId(eventId, aligned.get(slots[i]).get(0)), false, result);
    }
    return result.iterator();
  }

  private static void add(List<Row> copies, String slotId, boolean capped, List<Row> result) {
    for (Row row : copies) {
      Object[] values = new Object[row.size() + 2];
      for (int i = 0; i < row.size(); i++) {
        values[i] = row.get(i);
      }
      values[row.size()] = slotId;
      values[row.size() + 1] = capped;
      result.add(RowFactory.create(values));
    }
  }

  /** The earliest claim of a slot names it. */
  private static String slotId(String eventId, Row first) {
    return ContentId.of(eventId, first.getAs(ClaimsTable.TYPE), first.getAs(ClaimsTable.CLAIM_ID));
  }

  /** Equal sentences with a claim at the same place say the same. */
  private static String place(Row row) {
    int begin =
        row.<Integer>getAs(ClaimsTable.BEGIN) - row.<Integer>getAs(ClaimsTable.SENTENCE_BEGIN);
    int end = row.<Integer>getAs(ClaimsTable.END) - row.<Integer>getAs(ClaimsTable.SENTENCE_BEGIN);
    return row.getAs(ClaimsTable.TYPE)
        + "|"
        + begin
        + "|"
        + end
        + "|"
        + row.getAs(ClaimsTable.SENTENCE)
        + "|"
        + row.getAs(ClaimsTable.SUBJECT_KEY)
        + "|"
        + row.getAs(ClaimsTable.SOURCE_KEY);
  }

  private static SlotCandidate candidate(Row row) {
    return new SlotCandidate(
        ClaimReader.claim(row), row.getAs(ClaimsTable.ARTICLE_ID), row.getAs(ClaimsTable.SENTENCE));
  }
}
