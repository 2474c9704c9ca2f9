package org.newsconcord.claims.circumstance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.Evidence;

/**
 * Gives an act the time and place that belong to its verb, and a quantity the place that its
 * sentence names nearest to it. Stateless.
 */
public final class Circumstances {
  private static final Set<String> TAKEN = Set.of("place.locative", "place.named");

  private Circumstances() {}

  /** Completes the acts and quantities among the claims from {@code first} on. */
  public static void apply(List<Claim> claims, int first) {
    List<Claim> here = claims.subList(first, claims.size());
    Map<Integer, Claim> dates = byVerb(here, ClaimType.DATE);
    Map<Integer, Claim> sites = byVerb(here, ClaimType.PLACE);
    List<Claim> places = here.stream().filter(c -> TAKEN.contains(c.ruleId())).toList();
    int window = 0;
    for (int i = 0; i < here.size(); i++) {
      Claim claim = here.get(i);
      if (claim.type() == ClaimType.ACTION) {
        here.set(i, act(claim, dates.get(verb(claim)), sites.get(verb(claim))));
      } else if (claim.type() == ClaimType.QUANTITY && !places.isEmpty()) {
        while (window < places.size() && places.get(window).end() <= claim.sentenceBegin()) {
          window++;
        }
        Claim place = nearest(places, Math.min(window, places.size() - 1), claim);
        here.set(i, place == null ? claim : at(claim.toBuilder(), place).build());
      }
    }
  }

  /** The surest claim of each verb, by the end of the verb. */
  private static Map<Integer, Claim> byVerb(List<Claim> claims, ClaimType type) {
    Map<Integer, Claim> byVerb = new HashMap<>();
    for (Claim claim : claims) {
      if (claim.type() == type) {
        byVerb.merge(verb(claim), claim, (a, b) -> b.confidence() > a.confidence() ? b : a);
      }
    }
    return byVerb;
  }

  private static int verb(Claim claim) {
    for (Evidence span : claim.evidence()) {
      if (span.field().equals("predicate")) {
        return span.end();
      }
    }
    return -1;
  }

  private static Claim act(Claim act, Claim date, Claim place) {
    Claim.Builder taken = act.toBuilder();
    if (date != null) {
      taken.time(date.time());
      date.evidence().stream().filter(e -> e.field().equals("time")).forEach(taken::evidence);
    }
    return (place == null ? taken : at(taken, place)).build();
  }

  private static Claim.Builder at(Claim.Builder claim, Claim place) {
    return claim.place(place.placeText(), place.placeKey());
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
