package org.newsconcord.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.newsconcord.language.Gazetteer.Kind;
import org.newsconcord.language.Gazetteer.Place;

/**
 * Towns with their people, and the regions that hold them: what a large gazetteer adds to the
 * curated list of places. Immutable.
 */
final class Towns {
  /** A town or region of a name; the more people, the more prominent. */
  record Town(Place place, int people, boolean everyday) {}

  private static final char EVERYDAY = '~';

  private static final Comparator<Town> LARGEST =
      Comparator.comparingInt(Town::people).reversed().thenComparing(town -> town.place().key());

  private final Map<String, List<Town>> byName = new HashMap<>();
  private final Map<String, Integer> people = new HashMap<>();
  private final UnaryOperator<String> normal;

  /**
   * Towns of a lexicon.
   *
   * @param lines key of the region, name of the region, towns with their thousands of people
   * @param normal how names are compared
   */
  Towns(List<String> lines, UnaryOperator<String> normal) {
    this.normal = normal;
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      for (String entry : fields[2].split("\\|", -1)) {
        add(fields[0], entry);
      }
      if (!fields[1].isEmpty()) {
        boolean everyday = fields[1].charAt(0) == EVERYDAY;
        String name = fields[1].substring(everyday ? 1 : 0);
        put(normal.apply(name), new Town(new Place(fields[0], Kind.REGION, name), 0, everyday));
      }
    }
    byName.values().forEach(towns -> towns.sort(LARGEST));
  }

  private void add(String parent, String entry) {
    int colon = entry.lastIndexOf(':');
    boolean everyday = entry.charAt(0) == EVERYDAY;
    String name = entry.substring(everyday ? 1 : 0, colon);
    int thousands = Integer.parseInt(entry.substring(colon + 1));
    String key = parent + "/" + Gazetteer.slug(name);
    people.put(key, thousands);
    put(normal.apply(name), new Town(new Place(key, Kind.CITY, name), thousands, everyday));
  }

  private void put(String name, Town town) {
    byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(town);
  }

  /** Towns and regions of a name in its normal form, the largest first. */
  List<Town> named(String normalName) {
    return byName.getOrDefault(normalName, List.of());
  }

  /** Thousands of people of a town; 0 when it is not listed. */
  int people(String key) {
    return people.getOrDefault(key, 0);
  }
}
