package org.newsconcord.claims.circumstance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsconcord.claims.Claim;
import org.newsconcord.claims.ClaimType;
import org.newsconcord.claims.EntityKind;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.CircumstanceHead;
import org.newsconcord.claims.grammar.Keys;
import org.newsconcord.claims.grammar.Names;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.PersonNames;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.language.Gazetteer;
import org.newsconcord.text.CaseClass;

/**
 * Finds where a sentence says something happens: listed places, and names that a word of place or a
 * trained model shows to be one. Immutable, thread-safe.
 */
public final class PlaceExtractor {
  private static final int LONGEST = 6;
  private static final int LONGEST_SMALL_WORD = 4;
  private static final int TITLE_WORDS = 3;
  private static final int LONGEST_LIST = 16;
  private final Gazetteer gazetteer;
  private final Map<String, Set<String>> words = new HashMap<>();

  public PlaceExtractor(Gazetteer gazetteer, Iterable<String[]> rows) {
    this.gazetteer = gazetteer;
    for (String[] row : rows) {
      words.put(row[0], Set.of(row[1].split(" ")));
    }
  }

  public void add(Passage passage, Names names, List<Claim> claims) {
    TaggedText t = passage.words;
    for (int s = 0; s < t.sentences(); s++) {
      if (t.text.isNoise(s)) {
        continue;
      }
      int to = t.last(s);
      for (int i = t.first(s); i + 1 < to; i++) {
        boolean shown = t.is(i, "the") && is(t, i + 1, "direction");
        if (shown || is(t, i, "locative")) {
          int end = place(passage, names, i, to, claims);
          i = Math.max(i, end - 1);
        }
      }
    }
  }

  private boolean is(TaggedText t, int i, String kind) {
    Set<String> kinds = words.get(t.lower[i]);
    return kinds != null && kinds.contains(kind);
  }

  private int place(Passage passage, Names names, int link, int to, List<Claim> claims) {
    TaggedText t = passage.words;
    int from = link + 1;
    if (t.is(from, "the")) {
      from++;
    }
    while (from + 1 < to && from - link < 4 && is(t, from, "direction") && !t.capital(from)) {
      from++;
    }
    if (from >= to || !t.capital(from)) {
      return from;
    }
    boolean named = t.entities.covers(from);
    if (named && !t.entities.is(from, EntityKind.PLACE)) {
      return t.entities.end(from);
    }
    int listed = listed(passage, names, link, from, to, claims);
    return listed > from ? listed : unlisted(passage, names, link, from, to, claims);
  }

