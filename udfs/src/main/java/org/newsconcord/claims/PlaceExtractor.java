package org.newsconcord.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where a sentence says something happens. Immutable, thread-safe. */
final class PlaceExtractor {
  private static final Set<String> LOCATIVE =
      Set.of(
          "in",
          "at",
          "near",
          "to",
          "from",
          "into",
          "across",
          "outside",
          "inside",
          "around",
          "toward",
          "towards",
          "through",
          "throughout",
          "over",
          "on",
          "off",
          "of");
  private static final int LONGEST = 6;
  private final Gazetteer gazetteer;

  PlaceExtractor(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  void add(Passage passage, List<Claim> claims) {
    TaggedText t = passage.words;
    for (int s = 0; s < t.sentences(); s++) {
      if (t.text.isNoise(s)) {
        continue;
      }
      int to = t.last(s);
      for (int i = t.first(s); i + 1 < to; i++) {
        if (LOCATIVE.contains(t.lower[i])) {
          int end = place(passage, i, to, claims);
          i = Math.max(i, end - 1);
        }
      }
    }
  }

  private int place(Passage passage, int link, int to, List<Claim> claims) {
    TaggedText t = passage.words;
    int from = link + 1;
    if (from < to && t.is(from, "the")) {
      from++;
    }
    while (from < to && from - link < 4 && direction(t.lower[from])) {
      from++;
    }
    boolean named = from < to && t.entities.covers(from);
    if (named && !t.entities.is(from, EntityKind.PLACE)) {
      return t.entities.end(from);
    }
    int end = from;
    while (end < to
        && end - from < LONGEST
        && (t.capital(end) || end > from && joins(t, end, to))) {
      end++;
    }
    while (end > from && !t.capital(end - 1)) {
      end--;
    }
    for (int k = end; k > from; k--) {
      String name = t.slice(from, k);
      Optional<Gazetteer.Place> place = find(name, t.lower[link]);
      if (place.isPresent() && (k >= to || !t.is(k, WordClass.PROPN) || !t.capital(k))) {
        return claim(passage, link, from, k, to, place.get().key(), claims);
      }
    }
    return named
        ? claim(passage, link, from, Math.min(t.entities.end(from), to), to, null, claims)
        : from;
  }

  private static int claim(
      Passage passage, int link, int from, int end, int to, String key, List<Claim> claims) {
    TaggedText t = passage.words;
    int start = from - link > 1 && !t.is(from - 1, "the") ? link + 1 : from;
    int last = end < to && generic(t.lower[end]) ? end + 1 : end;
    claims.add(
        passage
            .claim(ClaimType.PLACE, t.is(link, "of") ? "place.of" : "place.locative", start, last)
            .place(passage.text(start, last), key)
            .confidence(t.is(link, "of") ? 0.5 : 0.8)
            .evidence("place", t.begin(start), t.end(last - 1))
            .build());
    return last;
  }

  /** A listed place; a town that is not listed counts after "in" or "near" with its region. */
  private Optional<Gazetteer.Place> find(String name, String link) {
    if (name.indexOf(',') < 0 || link.equals("in") || link.equals("near") || link.equals("at")) {
      return gazetteer.resolve(name);
    }
    List<Gazetteer.Place> named = gazetteer.named(name.substring(0, name.indexOf(',')));
    return named.isEmpty() ? Optional.empty() : gazetteer.resolve(name);
  }

  private static boolean joins(TaggedText t, int i, int to) {
    return t.mark(i, ',') && i + 1 < to && t.capital(i + 1)
        || NounPhrases.possessiveMark(t, i)
        || t.is(i, "of");
  }

  private static boolean direction(String w) {
    return switch (w) {
      case "western",
          "eastern",
          "northern",
          "southern",
          "central",
          "northwestern",
          "northeastern",
          "southwestern",
          "southeastern",
          "northwest",
          "northeast",
          "southwest",
          "southeast",
          "downtown",
          "suburban",
          "nearby",
          "neighboring",
          "occupied" ->
          true;
      default -> false;
    };
  }

  private static boolean generic(String w) {
    return switch (w) {
      case "region",
          "province",
          "oblast",
          "state",
          "county",
          "district",
          "area",
          "border",
          "city",
          "peninsula" ->
          true;
      default -> false;
    };
  }
}
