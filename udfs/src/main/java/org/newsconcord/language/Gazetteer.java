package org.newsconcord.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsconcord.text.LowerCase;

/**
 * Countries, first-level regions and towns with hierarchical keys: {@code ru}, {@code ru/kursk},
 * {@code us/alabama/huntsville}. A place contains every place whose key continues its own. A
 * curated list of the prominent ones comes first; the towns of GeoNames stand behind it. Immutable
 * and thread-safe.
 *
 * <p>Of places with one name, a place that the article's other places hold comes first, then
 * countries and regions, then the town with the most people. A town whose name is an everyday word
 * ("Reading") counts only with its region.
 *
 * <p>A city that is not listed still gets a key when its region or country is named beside it:
 * {@code "Trotwood, Ohio"} is {@code us/ohio/trotwood}.
 */
public final class Gazetteer {
  /** Key of Washington, D.C., the one town that is written behind a comma like a region. */
  public static final String US_CAPITAL = "us/washington";

  /** What kind of place. */
  public enum Kind {
    COUNTRY,
    REGION,
    CITY
  }

  /**
   * One place.
   *
   * @param key hierarchical key, outermost first, parts separated by a slash
   * @param kind what kind of place
   * @param name its usual English name
   */
  public record Place(String key, Kind kind, String name) {}

