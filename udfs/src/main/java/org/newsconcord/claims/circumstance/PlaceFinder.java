package org.newsconcord.claims.circumstance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsconcord.claims.EntityKind;
import org.newsconcord.claims.WordClass;
import org.newsconcord.claims.grammar.Keys;
import org.newsconcord.claims.grammar.Names;
import org.newsconcord.claims.grammar.NounPhrases;
import org.newsconcord.claims.grammar.Passage;
import org.newsconcord.claims.grammar.PersonNames;
import org.newsconcord.claims.grammar.SubjectPhrases;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.language.Gazetteer;
import org.newsconcord.text.CaseClass;
import org.newsconcord.text.LowerCase;
import org.newsconcord.text.Vocabulary;

/**
 * Finds names of places behind words of place: listed places, and names that a word of place or a
 * trained model shows to be one. Whether something happens there is not asked here. Immutable,
 * thread-safe.
 */
final class PlaceFinder {
  private static final int LONGEST = 6;
  private static final int LONGEST_SMALL_WORD = 4;
  private static final int TITLE_WORDS = 3;
  private static final int LONGEST_LIST = 16;

  /** Thousands of people from which a town abroad is known by its name alone. */
  private static final int LARGE_TOWN = 200;

  /** How many times larger a city is that is meant by its name alone, whatever is named around. */
  private static final int MANIFOLD = 30;

  /** Countries whose small towns English-language papers name without their country. */
  private static final Set<String> HOME = Set.of("us", "gb");

  private final Gazetteer gazetteer;
  private final Vocabulary.Fact<Set<String>> kinds;
  private final Set<String> outlets = new HashSet<>();

  /**
   * @param rows words of place with their classes
   * @param outlets names of outlets, which are no places behind "in"
   * @param forms the word forms of the texts to read
   */
  PlaceFinder(
      Gazetteer gazetteer, Iterable<String[]> rows, Iterable<String[]> outlets, Vocabulary forms) {
    for (String[] row : outlets) {
      this.outlets.add(row[0]);
    }
    this.gazetteer = gazetteer;
    Map<String, Set<String>> words = new HashMap<>();
    for (String[] row : rows) {
      words.put(row[0], Set.of(row[1].split(" ")));
    }
    kinds = forms.fact(form -> words.getOrDefault(form.lower(), Set.of()));
  }

  /** The places of a sentence, in the order of the text. */
  List<PlaceMention> find(Passage passage, Names names, NamedPlaces around, int sentence) {
    TaggedText t = passage.words;
    List<PlaceMention> found = new ArrayList<>();
    int to = t.last(sentence);
    for (int i = t.first(sentence); i + 1 < to; i++) {
      boolean shown = t.is(i, "the") && is(t, i + 1, "direction");
      if (shown || is(t, i, "locative")) {
        PlaceMention place = at(t, names, around, i, to);
        if (place != null) {
          found.add(place);
          i = place.end() - 1;
        }
      }
    }
    return found;
  }

  private boolean is(TaggedText t, int i, String kind) {
    Set<String> here = kinds.of(t.text.form(i));
    return !here.isEmpty() && here.contains(kind);
  }

  /** The place behind the word of place at {@code link}; null when none stands there. */
  private PlaceMention at(TaggedText t, Names names, NamedPlaces around, int link, int to) {
    int from = link + 1;
    if (t.is(from, "the")) {
      from++;
    }
    while (from + 1 < to && from - link < 4 && is(t, from, "direction") && !t.capital(from)) {
      from++;
    }
    if (from >= to || !t.capital(from) || isTime(t, from)) {
      return null;
    }
    if (t.entities.covers(from) && !t.entities.is(from, EntityKind.PLACE)) {
      return null;
    }
    PlaceMention listed = listed(t, names, around, link, from, to);
    return listed != null ? listed : unlisted(t, names, link, from, to);
  }

  private static boolean isTime(TaggedText t, int i) {
    return SubjectPhrases.isTime(t, i, i + 1) || t.is(i, "may") && t.is(i, WordClass.AUX);
  }

