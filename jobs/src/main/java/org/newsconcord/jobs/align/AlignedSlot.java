package org.newsconcord.jobs.align;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.compare.ClaimComparator;
import org.newsconcord.compare.ClaimValue;
import org.newsconcord.compare.kernel.PersonName;
import org.newsconcord.compare.question.Judgement;
import org.newsconcord.slots.SlotLabels;

/** One slot with its claims: their values and weights, and comparisons between origins. */
final class AlignedSlot {
  private static final Comparator<String> EQUAL = (a, b) -> 0;
  private final List<SlotClaim> claims;
  private final Map<String, ClaimValue> values;
  private final SlotPairs pairs;
  private final ClaimComparator comparator;
  private final List<SlotClaim> compared;
  private final boolean capped;

  /** A compared pair. */
  record Compared(SlotClaim a, SlotClaim b, Judgement judgement) {}

  private record Named(ClaimValue value, PersonName name) {}

  private static final Comparator<Named> FULLEST =
      Comparator.comparingInt((Named v) -> -v.name.length())
          .thenComparing(v -> v.value.key())
          .thenComparing(v -> v.value.text());

  AlignedSlot(Collection<SlotClaim> members, SlotPairs pairs, int maxCompared) {
    this.pairs = pairs;
    this.comparator = pairs.comparator();
    this.claims = members.stream().sorted(SlotClaim.ORDER).toList();
    this.values = values(claims);
    List<SlotClaim> voices = claims.size() == 1 ? claims : voices();
    this.capped = voices.size() > maxCompared;
    this.compared = capped ? voices.subList(0, maxCompared) : voices;
  }

  List<SlotClaim> claims() {
    return claims;
  }

  /** The value of a claim; wordings of one person's name are one value. */
  ClaimValue value(SlotClaim claim) {
    return values.get(claim.claimId());
  }

  private Map<String, ClaimValue> values(List<SlotClaim> claims) {
    if (claims.size() == 1) {
      return Map.of(claims.get(0).claimId(), comparator.valueOf(claims.get(0).claim()));
    }
    Map<String, ClaimValue> values = new HashMap<>();
    claims.forEach(claim -> values.put(claim.claimId(), comparator.valueOf(claim.claim())));
    if (claims.get(0).claim().type() == ClaimType.OFFICE) {
      List<Named> fullestFirst =
          values.values().stream()
              .distinct()
              .map(v -> new Named(v, name(v)))
              .sorted(FULLEST)
              .toList();
      values.replaceAll((id, own) -> fullest(own, fullestFirst));
    }
    return values;
  }

  private ClaimValue fullest(ClaimValue own, List<Named> fullestFirst) {
    PersonName name = name(own);
    return fullestFirst.stream()
        .filter(v -> v.name.matches(name))
        .map(Named::value)
        .findFirst()
        .orElse(own);
  }

  private PersonName name(ClaimValue value) {
    return comparator.words().persons().of(value.key());
  }

  boolean isCapped() {
    return capped;
  }

  int outlets() {
    return distinct(SlotClaim::outlet);
  }

  int origins() {
    return distinct(SlotClaim::originId);
  }

  /** The label that most claims give the slot; of equally frequent ones the fullest. */
  String label() {
    SlotLabels labels = SlotLabels.of(comparator.pack());
    return mostFrequent(
        claims.stream().map(c -> labels.of(c.claim(), c.sentence())).toList(),
        Comparator.comparingInt(String::length));
  }

  /** The value of most claims of a field, null when none has it. */
  String common(Function<SlotClaim, String> field) {
    List<String> values = claims.stream().map(field).filter(v -> v != null).toList();
    return values.isEmpty() ? null : mostFrequent(values, EQUAL);
  }

  /** Weight of each claim by its id: the votes of one origin for one value sum to one. */
  Map<String, Double> weights() {
    if (claims.size() == 1) {
      return Map.of(claims.get(0).claimId(), 1.0);
    }
    Map<String, Long> sharing =
        claims.stream().collect(Collectors.groupingBy(this::voice, Collectors.counting()));
    Map<String, Double> weights = new HashMap<>();
    claims.forEach(c -> weights.put(c.claimId(), 1.0 / sharing.get(voice(c))));
    return weights;
  }

  /**
   * Every pair of compared claims that come from different origins in different articles, and what
   * one outlet changed in a later text of one address.
   */
  List<Compared> comparisons() {
    List<Compared> judged = new ArrayList<>();
    Edits edits = new Edits(claims, claim -> value(claim).key());
    for (int i = 0; i < compared.size(); i++) {
      for (int j = i + 1; j < compared.size(); j++) {
        SlotClaim a = compared.get(i);
        SlotClaim b = compared.get(j);
        if (!a.originId().equals(b.originId()) && !a.articleId().equals(b.articleId())) {
          judged.add(new Compared(a, b, pairs.of(a, b)));
        } else if (edits.mayBe(a, b)) {
          Edits.of(a, b, pairs.of(a, b)).ifPresent(edit -> judged.add(new Compared(a, b, edit)));
        }
      }
    }
    return judged;
  }

  /**
   * How surely each claim, by its id, answers the question of the slot: the mean probability of its
   * voice with those of other origins; 1 where no other origin answers it, and the mean of the slot
   * for what the cap leaves uncompared.
   */
  Map<String, Double> sameQuestion(List<Compared> judged) {
    Map<String, List<Double>> ofVoice = new HashMap<>();
    for (Compared pair : judged) {
      for (SlotClaim side : List.of(pair.a, pair.b)) {
        ofVoice
            .computeIfAbsent(voice(side), k -> new ArrayList<>())
            .add(pair.judgement.sameQuestion());
      }
    }
    double whole = mean(judged.stream().map(p -> p.judgement.sameQuestion()).toList());
    Map<String, Double> ofClaim = new HashMap<>();
    for (SlotClaim claim : claims) {
      List<Double> own = ofVoice.get(voice(claim));
      ofClaim.put(claim.claimId(), own == null ? whole : mean(own));
    }
    return ofClaim;
  }

  /** The mean; 1 of nothing. */
  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElse(1);
  }

  /** The earliest claim of each origin and value. */
  private List<SlotClaim> voices() {
    Map<String, SlotClaim> earliest = new LinkedHashMap<>();
    claims.forEach(claim -> earliest.putIfAbsent(voice(claim), claim));
    return List.copyOf(earliest.values());
  }

  private String voice(SlotClaim claim) {
    return claim.originId() + "|" + value(claim).key();
  }

  /** The most frequent; of these the greatest in this order, and of these the first by name. */
  private static String mostFrequent(List<String> values, Comparator<String> order) {
    if (values.size() == 1) {
      return values.get(0);
    }
    Map<String, Long> counts =
        values.stream().collect(Collectors.groupingBy(v -> v, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry::getKey, order)
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private int distinct(Function<SlotClaim, String> field) {
    return claims.size() == 1 ? 1 : (int) claims.stream().map(field).distinct().count();
  }
}
