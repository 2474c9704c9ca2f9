package org.newsconcord.jobs.group;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.newsconcord.language.Gazetteer;
import org.newsconcord.text.StableHash;

/**
 * What a lead tells of who, when and where, as numbers that can be compared: ages of persons, days,
 * and first-level regions of countries. Two leads about one happening share them; look-alike
 * happenings seldom do.
 *
 * <p>Example: of "A 5-year-old boy died in Toledo, Ohio, on Saturday", published on Sunday the 3rd,
 * the age 5, the 2nd and the region of Ohio. Pure, thread-safe.
 *
 * @param ages ages in years or months, ascending
 * @param days days since 1970 that the lead names, ascending; of an undated article the days of the
 *     year, negative
 * @param regions hashes of the regions that its places can lie in, ascending
 */
record LeadFacts(long[] ages, long[] days, long[] regions) {
  private static final Pattern AGE =
      Pattern.compile("\\b(\\d{1,2})[- ](?:years?|months?)[- ]old|,? (?:aged? )?(\\d{1,2})(?=,)");
  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:(mon|tues|wednes|thurs|fri|satur|sun)day|(last night|yesterday)"
              + "|(today|tonight|this (?:morning|afternoon|evening))"
              + "|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? "
              + "(\\d{1,2})(?!\\d)(?:,? (\\d{4}))?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMES =
      Pattern.compile("\\p{Lu}[\\p{L}.'’]+(?:[ -]\\p{Lu}[\\p{L}.'’]+){0,3}");
  private static final Pattern NAME_END = Pattern.compile("['’]s$|[.,]$");

  /** In the order of their number modulo seven, 1 January 1970 being a Thursday. */
  private static final List<String> WEEKDAYS =
      List.of("thurs", "fri", "satur", "sun", "mon", "tues", "wednes");

  private static final List<String> MONTHS =
      Stream.of(Month.values())
          .map(month -> month.name().substring(0, 3).toLowerCase(Locale.ROOT))
          .toList();
  private static final int LONGEST_NAME = 3;

  /** How far after publication a day without a year may lie. */
  private static final int AHEAD = 2;

  /** Days of the year of undated articles, below any day that has a year. */
  private static final long NO_YEAR = -1_000_000;

  /**
   * Reads a lead.
   *
   * @param lead headline and first sentences
   * @param published days since 1970; null when unknown
   */
  static LeadFacts of(String lead, Long published) {
    return new LeadFacts(ages(lead), days(lead, published), regions(lead));
  }

  private static long[] ages(String lead) {
    SortedSet<Long> ages = new TreeSet<>();
    Matcher age = AGE.matcher(lead);
    while (age.find()) {
      ages.add(Long.valueOf(age.group(1) == null ? age.group(2) : age.group(1)));
    }
    return array(ages);
  }

  private static long[] days(String lead, Long published) {
    SortedSet<Long> days = new TreeSet<>();
    Matcher day = DAY.matcher(lead);
    while (day.find()) {
      Long named = day.group(4) == null ? near(day, published) : calendar(day, published);
      if (named != null) {
        days.add(named);
      }
    }
    return array(days);
  }

  /** The last such weekday, publication included; null without a date of publication. */
  private static Long near(Matcher day, Long published) {
    if (published == null) {
      return null;
    }
    if (day.group(1) != null) {
      int weekday = WEEKDAYS.indexOf(day.group(1).toLowerCase(Locale.ROOT));
      return published - Math.floorMod(published - weekday, 7L);
    }
    return day.group(2) == null ? published : published - 1;
  }

  private static Long calendar(Matcher day, Long published) {
    int month = MONTHS.indexOf(day.group(4).toLowerCase(Locale.ROOT)) + 1;
    int number = Integer.parseInt(day.group(5));
    if (published == null) {
      return NO_YEAR - 100L * month - number;
    }
    boolean hasYear = day.group(6) != null;
    int year = hasYear ? Integer.parseInt(day.group(6)) : LocalDate.ofEpochDay(published).getYear();
    try {
      long named = LocalDate.of(year, month, number).toEpochDay();
      return hasYear || named <= published + AHEAD
          ? named
          : LocalDate.of(year - 1, month, number).toEpochDay();
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static long[] regions(String lead) {
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
  private static int addRegions(List<String> words, SortedSet<Long> regions) {
    for (int length = Math.min(LONGEST_NAME, words.size()); length > 0; length--) {
      String name = NAME_END.matcher(String.join(" ", words.subList(0, length))).replaceAll("");
      List<Gazetteer.Place> places = Gazetteer.standard().named(name);
      if (!places.isEmpty()) {
        places.forEach(place -> addRegion(place.key(), regions));
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
    List<Long> list = new ArrayList<>(values);
    return list.stream().mapToLong(v -> v).toArray();
  }
}
