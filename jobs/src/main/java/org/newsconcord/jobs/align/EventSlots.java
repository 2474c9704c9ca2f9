package org.newsconcord.jobs.align;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.SlotCandidate;
import org.newsconcord.compare.question.ClaimJudge;
import org.newsconcord.jobs.ContentId;
import org.newsconcord.slots.FrameSimilarity;
import org.newsconcord.slots.SlotAligner;
import org.newsconcord.text.LowerCase;

/**
 * Puts the claims of one event into slots. A sentence that copies repeat is aligned once; claims
 * beyond the cap of their type, the latest ones, stay alone.
 */
final class EventSlots {
  /**
   * The claims of one slot, the earliest first.
   *
   * @param id the slot's id
   * @param claims its claims, copies included
   * @param aligned whether the cap let it be compared with the other claims of the event
   * @param pairs how its claims relate
   */
  record Slot(String id, List<SlotClaim> claims, boolean aligned, SlotPairs pairs) {}

  private final int maxClaims;
  private final ClaimComparator comparator;
  private final FrameSimilarity frames;
  private final ClaimJudge judge;

  /** Slots with verdicts of the shipped thresholds. */
  EventSlots(int maxClaims, ClaimComparator comparator, FrameSimilarity frames) {
    this(maxClaims, comparator, frames, ClaimJudge.standard());
  }

  EventSlots(int maxClaims, ClaimComparator comparator, FrameSimilarity frames, ClaimJudge judge) {
    this.maxClaims = maxClaims;
    this.comparator = comparator;
    this.frames = frames;
    this.judge = judge;
  }

  /** The slots of an event; together they hold every claim but citations. */
  List<Slot> of(String eventId, List<SlotClaim> claims) {
    List<List<SlotClaim>> aligned = new ArrayList<>();
    List<List<SlotClaim>> alone = new ArrayList<>();
    divide(claims, aligned, alone);
    List<Slot> slots = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    SlotAligner aligner = SlotAligner.of(candidates(aligned), comparator, frames);
    SlotPairs pairs = SlotPairs.of(aligned, aligner, comparator, judge);
    for (List<SlotClaim> members : joined(aligned, aligner.slots())) {
      slots.add(new Slot(id(eventId, members.get(0), ids), members, true, pairs));
    }
    alone.forEach(members -> slots.add(alone(eventId, members)));
    return slots;
  }

  /**
   * The slot of a claim and its copies that is compared with no other of the event. Its id names
   * the claim, so that it needs to know of no other slot.
   *
   * @param members claims of one place, the earliest first
   */
  Slot alone(String eventId, List<SlotClaim> members) {
    SlotClaim first = members.get(0);
    SlotPairs pairs =
        SlotPairs.of(List.of(), SlotAligner.of(List.of(), comparator), comparator, judge);
    return new Slot(
        ContentId.of(eventId, key(first.claim()), first.claimId()), members, false, pairs);
  }

  /** The frames of the claims that words leave uncertain. */
  Set<String> uncertainFrames(List<SlotClaim> claims) {
    List<List<SlotClaim>> aligned = new ArrayList<>();
    divide(claims, aligned, new ArrayList<>());
    return SlotAligner.of(candidates(aligned), comparator).uncertainFrames();
  }

  private void divide(
      List<SlotClaim> claims, List<List<SlotClaim>> aligned, List<List<SlotClaim>> alone) {
    Map<ClaimType, Integer> taken = new TreeMap<>();
    for (List<SlotClaim> copies : bySentence(claims)) {
      boolean fits = taken.merge(copies.get(0).claim().type(), 1, Integer::sum) <= maxClaims;
      (fits ? aligned : alone).add(copies);
    }
  }

  private static List<SlotCandidate> candidates(List<List<SlotClaim>> sentences) {
    return sentences.stream().map(c -> c.get(0).candidate()).toList();
  }

  private static Collection<List<SlotClaim>> bySentence(List<SlotClaim> claims) {
    Map<List<Object>, List<SlotClaim>> copies = new LinkedHashMap<>();
    claims.stream()
        .filter(c -> c.claim().type() != ClaimType.CITATION)
        .sorted(SlotClaim.ORDER)
        .forEach(c -> copies.computeIfAbsent(place(c), k -> new ArrayList<>()).add(c));
    return copies.values();
  }

  /** What copies of a claim share, as a hash; empty for what is put into no slot. */
  static Optional<String> placeId(SlotClaim member) {
    return member.claim().type() == ClaimType.CITATION
        ? Optional.empty()
        : Optional.of(
            ContentId.of(place(member).stream().map(part -> "/" + part).toArray(String[]::new)));
  }

  /** Equal sentences with a claim at the same place say the same. */
  private static List<Object> place(SlotClaim member) {
    Claim claim = member.claim();
    List<Object> place = new ArrayList<>();
    place.add(claim.type());
    place.add(claim.begin() - claim.sentenceBegin());
    place.add(claim.end() - claim.sentenceBegin());
    place.add(member.sentence());
    place.add(claim.subjectKey());
    place.add(claim.attribution().sourceKey());
    return place;
  }

  private static Collection<List<SlotClaim>> joined(List<List<SlotClaim>> sentences, int[] slots) {
    Map<Integer, List<SlotClaim>> members = new TreeMap<>();
    for (int i = 0; i < slots.length; i++) {
      members.computeIfAbsent(slots[i], k -> new ArrayList<>()).addAll(sentences.get(i));
    }
    members.values().forEach(claims -> claims.sort(SlotClaim.ORDER));
    return members.values();
  }

  /**
   * The id comes from the event and the typed keys of the slot's first claim, so that an earlier
   * claim with the same keys does not move it; of slots with equal keys the first has that id.
   */
  private static String id(String eventId, SlotClaim first, Set<String> taken) {
    String key = key(first.claim());
    String id = ContentId.of(eventId, key);
    return taken.add(id) ? id : ContentId.of(eventId, key, first.claimId());
  }

  private static String key(Claim claim) {
    return String.join(
        "|",
        claim.type().name(),
        text(claim.subjectKey(), claim.subjectText()),
        text(claim.predicateClass(), claim.predicate()),
        text(claim.objectKey(), claim.objectText()),
        claim.quantity() == null ? "" : text(claim.quantity().unit(), null),
        text(claim.attribution().sourceKey(), null));
  }

  private static String text(String key, String otherwise) {
    return LowerCase.of(Objects.toString(key, Objects.toString(otherwise, "")));
  }
}
