package org.newsconcord.compare;

import java.util.List;
import java.util.Objects;
import org.newsconcord.claims.Claim;
import org.newsconcord.compare.Verdict.Side;
import org.newsconcord.compare.kernel.ComparisonParameters;
import org.newsconcord.compare.kernel.ComparisonWords;
import org.newsconcord.compare.kernel.Similarity;
import org.newsconcord.compare.kernel.Words;
import org.newsconcord.language.Gazetteer;
import org.newsconcord.text.LowerCase;

/** Places by containment: Kursk lies in Russia. */
final class PlaceComparison {
  private static final ComparisonParameters PARAMETERS = ComparisonParameters.standard();

  private final ComparisonWords words;

  PlaceComparison(ComparisonWords words) {
    this.words = words;
  }

  Verdict compare(Claim a, Claim b) {
    String keyA = a.placeKey();
    String keyB = b.placeKey();
    String values = a.placeText() + " and " + b.placeText();
    if (keyA == null || keyB == null) {
      return areSpelledAlike(a.placeText(), b.placeText())
          ? Verdict.of(Reason.PLACE_EQUAL, values + " are one place.").withOverlap(1)
          : Verdict.of(Reason.PLACE_UNKNOWN, values + ": not both in the gazetteer.");
    }
    boolean sameNames = words.content(a.placeText()).equals(words.content(b.placeText()));
    if (keyA.equals(keyB) || sameNames) {
      return Verdict.of(Reason.PLACE_EQUAL, values + " are one place.").withOverlap(1);
    }
    if (ownName(a).equals(ownName(b))) {
      return Verdict.of(Reason.PLACE_UNKNOWN, values + " may be one place.");
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

  /** The name before the region: Bristol in "Bristol, TN". */
  private static String ownName(Claim claim) {
    String text = Objects.toString(claim.placeText(), claim.placeKey());
    int comma = text.indexOf(',');
    return LowerCase.of(comma < 0 ? text : text.substring(0, comma));
  }

  private static boolean areSpelledAlike(String a, String b) {
    if (a == null || b == null) {
      return false;
    }
    List<String> one = Words.of(LowerCase.of(a));
    List<String> other = Words.of(LowerCase.of(b));
    return !one.isEmpty()
        && !other.isEmpty()
        && Similarity.jaroWinkler(String.join(" ", one), String.join(" ", other))
            >= PARAMETERS.sameSpelling();
  }
}