  /** The place of the gazetteer that begins at {@code from}; null when there is none. */
  private PlaceMention listed(
      TaggedText t, Names names, NamedPlaces around, int link, int from, int to) {
    int end = from;
    while (end < to
        && end - from < LONGEST
        && (t.capital(end) && !isTime(t, end) || end > from && joins(t, end, to))) {
      end++;
    }
    while (end > from && !t.capital(end - 1)) {
      end--;
    }
    if (end == from || isListOfNames(t, from, end, to)) {
      return null;
    }
    for (int k = end; k > from; k--) {
      Optional<Gazetteer.Place> place =
          isWhole(t, k, to) ? resolve(t, around, from, k, to) : Optional.empty();
      if (place.isPresent() && !isPerson(t, names, place.get(), from, k)) {
        int start = from - link > 1 && !t.is(from - 1, "the") ? link + 1 : from;
        int last = k < to && is(t, k, "kind") && !t.capital(k) ? k + 1 : k;
        String rule = t.is(link, "of") ? "place.of" : "place.locative";
        return new PlaceMention(link, start, last, rule, place.get());
      }
    }
    return null;
  }

  /** "Napa, Sonoma and Yuba counties": places only by the word that closes the list. */
  private boolean isListOfNames(TaggedText t, int from, int end, int to) {
    int marked = markedEnd(t, from, end, to);
    if (marked == from || marked - 1 <= end) {
      return false;
    }
    for (int i = from; i < marked; i++) {
      if (t.mark(i, ',') || t.is(i, "and")) {
        return true;
      }
    }
    return false;
  }

  /** Whether no word with a capital goes on with the name: "Upper East Side". */
  private static boolean isWhole(TaggedText t, int end, int to) {
    boolean name =
        end < to
            && t.capital(end)
            && (t.is(end, WordClass.PROPN)
                || t.is(end, WordClass.NOUN)
                || t.is(end, WordClass.ADJ));
    return !name || isTime(t, end);
  }

  /** "in Holt" where the article names Anna Holt; of well-known towns she must hold an office. */
  private boolean isPerson(TaggedText t, Names names, Gazetteer.Place place, int from, int end) {
    if (place.kind() != Gazetteer.Kind.CITY || end - from > 1) {
      return false;
    }
    String name = Keys.of(t.slice(from, end));
    String person = names.person(t, from, end);
    boolean known = name != null && !name.equals(person);
    return known && (gazetteer.place(place.key()).isEmpty() || names.roleOf(person) != null);
  }

  /**
   * Whether a place that stands alone is large, near or named often enough to be meant: a small
   * town abroad counts only in an article that names its country.
   */
  private boolean isKnown(Gazetteer.Place place, NamedPlaces around) {
    return gazetteer.place(place.key()).isPresent()
        || HOME.contains(place.key().substring(0, 2))
        || gazetteer.people(place.key()) >= LARGE_TOWN
        || around.keys().stream().anyMatch(key -> Gazetteer.contains(key, place.key()));
  }

  /** A listed place; what stands behind a comma must be able to hold what stands before it. */
  private Optional<Gazetteer.Place> resolve(
      TaggedText t, NamedPlaces around, int from, int end, int to) {
    String name = t.slice(from, end);
    if (end < to && t.is(end, "state")) {
      Optional<Gazetteer.Place> state = gazetteer.resolve(name + " state");
      if (state.isPresent() && state.get().kind() == Gazetteer.Kind.REGION) {
        return state;
      }
    }
    int comma = name.lastIndexOf(',');
    if (comma >= 0 && !holds(name.substring(0, comma), name.substring(comma + 1).strip())) {
      return Optional.empty();
    }
    for (int i = from; i < end; i++) {
      if (NounPhrases.possessiveMark(t, i) && gazetteer.candidates(t.slice(from, i)).isEmpty()) {
        return Optional.empty();
      }
    }
    Optional<Gazetteer.Place> place = gazetteer.resolve(name, around.keys());
    return comma >= 0
        ? place
        : place
            .map(p -> likelier(p, gazetteer.named(name)))
            .filter(p -> isKnown(p, around) && !isOneOfMany(p, name, around));
  }

