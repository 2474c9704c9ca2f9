package org.newsconcord.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.Quantity;

/**
 * What surrounds a claim in its sentence, prepared once for many comparisons: words by nearness,
 * counted thing, happenings. Immutable.
 */
final class ClaimContext {
  private static final WordGroups GROUPS = WordGroups.standard();
  private static final double REACH = 6;
  private static final int NEAR = 5;

  private final SlotCandidate candidate;
  private final Map<String, Double> nearness = new TreeMap<>();
  private final double norm;
  private final Set<String> things;
  private final Set<String> nouns;
  private final Set<String> happenings;
  private final Set<String> ownHappenings;

  ClaimContext(SlotCandidate candidate) {
    this.candidate = candidate;
    Claim claim = candidate.claim();
    String unit = claim.quantity() == null ? null : claim.quantity().unit();
    this.nouns = new TreeSet<>(Words.content(claim.objectText()));
    this.nouns.addAll(Words.content(unit));
    this.things = new TreeSet<>(GROUPS.thingsOf(claim.objectText()));
    this.things.addAll(GROUPS.thingsOf(unit));
    this.ownHappenings = new TreeSet<>(GROUPS.happeningsOf(claim.predicate()));
    this.ownHappenings.addAll(GROUPS.happeningsOf(claim.objectText()));
    this.happenings = new TreeSet<>(ownHappenings);
    readSentence();
    this.norm = Math.sqrt(nearness.values().stream().mapToDouble(w -> w * w).sum());
  }

  Claim claim() {
    return candidate.claim();
  }

  SlotCandidate candidate() {
    return candidate;
  }

  Set<String> things() {
    return things;
  }

  Set<String> nouns() {
    return nouns;
  }

  Set<String> happenings() {
    return happenings;
  }

  Set<String> ownHappenings() {
    return ownHappenings;
  }

  String family() {
    Quantity quantity = claim().quantity();
    return quantity == null ? "" : MeasureUnits.familyOf(quantity.unit());
  }

  /** Cosine of the words around both claims, near words weighing more; 0 to 1. */
  double likeness(ClaimContext other) {
    if (norm == 0 || other.norm == 0) {
      return 0;
    }
    double product = 0;
    for (Map.Entry<String, Double> word : nearness.entrySet()) {
      product += word.getValue() * other.nearness.getOrDefault(word.getKey(), 0.0);
    }
    return product / (norm * other.norm);
  }

  private void readSentence() {
    String sentence = candidate.sentence();
    Claim claim = claim();
    int from = clamp(claim.begin() - claim.sentenceBegin(), 0, sentence.length());
    int to = clamp(claim.end() - claim.sentenceBegin(), from, sentence.length());
    List<String> before = Words.of(sentence.substring(0, from));
    List<String> after = Words.of(sentence.substring(to));
    Set<String> near = new HashSet<>();
    for (int i = 0; i < before.size(); i++) {
      add(before.get(i), before.size() - i, near);
    }
    for (int i = 0; i < after.size(); i++) {
      add(after.get(i), i + 1, near);
    }
    happenings.addAll(GROUPS.happeningsOf(String.join(" ", new ArrayList<>(new TreeSet<>(near)))));
  }

  private void add(String word, int distance, Set<String> near) {
    if (distance <= NEAR) {
      near.add(word);
    }
    boolean number = word.chars().anyMatch(Character::isDigit);
    if (!number && !Words.isFunctionWord(word) && word.length() > 1) {
      String stem = WordStem.of(word.toLowerCase(Locale.ROOT));
      nearness.merge(stem, 1 / (1 + distance / REACH), Math::max);
    }
  }

  private static int clamp(int value, int low, int high) {
    return Math.max(low, Math.min(high, value));
  }
}