  /** Adds the place of the gazetteer that begins at {@code from}; gives its end, else from. */
  private int listed(Passage passage, Names names, int link, int from, int to, List<Claim> claims) {
    TaggedText t = passage.words;
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
      Optional<Gazetteer.Place> place = find(t.slice(from, k), t.lower[link]);
      if (place.isPresent() && isWhole(t, k, to)) {
        int start = from - link > 1 && !t.is(from - 1, "the") ? link + 1 : from;
        int last = k < to && is(t, k, "kind") && !t.capital(k) ? k + 1 : k;
        boolean of = t.is(link, "of");
        Claim.Builder claim =
            claim(passage, of ? "place.of" : "place.locative", start, last)
                .place(passage.text(start, last), place.get().key())
                .confidence(of ? 0.5 : 0.8);
        claims.add(withHead(passage, names, link, last, claim));
        return last;
      }
    }
    return from;
  }

  private static boolean isWhole(TaggedText t, int end, int to) {
    return end >= to
        || !t.is(end, WordClass.PROPN)
        || !t.capital(end)
        || SubjectPhrases.isTime(t, end, end + 1);
  }

  /** A listed place; a town that is not listed counts after "in" or "near" with its region. */
  private Optional<Gazetteer.Place> find(String name, String link) {
    if (name.indexOf(',') < 0 || link.equals("in") || link.equals("near") || link.equals("at")) {
      return gazetteer.resolve(name);
    }
    List<Gazetteer.Place> named = gazetteer.named(name.substring(0, name.indexOf(',')));
    return named.isEmpty() ? Optional.empty() : gazetteer.resolve(name);
  }

  /** Adds a name that a word of place marks, or that stands bare after "in" or "near". */
  private int unlisted(
      Passage passage, Names names, int link, int from, int to, List<Claim> claims) {
    TaggedText t = passage.words;
    boolean named = t.entities.covers(from);
    int end = named ? Math.min(t.entities.end(from), to) : nameEnd(t, from, to);
    if (end == from) {
      return from;
    }
    int marked = named ? end : markedEnd(t, from, end, to);
    boolean town = t.is(link, "of") && link > t.first(t.sentence[link]) && is(t, link - 1, "of");
    boolean bare = (t.is(link, "in") || t.is(link, "near")) && from == link + 1;
    boolean stands =
        town && (end >= to || !t.is(end, WordClass.NOUN)) || bare && standsAlone(t, end, to);
    int last = marked;
    if (marked == from && stands && canBePlace(t, names, from, end)) {
      last = end;
    }
    if (last > from) {
      Claim.Builder claim =
          claim(passage, named ? "place.named" : "place.unlisted", from, last)
              .place(passage.text(from, last), null)
              .confidence(named ? 0.8 : marked > from ? 0.6 : 0.5);
      claims.add(withHead(passage, names, link, last, claim));
    }
    return Math.max(last, from);
  }

  private int nameEnd(TaggedText t, int from, int to) {
    int end = from;
    while (end < to
        && end - from < LONGEST
        && t.capital(end)
        && (t.is(end, WordClass.PROPN) || end > from && is(t, end, "named"))
        && !SubjectPhrases.isTime(t, end, end + 1)) {
      end++;
    }
    return end;
  }

  /** The end of a name that a word of place closes, or of a list of such names; else from. */
  private int markedEnd(TaggedText t, int from, int end, int to) {
    if (end - from > 1 && is(t, end - 1, "named")) {
      return end;
    }
    int k = end;
    while (k < to && k - from < LONGEST_LIST) {
      if (is(t, k, "named") && !t.capital(k)) {
        return k + 1;
      }
      boolean goesOn =
          t.capital(k) && t.is(k, WordClass.PROPN)
              || t.mark(k, ',')
              || t.is(k, "and")
              || t.is(k, "other")
              || t.is(k, WordClass.NUM);
      if (!goesOn) {
        return from;
      }
      k++;
    }
    return from;
  }

  /** Whether a name ends before a word that it cannot modify. */
  private static boolean standsAlone(TaggedText t, int end, int to) {
    return end >= to
        || t.is(end, WordClass.PUNCT) && !t.mark(end, '-')
        || t.is(end, WordClass.ADP)
        || t.is(end, WordClass.ADV)
        || t.is(end, WordClass.CCONJ)
        || t.is(end, WordClass.SCONJ)
        || t.is(end, WordClass.AUX)
        || SubjectPhrases.isTime(t, end, end + 1);
  }

  private boolean canBePlace(TaggedText t, Names names, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!PersonNames.isNamePart(t, i) || is(t, i, "never")) {
        return false;
      }
    }
    String name = t.slice(from, end);
    boolean one = end - from == 1;
    boolean acronym = one && t.text.caseClass(from) == CaseClass.UPPER;
    String person = names.person(t, from, end);
    boolean known = one ? !person.equals(Keys.of(name)) : names.roleOf(person) != null;
    return !acronym && !known && !inTitle(t, from) && gazetteer.ofDemonym(name).isEmpty();
  }

  /** Whether all longer words of the sentence have capitals, which then mark no names. */
  private static boolean inTitle(TaggedText t, int at) {
    int words = 0;
    for (int i = t.first(t.sentence[at]); i < t.last(t.sentence[at]); i++) {
      if (t.lower[i].length() > LONGEST_SMALL_WORD && Character.isLetter(t.lower[i].charAt(0))) {
        if (!t.capital(i)) {
          return false;
        }
        words++;
      }
    }
    return words >= TITLE_WORDS;
  }

  private static Claim.Builder claim(Passage passage, String rule, int from, int to) {
    TaggedText t = passage.words;
    return passage
        .claim(ClaimType.PLACE, rule, from, to)
        .evidence("place", t.begin(from), t.end(to - 1));
  }

  private static Claim withHead(
      Passage passage, Names names, int link, int to, Claim.Builder claim) {
    CircumstanceHead head = passage.head(link, to);
    return (head == null ? claim : head.into(passage, names, claim)).build();
  }

  private static boolean joins(TaggedText t, int i, int to) {
    return t.mark(i, ',') && i + 1 < to && t.capital(i + 1)
        || NounPhrases.possessiveMark(t, i)
        || t.is(i, "of");
  }
}
