package org.newsconcord.compare;

import java.util.Set;
import java.util.TreeSet;
import org.newsconcord.claims.Claim;
import org.newsconcord.compare.Verdict.Side;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.Words;

/** Policies with their conditions (if, unless, until) and restrictions (new, further, only). */
final class ConditionComparison {
  private final ComparisonWords words;
  private final Set<String> restrictors;

  ConditionComparison(ComparisonWords words) {
    this.words = words;
    this.restrictors = words.classes().words("policy-restrictor");
  }

  Verdict compare(Observation first, Observation second) {
    Claim a = first.claim();
    Claim b = second.claim();
    String values = text(a) + " and " + text(b);
    Set<String> conditionA = words.content(a.conditionText());
    Set<String> conditionB = words.content(b.conditionText());
    boolean restrictedAlike = restrictors(a).equals(restrictors(b));
    boolean samePolarity = a.polarity() == b.polarity();
    if (conditionA.equals(conditionB) && restrictedAlike) {
      return samePolarity
          ? Verdict.of(Reason.CONDITION_SAME, values + " are the same policy.")
          : Verdict.of(Reason.CONDITION_OPPOSED, values + " are opposite policies.");
    }
    boolean oneIsBare = conditionA.isEmpty() != conditionB.isEmpty() && restrictedAlike;
    if (oneIsBare) {
      return samePolarity
          ? Verdict.favouring(
              conditionA.isEmpty() ? Side.SECOND : Side.FIRST,
              Reason.CONDITION_ADDED,
              values + ": one adds a condition.")
          : Verdict.of(Reason.CONDITION_OPPOSED, values + " are opposite policies.");
    }
    return Verdict.of(Reason.CONDITION_DIFFERS, values + " hold under different conditions.");
  }

  private Set<String> restrictors(Claim claim) {
    Set<String> found = ComparisonWords.found(restrictors, claim.objectText());
    Set<String> inCondition = new TreeSet<>(Words.of(claim.conditionText()));
    if (inCondition.size() == 1) {
      inCondition.retainAll(restrictors);
      found.addAll(inCondition);
    }
    return found;
  }

  private static String text(Claim claim) {
    String negated = claim.polarity() < 0 ? "no " : "";
    String object = claim.objectText() == null ? "" : claim.objectText();
    String policy = object.startsWith("no ") ? object : negated + object;
    String condition = claim.conditionText() == null ? "" : " [" + claim.conditionText() + "]";
    return "\"" + policy + condition + "\"";
  }
}
