package org.newsconcord.claims.circumstance;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.newsconcord.language.Gazetteer;
import org.newsconcord.language.PlaceNames;
import org.newsconcord.text.AnnotatedText;

/**
 * The countries and regions that a text names, by name or by demonym: of towns with one name they
 * tell which is meant. Computed when first asked for; not thread-safe.
 */
final class NamedPlaces {
  private final AnnotatedText text;
  private final PlaceNames names;
  private Collection<String> keys;

  NamedPlaces(AnnotatedText text, PlaceNames names) {
    this.text = text;
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
    for (List<Gazetteer.Place> places : names.in(text)) {
      boolean town = places.get(0).kind() == Gazetteer.Kind.CITY;
      if (!town) {
        for (Gazetteer.Place place : places) {
          if (place.kind() != Gazetteer.Kind.CITY) {
            found.add(place.key());
          }
        }
      }
    }
    return List.copyOf(found);
  }
}
