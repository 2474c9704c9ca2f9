package org.newsconcord.compare;

import java.util.Collections;
import java.util.Set;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.Modality;
import org.newsconcord.compare.Verdict.Side;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.WordGroups;

/** Whether it happened: polarity, verbs that exclude each other, modality. */
final class ActionComparison {
  private final ComparisonWords words;

  ActionComparison(ComparisonWords words) {
    this.words = words;
  }

  Verdict compare(Observation first, Observation second) {
    Claim a = first.claim();
    Claim b = second.claim();
    String values = text(a) + " and " + text(b);
    boolean exclude = areOpposite(a, b);
    if ((a.polarity() != b.polarity()) != exclude) {
      boolean firm = a.modality() == b.modality() && a.modality() != Modality.POSSIBLE;
      Reason reason = exclude ? Reason.ACTION_OPPOSITE : Reason.ACTION_DENIED;
      return firm
          ? Verdict.of(reason, values + " exclude each other.")
          : Verdict.of(Reason.ACTION_FIRMER, values + ": one is only possible or planned.");
    }
    if (isFirm(a) != isFirm(b)) {
      Observation firm = isFirm(a) ? first : second;
      Observation open = firm == first ? second : first;
      return firm.isLaterThan(open)
          ? Verdict.favouring(side(firm == first), Reason.ACTION_HAPPENED, values + ".")
          : Verdict.of(Reason.ACTION_FIRMER, values + ": one is only possible or planned.");
    }
    return Verdict.of(Reason.ACTION_SAME, values + " say the same.");
  }

  private static Side side(boolean isFirst) {
    return isFirst ? Side.FIRST : Side.SECOND;
  }

  private static boolean isFirm(Claim claim) {
    return claim.modality() == Modality.ASSERTED;
  }

  private boolean areOpposite(Claim a, Claim b) {
    WordGroups groups = words.groups();
    Set<String> one = groups.happeningsOf(a.predicate());
    return Collections.disjoint(one, groups.happeningsOf(b.predicate()))
        && words.counts().areOpposite(a, b);
  }

  private static String text(Claim claim) {
    StringBuilder text = new StringBuilder();
    for (String part :
        new String[] {
          claim.subjectText(),
          claim.polarity() < 0 ? "not" : null,
          claim.modality() == Modality.ASSERTED
              ? null
              : "(" + claim.modality().name().toLowerCase(java.util.Locale.ROOT) + ")",
          claim.predicate(),
          claim.objectText()
        }) {
      if (part != null) {
        text.append(text.isEmpty() ? "" : " ").append(part);
      }
    }
    return "\"" + text + "\"";
  }
}
