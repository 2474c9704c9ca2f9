package org.newsconcord.compare;

import java.util.Objects;
import org.newsconcord.claims.Claim;
import org.newsconcord.compare.Verdict.Side;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.language.Gazetteer;

/** Places by containment: Kursk lies in Russia. */
final class PlaceComparison {
  private final ComparisonWords words;

  PlaceComparison(ComparisonWords words) {
    this.words = words;
  }

  Verdict compare(Claim a, Claim b) {
    String keyA = a.placeKey();
    String keyB = b.placeKey();
    String values = a.placeText() + " and " + b.placeText();
    if (Objects.equals(keyA, keyB) && keyA != null
        || words.content(a.placeText()).equals(words.content(b.placeText()))) {
      return Verdict.of(Reason.PLACE_EQUAL, values + " are one place.").withOverlap(1);
    }
    if (keyA == null || keyB == null) {
      return Verdict.of(Reason.PLACE_UNKNOWN, values + ": not both in the gazetteer.");
    }
    if (liesIn(b, keyA)) {
      return Verdict.favouring(
          Side.SECOND, Reason.PLACE_WITHIN, b.placeText() + " lies in " + a.placeText() + ".");
    }
    if (liesIn(a, keyB)) {
      return Verdict.favouring(
          Side.FIRST, Reason.PLACE_WITHIN, a.placeText() + " lies in " + b.placeText() + ".");
    }
    return Verdict.of(Reason.PLACE_DISJOINT, "Neither of " + values + " lies in the other.")
        .withOverlap(0);
  }

  /** Whether any place of the name lies there: one Vancouver is in Washington, one in Canada. */
  private boolean liesIn(Claim claim, String outerKey) {
    return Gazetteer.contains(outerKey, claim.placeKey())
        || (claim.placeText() != null
            && words.places().named(claim.placeText()).stream()
                .anyMatch(place -> Gazetteer.contains(outerKey, place.key())));
  }
}