  private static final Pattern DIRECTION =
      Pattern.compile(
          "^(?:the |south-?west(?:ern)?|south-?east(?:ern)?|north-?west(?:ern)?|north-?east(?:ern)?"
              + "|northern|southern|eastern|western|central|downtown|suburban|mainland|upstate"
              + "|city of|state of|province of|town of)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPASS =
      Pattern.compile("^(?:north|south|east|west)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern GENERIC =
      Pattern.compile(
          "\\s+(?:region|oblast|province|state|city|area|metropolitan area|governorate|prefecture"
              + "|territory|republic|peninsula|district|border|suburbs?)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern POSSESSIVE = Pattern.compile("^(.+?)(?:['’]s|['’])\\s+(.+)$");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final Pattern CAPITALISED =
      Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?: (?:of |the |de |la )?\\p{Lu}[\\p{L}.'’-]*){0,3}");

  private final Map<String, Place> byKey = new HashMap<>();
  private final Map<String, List<Place>> byName = new HashMap<>();
  private final Map<String, Place> byDemonym = new HashMap<>();
  private final Set<String> openers = new HashSet<>();
  private final Towns towns;
  private int longestName;

  private Gazetteer(Lexicon lexicon) {
    towns = new Towns(lexicon.lines("towns.tsv"), Gazetteer::normal);
    lexicon.lines("places.tsv").forEach(line -> addLine(line.split("\t", -1)));
    byName.replaceAll((name, places) -> byPeople(places));
    byName.keySet().forEach(this::addOpener);
    byDemonym.keySet().forEach(this::addOpener);
  }

  private void addOpener(String name) {
    int blank = name.indexOf(' ');
    if (blank > 0) {
      openers.add(name.substring(0, blank));
    }
  }

  /** Countries and regions stay where they are listed; towns stand in the order of their people. */
  private List<Place> byPeople(List<Place> places) {
    List<Place> cities = new ArrayList<>(places);
    cities.removeIf(place -> place.kind() != Kind.CITY);
    cities.sort(Comparator.comparingInt((Place place) -> -towns.people(place.key())));
    Iterator<Place> next = cities.iterator();
    return places.stream().map(place -> place.kind() == Kind.CITY ? next.next() : place).toList();
  }

  /** The places of a lexicon; compiles them, so keep the gazetteer. */
  public static Gazetteer of(Lexicon lexicon) {
    return new Gazetteer(lexicon);
  }

  /** The place with this key; empty when the key is not listed. */
  public Optional<Place> place(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /**
   * The curated places of this name, the most prominent first; case, dots and accents do not
   * matter.
   */
  public List<Place> named(String name) {
    List<Place> exact = byName.get(normal(name));
    return exact == null ? List.of() : exact;
  }

  /** Thousands of people of a town; 0 when unknown. */
  public int people(String key) {
    return towns.people(key);
  }

  /** All places of this name, the most prominent first, without towns named like everyday words. */
  public List<Place> candidates(String name) {
    String normal = normal(name);
    Map<String, Place> all = new LinkedHashMap<>();
    byName.getOrDefault(normal, List.of()).forEach(place -> all.put(place.key(), place));
    int listed = all.size();
    for (Towns.Town town : towns.named(normal)) {
      boolean region = town.place().kind() == Kind.REGION;
      if (!town.everyday() && !(region && listed > 0)) {
        all.putIfAbsent(town.place().key(), town.place());
      }
    }
    List<Place> places = new ArrayList<>(all.values());
    return listed == 0 || places.size() == listed ? places : byPeople(places);
  }

  /** The country of a demonym: {@code Russian} is {@code ru}; empty when it is none. */
  public Optional<Place> ofDemonym(String demonym) {
    return Optional.ofNullable(byDemonym.get(normal(demonym)));
  }

  /** Whether a word is a curated name or a demonym by itself. */
  public boolean isName(String word) {
    String normal = normal(word);
    return byName.containsKey(normal) || byDemonym.containsKey(normal);
  }

  /** Whether a curated name or a demonym of more words begins with a word. */
  public boolean opensName(String word) {
    return openers.contains(normal(word));
  }

  /** How many words the longest name has: how far a scan for names must look ahead. */
  public int longestName() {
    return longestName;
  }

  /** Whether the outer place contains the inner one or is the same. */
  public static boolean contains(String outerKey, String innerKey) {
    return innerKey.equals(outerKey) || innerKey.startsWith(outerKey + "/");
  }

  /**
   * Resolves a place as an article writes it: {@code "western Kursk region"}, {@code "Huntsville,
   * Ala."}, {@code "Russia's Kursk"}. Empty when no part of it is listed.
   */
  public Optional<Place> resolve(String text) {
    return resolve(text, List.of());
  }

  /**
   * As {@link #resolve(String)}; of places with one name, prefers one that the hint contains or
   * that contains the hint.
   *
   * @param hintKey key of a place that the article is about, or null
   */
  public Optional<Place> resolve(String text, String hintKey) {
    return resolve(text, hintKey == null ? List.of() : List.of(hintKey));
  }

  /**
   * As {@link #resolve(String)}; of places with one name, prefers one in a region of the hints,
   * then one in a country of the hints, then the most prominent.
   *
   * @param hintKeys keys of places that the article names
   */
  public Optional<Place> resolve(String text, Collection<String> hintKeys) {
    String trimmed = text.strip();
    List<Place> whole = candidates(trimmed);
    if (!whole.isEmpty()) {
      return Optional.of(preferred(whole, hintKeys));
    }
    int comma = trimmed.lastIndexOf(',');
    if (comma > 0) {
      return resolveInside(
          trimmed.substring(0, comma).strip(), trimmed.substring(comma + 1).strip(), hintKeys);
    }
    if (trimmed.indexOf(' ') < 0) {
      return Optional.empty();
    }
    if (trimmed.indexOf('\'') > 0 || trimmed.indexOf('’') > 0) {
      Matcher possessive = POSSESSIVE.matcher(trimmed);
      if (possessive.matches()) {
        return resolveInside(possessive.group(2), possessive.group(1), hintKeys);
      }
    }
    String bare = GENERIC.matcher(DIRECTION.matcher(trimmed).replaceFirst("")).replaceFirst("");
    if (bare.equals(trimmed)) {
      bare = COMPASS.matcher(trimmed).replaceFirst("");
    }
    return bare.equals(trimmed) || bare.isEmpty() ? Optional.empty() : resolve(bare, hintKeys);
  }

  private Optional<Place> resolveInside(String inner, String outer, Collection<String> hintKeys) {
    Optional<Place> container = resolve(outer, hintKeys);
    if (container.isEmpty()) {
      return resolve(inner, hintKeys);
    }
    List<Place> containers = candidates(outer);
    for (Place candidate : containers.isEmpty() ? List.of(container.get()) : containers) {
      Optional<Place> listed = inside(inner, candidate.key());
      if (listed.isPresent()) {
        return listed;
      }
    }
    boolean town = containers.stream().allMatch(place -> place.kind() == Kind.CITY);
    return town ? Optional.empty() : unlisted(inner, regionFirst(containers, container.get()));
  }

  /** The place of a name that another one holds, everyday words too. */
  private Optional<Place> inside(String name, String outerKey) {
    Optional<Place> listed = resolve(name, List.of(outerKey));
    if (listed.isPresent() && contains(outerKey, listed.get().key())) {
      return listed;
    }
    return towns.named(normal(name)).stream()
        .map(Towns.Town::place)
        .filter(place -> contains(outerKey, place.key()))
        .findFirst();
  }

  /** {@code Everett, Washington} means the state: a city contains no unlisted city. */
  private static Place regionFirst(List<Place> containers, Place otherwise) {
    return containers.stream().filter(p -> p.kind() != Kind.CITY).findFirst().orElse(otherwise);
  }

  private static Optional<Place> unlisted(String inner, Place container) {
    if (container.kind() == Kind.CITY || !CAPITALISED.matcher(inner).matches()) {
      return Optional.of(container);
    }
    return Optional.of(new Place(container.key() + "/" + slug(inner), Kind.CITY, inner));
  }

  private static Place preferred(List<Place> candidates, Collection<String> hintKeys) {
    Place best = candidates.get(0);
    int depth = 0;
    for (Place candidate :
        hintKeys.isEmpty() || candidates.size() == 1 ? List.<Place>of() : candidates) {
      for (String hint : hintKeys) {
        boolean near = contains(hint, candidate.key()) || contains(candidate.key(), hint);
        int parts = near ? Math.min(parts(hint), parts(candidate.key())) : 0;
        if (parts > depth) {
          best = candidate;
          depth = parts;
        }
      }
    }
    return best;
  }

  private static int parts(String key) {
    return (int) key.chars().filter(c -> c == '/').count() + 1;
  }

  private void addLine(String[] fields) {
    Kind kind =
        switch (fields[0]) {
          case "C" -> Kind.COUNTRY;
          case "R" -> Kind.REGION;
          case "T" -> Kind.CITY;
          default -> throw new IllegalStateException("Unknown kind of place " + fields[0] + ".");
        };
    for (String entry : fields[2].split("\\|", -1)) {
      String[] names = entry.split("=", -1);
      String key = kind == Kind.COUNTRY ? fields[1] : fields[1] + "/" + slug(names[0]);
      add(new Place(key, kind, names[0]), names);
    }
    if (fields.length > 3) {
      for (String demonym : fields[3].split("\\|", -1)) {
        byDemonym.put(normal(demonym), byKey.get(fields[1]));
      }
    }
  }

  private void add(Place place, String[] names) {
    byKey.put(place.key(), place);
    for (String name : names) {
      String normal = normal(name);
      byName.computeIfAbsent(normal, n -> new ArrayList<>()).add(place);
      longestName = Math.max(longestName, normal.split(" ", -1).length);
    }
  }

  /** Lower case, no accents, dots or commas, curly apostrophes straightened, single blanks. */
  private static String normal(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > 127 && c != '’' && c != '\u00a0') {
        return normal(MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)), plain);
      }
      add(plain, c);
    }
    return stripped(plain);
  }

  private static String normal(Matcher marks, StringBuilder plain) {
    plain.setLength(0);
    String bare = LowerCase.of(marks.replaceAll(""));
    for (int i = 0; i < bare.length(); i++) {
      add(plain, bare.charAt(i));
    }
    return stripped(plain);
  }

  private static void add(StringBuilder plain, char c) {
    boolean blank = c == ' ' || c == '\u00a0' || c >= '\t' && c <= '\r';
    if (blank) {
      if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    } else if (c != '.' && c != ',') {
      plain.append(c == '’' ? '\'' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
  }

  private static String stripped(StringBuilder plain) {
    int length = plain.length();
    return length > 0 && plain.charAt(length - 1) == ' '
        ? plain.substring(0, length - 1)
        : plain.toString();
  }

  static String slug(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String joined = NOT_SLUG.matcher(LowerCase.of(bare)).replaceAll("-");
    int from = joined.startsWith("-") ? 1 : 0;
    int to = joined.endsWith("-") && joined.length() > from ? joined.length() - 1 : joined.length();
    return joined.substring(from, to);
  }
}
