package org.newsconcord.jobs.group;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsconcord.language.Gazetteer;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.language.WordClasses;
import org.newsconcord.text.StableHash;
import org.newsconcord.text.WordEdge;

/**
 * Reads who, when and where in a lead.
 *
 * <p>Example: of "A 5-year-old boy died in Toledo, Ohio, on Saturday", published on Sunday the 3rd,
 * the age 5, the 2nd and the region of Ohio. Immutable and thread-safe.
 */
final class LeadReader {
  /**
   * What a lead tells of who, when and where, as numbers that can be compared: ages of persons,
   * days, and first-level regions of countries. Two leads about one happening share them;
   * look-alike happenings seldom do.
   *
   * @param ages ages in years or months, ascending
   * @param days days since 1970 that the lead names, ascending; of an undated article the days of
   *     the year, negative
   * @param regions hashes of the regions that its places can lie in, ascending
   */
  record Facts(long[] ages, long[] days, long[] regions) {}

  private static final Pattern NAMES =
      Pattern.compile("\\p{Lu}[\\p{L}.'’]+(?:[ -]\\p{Lu}[\\p{L}.'’]+){0,3}");
  private static final Pattern NAME_END = Pattern.compile("['’]s$|[.,]$");
  private static final int LONGEST_NAME = 3;

  /** Groups of the pattern of days. */
  private static final int WEEKDAY = 1;

  private static final int NEAR = 2;
  private static final int MONTH = 3;
  private static final int NUMBER = 4;
  private static final int YEAR = 5;

  /** The number of Monday modulo seven, 1 January 1970 being a Thursday. */
  private static final int MONDAY = 4;

  /** How far after publication a day without a year may lie. */
  private static final int AHEAD = 2;

  /** Days of the year of undated articles, below any day that has a year. */
  private static final long NO_YEAR = -1_000_000;

  private final Gazetteer places;
  private final Map<String, Integer> weekdays = new HashMap<>();
  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, String> near;
  private final Pattern age;
  private final Pattern day;

  private LeadReader(LanguagePack pack) {
    places = pack.gazetteer();
    WordClasses words = new WordClasses(pack.lexicon().rows("lead-words.tsv"));
    WordClasses times = new WordClasses(pack.lexicon().rows("time-words.tsv"));
    times.texts("weekday").forEach((word, number) -> addWord(word, number, weekdays));
    times.texts("month").forEach((word, number) -> addWord(word, number, months));
    near = words.texts("day");
    age =
        Pattern.compile(
            WordEdge.BEGIN
                + "(\\d{1,2})[- ]%s[- ]%s|,? (?:%s )?(\\d{1,2})(?=,)"
                    .formatted(words.anyOf("age-unit"), words.anyOf("old"), words.anyOf("aged")));
    day =
        Pattern.compile(
            WordEdge.BEGIN
                + "(?:(%s)|(%s)|(%s)\\.? (\\d{1,2})(?!\\d)(?:,? (\\d{4}))?)\\b"
                    .formatted(any(weekdays), words.anyOf("day"), any(months)),
            Pattern.CASE_INSENSITIVE);
  }

  /** The reader of a language. */
  static LeadReader of(LanguagePack pack) {
    return pack.part(LeadReader.class, LeadReader::new);
  }

  /** Names with a full stop are short forms: those of months stand without it, too. */
  private static void addWord(String word, String number, Map<String, Integer> to) {
    if (word.indexOf('.') < 0) {
      to.put(word, Integer.valueOf(number));
    }
  }

  private static String any(Map<String, Integer> words) {
    return words.keySet().stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /**
   * Reads a lead.
   *
   * @param lead headline and first sentences
   * @param published days since 1970; null when unknown
   */
  Facts read(String lead, Long published) {
    return new Facts(ages(lead), days(lead, published), regions(lead));
  }

  private long[] ages(String lead) {
    SortedSet<Long> ages = new TreeSet<>();
    Matcher found = age.matcher(lead);
    while (found.find()) {
      ages.add(Long.valueOf(found.group(1) == null ? found.group(2) : found.group(1)));
    }
    return array(ages);
  }

  private long[] days(String lead, Long published) {
    SortedSet<Long> days = new TreeSet<>();
    Matcher found = day.matcher(lead);
    while (found.find()) {
      Long named = found.group(MONTH) == null ? near(found, published) : calendar(found, published);
      if (named != null) {
        days.add(named);
      }
    }
    return array(days);
  }

  /** The last such weekday, publication included; null without a date of publication. */
  private Long near(Matcher found, Long published) {
    if (published == null) {
      return null;
    }
    String weekday = found.group(WEEKDAY);
    if (weekday != null) {
      int number = MONDAY - 1 + weekdays.get(weekday.toLowerCase(Locale.ROOT));
      return published - Math.floorMod(published - number, 7L);
    }
    return published + Long.parseLong(near.get(found.group(NEAR).toLowerCase(Locale.ROOT)));
  }

  private Long calendar(Matcher found, Long published) {
    int month = months.get(found.group(MONTH).toLowerCase(Locale.ROOT));
    int number = Integer.parseInt(found.group(NUMBER));
    if (published == null) {
      return NO_YEAR - 100L * month - number;
    }
    String written = found.group(YEAR);
    int year =
        written == null ? LocalDate.ofEpochDay(published).getYear() : Integer.parseInt(written);
    try {
      long named = LocalDate.of(year, month, number).toEpochDay();
      return written != null || named <= published + AHEAD
          ? named
          : LocalDate.of(year - 1, month, number).toEpochDay();
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private long[] regions(String lead) {
    SortedSet<Long> regions = new TreeSet<>();
    Matcher names = NAMES.matcher(lead);
    while (names.find()) {
      List<String> words = List.of(names.group().split(" ", -1));
      int at = 0;
      while (at < words.size()) {
        at += Math.max(1, addRegions(words.subList(at, words.size()), regions));
      }
    }
    return array(regions);
  }

  /** How many words the longest place at the beginning of these words has. */
  private int addRegions(List<String> words, SortedSet<Long> regions) {
    for (int length = Math.min(LONGEST_NAME, words.size()); length > 0; length--) {
      String name = NAME_END.matcher(String.join(" ", words.subList(0, length))).replaceAll("");
      List<Gazetteer.Place> named = places.named(name);
      if (!named.isEmpty()) {
        named.forEach(place -> addRegion(place.key(), regions));
        return length;
      }
    }
    return 0;
  }

  private static void addRegion(String key, SortedSet<Long> regions) {
    int country = key.indexOf('/');
    if (country > 0) {
      int end = key.indexOf('/', country + 1);
      regions.add(StableHash.of(end < 0 ? key : key.substring(0, end)));
    }
  }

  private static long[] array(SortedSet<Long> values) {
    return values.stream().mapToLong(v -> v).toArray();
  }
}
