package org.newsconcord.claims.circumstance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.newsconcord.claims.grammar.TaggedText;
import org.newsconcord.language.Gazetteer;

/**
 * The countries and regions that a text names, by name or by demonym: of towns with one name they
 * tell which is meant. Computed when first asked for; not thread-safe.
 */
final class NamedPlaces {
  private final TaggedText t;
  private final Gazetteer gazetteer;
  private Collection<String> keys;

  NamedPlaces(TaggedText t, Gazetteer gazetteer) {
    this.t = t;
    this.gazetteer = gazetteer;
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
      boolean two = i + 1 < t.size && t.capital(i + 1) && t.sentence[i] == t.sentence[i + 1];
      boolean pair = two && add(t.slice(i, i + 2), found);
      if (!pair) {
        add(t.slice(i, i + 1), found);
      }
      i += pair ? 1 : 0;
    }
    return List.copyOf(found);
  }

  private boolean add(String name, Set<String> found) {
    List<Gazetteer.Place> places = new ArrayList<>(gazetteer.named(name));
    gazetteer.ofDemonym(name).ifPresent(places::add);
    boolean town = !places.isEmpty() && places.get(0).kind() == Gazetteer.Kind.CITY;
    if (!town) {
      places.stream()
          .filter(place -> place.kind() != Gazetteer.Kind.CITY)
          .forEach(place -> found.add(place.key()));
    }
    return !places.isEmpty();
  }
}
