package org.newsconcord.claims.circumstance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.language.Gazetteer;
import org.newsconcord.text.Vocabulary;

/**
 * The countries and regions that a text names, by name or by demonym: of towns with one name they
 * tell which is meant. Computed when first asked for; not thread-safe.
 */
final class NamedPlaces {
  /**
   * The names of a gazetteer, looked up by word. Immutable and thread-safe.
   *
   * @param places the listed places
   * @param single whether a word is a name by itself
   * @param opening whether a name of more words begins with it
   */
  record Names(
      Gazetteer places, Vocabulary.Fact<Boolean> single, Vocabulary.Fact<Boolean> opening) {
    static Names of(Gazetteer places, Vocabulary forms) {
      return new Names(
          places,
          forms.fact(form -> places.isName(form.written())),
          forms.fact(form -> places.opensName(form.written())));
    }
  }

  private final TaggedText t;
  private final Names names;
  private Collection<String> keys;

  NamedPlaces(TaggedText t, Names names) {
    this.t = t;
    this.names = names;
  }

  /** Their keys in the order of the text. */
  Collection<String> keys() {
    if (keys == null) {
      keys = find();
    }
    return keys;
  }

  private Collection<String> find() {
    Set<String> found = new LinkedHashSet<>();
    for (int i = 0; i < t.size; i++) {
      if (!t.capital(i)) {
        continue;
      }
      boolean pair = opensPair(i) && add(t.slice(i, i + 2), found);
      if (!pair && names.single.of(t.text.form(i))) {
        add(t.slice(i, i + 1), found);
      }
      i += pair ? 1 : 0;
    }
    return List.copyOf(found);
  }

  /** Whether a name of two words may begin here; glued words make one of their own. */
  private boolean opensPair(int i) {
    return i + 1 < t.size
        && t.capital(i + 1)
        && t.sentence[i] == t.sentence[i + 1]
        && (t.text.isGlued(i + 1) || names.opening.of(t.text.form(i)));
  }

  private boolean add(String name, Set<String> found) {
    List<Gazetteer.Place> places = new ArrayList<>(names.places.named(name));
    names.places.ofDemonym(name).ifPresent(places::add);
    boolean town = !places.isEmpty() && places.get(0).kind() == Gazetteer.Kind.CITY;
    if (!town) {
      for (Gazetteer.Place place : places) {
        if (place.kind() != Gazetteer.Kind.CITY) {
          found.add(place.key());
        }
      }
    }
    return !places.isEmpty();
  }
}
