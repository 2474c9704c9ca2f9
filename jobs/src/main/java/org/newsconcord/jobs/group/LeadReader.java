package org.newsconcord.jobs.group;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.LongStream;
import org.newsconcord.claims.FactReader;
import org.newsconcord.language.Gazetteer;
import org.newsconcord.language.LanguagePack;
import org.newsconcord.text.StableHash;

/**
 * Reads who, when and where in a lead, by the readers of claims.
 *
 * <p>Example: of "A 5-year-old boy died in Toledo, Ohio, on Saturday", published on Sunday the 3rd,
 * the age 5, the 2nd and the region of Ohio. Immutable and thread-safe.
 */
final class LeadReader {
  /** Days of the year of undated articles, below any day that has a year. */
  private static final long NO_YEAR = -1_000_000;

  private static final long DAYS_OF_MONTH = 100;

  private final FactReader facts;

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

  private LeadReader(LanguagePack pack) {
    facts = FactReader.of(pack);
  }

  /** The reader of a language. */
  static LeadReader of(LanguagePack pack) {
    return pack.part(LeadReader.class, LeadReader::new);
  }

  /**
   * Reads a lead.
   *
   * @param lead headline and first sentences
   * @param published days since 1970; null when unknown
   */
  Facts read(String lead, Long published) {
    FactReader.Facts read =
        facts.read(lead, published == null ? null : LocalDate.ofEpochDay(published));
    LongStream days =
        LongStream.concat(
            read.daysOfYear().stream().mapToLong(LeadReader::withoutYear),
            read.days().stream().mapToLong(LocalDate::toEpochDay));
    return new Facts(
        read.ages().stream().mapToLong(age -> age).toArray(),
        days.sorted().toArray(),
        read.places().stream()
            .map(Gazetteer.Place::key)
            .filter(key -> key.indexOf('/') > 0)
            .mapToLong(LeadReader::region)
            .sorted()
            .distinct()
            .toArray());
  }

  private static long withoutYear(MonthDay day) {
    return NO_YEAR - DAYS_OF_MONTH * day.getMonthValue() - day.getDayOfMonth();
  }

  /** The first-level region of a place that is no country. */
  private static long region(String key) {
    int end = key.indexOf('/', key.indexOf('/') + 1);
    return StableHash.of(end < 0 ? key : key.substring(0, end));
  }
}
