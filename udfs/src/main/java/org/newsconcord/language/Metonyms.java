package org.newsconcord.language;

import java.util.HashMap;
import java.util.Map;
import org.newsconcord.text.LowerCase;

/** Names that stand for a country: the country itself and its seats of government. Immutable. */
public final class Metonyms {
  private static final int LONGEST = 40;

  private final Map<String, String> countries = new HashMap<>();
  private final Gazetteer gazetteer;

  public Metonyms(Iterable<String[]> rows, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (String[] row : rows) {
      countries.put(row[0], row[1]);
    }
  }

  /** Gazetteer key of the country that a name stands for; null when it stands for none. */
  public String country(String name) {
    if (name.length() > LONGEST || name.isEmpty() || !Character.isLetterOrDigit(name.charAt(0))) {
      return null;
    }
    String lower = LowerCase.of(name);
    String known = countries.get(lower);
    if (known != null) {
      return known;
    }
    if (!Character.isUpperCase(name.charAt(0))) {
      return null;
    }
    for (Gazetteer.Place place : gazetteer.named(name)) {
      if (place.kind() == Gazetteer.Kind.COUNTRY) {
        return place.key();
      }
    }
    return null;
  }
}