  /** "Paris" in an article that names Texas: the far larger city of the name is meant. */
  private Gazetteer.Place likelier(Gazetteer.Place near, List<Gazetteer.Place> named) {
    boolean town = near.kind() == Gazetteer.Kind.CITY && !named.isEmpty();
    Gazetteer.Place first = town ? named.get(0) : near;
    int people = Math.max(1, gazetteer.people(near.key()));
    boolean capital = first.key().equals(Gazetteer.US_CAPITAL);
    return capital || gazetteer.people(first.key()) >= (long) MANIFOLD * people ? first : near;
  }

  /** "Englewood" where no state of one is named: one of several small towns, or a quarter. */
  private boolean isOneOfMany(Gazetteer.Place place, String name, NamedPlaces around) {
    boolean small =
        place.kind() == Gazetteer.Kind.CITY
            && gazetteer.place(place.key()).isEmpty()
            && gazetteer.people(place.key()) < LARGE_TOWN;
    if (!small || gazetteer.candidates(name).size() < 2) {
      return false;
    }
    return around.keys().stream()
        .noneMatch(key -> key.indexOf('/') > 0 && Gazetteer.contains(key, place.key()));
  }

  /** Whether the place behind a comma can hold the one before it, which is no region itself. */
  private boolean holds(String inner, String outer) {
    String last = inner.substring(inner.lastIndexOf(',') + 1).strip();
    List<Gazetteer.Place> held = gazetteer.named(last);
    boolean region =
        !held.isEmpty() && held.stream().allMatch(p -> p.kind() != Gazetteer.Kind.CITY);
    List<Gazetteer.Place> places = gazetteer.candidates(outer);
    boolean country = places.stream().anyMatch(p -> p.kind() == Gazetteer.Kind.COUNTRY);
    boolean large = held.stream().anyMatch(p -> p.kind() != Gazetteer.Kind.CITY);
    return places.stream()
            .anyMatch(p -> p.kind() != Gazetteer.Kind.CITY || p.key().equals(Gazetteer.US_CAPITAL))
        && (!region || country)
        && (!large || isInside(gazetteer.candidates(last), places));
  }

  /** Of "China, Germany" the first is in no place of the second name: a list. */
  private static boolean isInside(List<Gazetteer.Place> inner, List<Gazetteer.Place> outer) {
    return inner.stream()
        .anyMatch(in -> outer.stream().anyMatch(o -> Gazetteer.contains(o.key(), in.key())));
  }

  /** A name that a word of place marks, or that stands bare after "in" or "near"; else null. */
  private PlaceMention unlisted(TaggedText t, Names names, int link, int from, int to) {
    boolean named = t.entities.covers(from);
    int end = named ? Math.min(t.entities.end(from), to) : nameEnd(t, from, to);
    if (end == from) {
      return null;
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
    if (last == from) {
      return null;
    }
    String rule = named ? "place.named" : marked > from ? "place.marked" : "place.unlisted";
    return new PlaceMention(link, from, last, rule, null);
  }

  private int nameEnd(TaggedText t, int from, int to) {
    int end = from;
    while (end < to
        && end - from < LONGEST
        && t.capital(end)
        && (t.is(end, WordClass.PROPN) || end > from && is(t, end, "named"))
        && !isTime(t, end)) {
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
        || isTime(t, end);
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
    boolean outlet = outlets.contains(LowerCase.of(name));
    return !acronym
        && !outlet
        && !known
        && !inTitle(t, from)
        && gazetteer.ofDemonym(name).isEmpty();
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

  private static boolean joins(TaggedText t, int i, int to) {
    return t.mark(i, ',') && i + 1 < to && t.capital(i + 1)
        || NounPhrases.possessiveMark(t, i)
        || t.is(i, "of");
  }
}
