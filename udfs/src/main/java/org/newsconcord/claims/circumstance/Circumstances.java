package org.newsconcord.claims.circumstance;

import java.util.List;
import java.util.Set;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;

/** Gives quantities and acts the place that their sentence names nearest to them. Stateless. */
public final class Circumstances {
  private static final Set<String> TAKEN = Set.of("place.locative", "place.named");

  private Circumstances() {}

  public static void apply(List<Claim> claims, int first) {
    List<Claim> places =
        claims.subList(first, claims.size()).stream()
            .filter(c -> TAKEN.contains(c.ruleId()))
            .toList();
    if (places.isEmpty()) {
      return;
    }
    int window = 0;
    for (int i = first; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      boolean takes = claim.type() == ClaimType.QUANTITY || claim.type() == ClaimType.ACTION;
      if (!takes) {
        continue;
      }
      while (window < places.size() && places.get(window).end() <= claim.sentenceBegin()) {
        window++;
      }
      Claim place = nearest(places, Math.min(window, places.size() - 1), claim);
      if (place != null) {
        claims.set(i, claim.toBuilder().place(place.placeText(), place.placeKey()).build());
      }
    }
  }

  private static Claim nearest(List<Claim> places, int from, Claim claim) {
    Claim best = null;
    int distance = Integer.MAX_VALUE;
    for (int i = from; i < places.size(); i++) {
      Claim place = places.get(i);
      if (place.begin() >= claim.sentenceEnd()) {
        break;
      }
      if (place.begin() < claim.sentenceBegin()) {
        continue;
      }
      int gap =
          place.begin() >= claim.end()
              ? place.begin() - claim.end()
              : 2 * Math.max(0, claim.begin() - place.end());
      if (gap < distance) {
        best = place;
        distance = gap;
      }
    }
    return best;
  }
}
