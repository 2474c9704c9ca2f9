package org.newsconcord.compare;

import java.util.Set;
import org.newsconcord.claims.Claim;
import org.newsconcord.compare.Verdict.Side;
import org.newsconcord.compare.kernel.ComparisonWords;

/** Policies with their conditions: if, unless, until. */
final class ConditionComparison {
  private final ComparisonWords words;

  ConditionComparison(ComparisonWords words) {
    this.words = words;
  }

  Verdict compare(Observation first, Observation second) {
    Claim a = first.claim();
    Claim b = second.claim();
    String values = text(a) + " and " + text(b);
    Set<String> conditionA = words.content(a.conditionText());
    Set<String> conditionB = words.content(b.conditionText());
    boolean bare = conditionA.isEmpty() || conditionB.isEmpty();
    boolean alike = words.content(a.objectPhrase()).equals(words.content(b.objectPhrase()));
    if (!alike || !conditionA.equals(conditionB) && !bare) {
      return Verdict.of(
          Reason.CONDITION_DIFFERS, values + " differ in what they hold for or on what condition.");
    }
    if (a.polarity() != b.polarity()) {
      return Verdict.of(Reason.CONDITION_OPPOSED, values + " are opposite policies.");
    }
    return conditionA.equals(conditionB)
        ? Verdict.of(Reason.CONDITION_SAME, values + " are the same policy.")
        : Verdict.favouring(
            conditionA.isEmpty() ? Side.SECOND : Side.FIRST,
            Reason.CONDITION_ADDED,
            values + ": one adds a condition.");
  }

  private static String text(Claim claim) {
    String negated = claim.polarity() < 0 ? "no " : "";
    String object = claim.objectText() == null ? "" : claim.objectText();
    String policy = object.startsWith("no ") ? object : negated + object;
    String condition = claim.conditionText() == null ? "" : " [" + claim.conditionText() + "]";
    return "\"" + policy + condition + "\"";
  }
}
